using System.Globalization;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>Every number of the scheme that is not in a norm set, so that a change of rules needs no release (1, 6.2).</summary>
/// <param name="Official">False for example rules, which then carry their disclaimer.</param>
/// <param name="ExpiryReminders">How long before the end of a label the holder is reminded (D17).</param>
internal sealed record SchemeVersion(
    string Version,
    string NameNl,
    string NameEn,
    bool Official,
    string DisclaimerNl,
    string DisclaimerEn,
    DateOnly ValidFrom,
    IReadOnlyDictionary<TermKind, TermRule> Terms,
    IReadOnlyList<TermLength> ExpiryReminders,
    LabelNumbers Labels,
    ApplicationNumbers Applications,
    SelfAssessmentNumbers SelfAssessments,
    AuditNumbers Audits,
    FindingNumbers Findings,
    DecisionNumbers Decisions,
    ObjectionNumbers Objections,
    EvidenceNumbers Evidence,
    PublicationNumbers Publication,
    RetentionNumbers Retention,
    AccessNumbers Access,
    DecisionBlocks DecisionBlocks)
{
    public string NameIn(CultureInfo culture) => culture.Choose(NameNl, NameEn);

    public string DisclaimerIn(CultureInfo culture) => culture.Choose(DisclaimerNl, DisclaimerEn);

    /// <summary>What the validity arithmetic needs, gathered from labels, D19 and D20.</summary>
    public ValidityRules Validity => new(
        Labels.ValidityMonths,
        Labels.TimelyWindowMonths,
        Terms[TermKind.D19].Length.Amount,
        Terms[TermKind.D20].Length.Amount);

    /// <summary>The days on which the holder is reminded of the end of a label, first one first (D17).</summary>
    public IEnumerable<DateOnly> ReminderDays(DateOnly validUntil) =>
        ExpiryReminders.Select(before => Platform.Calendar.Terms.DayBefore(validUntil, before)).Order();
}
