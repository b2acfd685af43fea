using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>Takes in the numbers of a scheme version and refuses one that lacks a term.</summary>
internal static class SchemeImport
{
    public static Imported<SchemeVersion> Read(string json) => NormJson.Read<SchemeVersion>(json, Check);

    private static IEnumerable<ImportProblem> Check(SchemeVersion scheme) =>
    [
        .. Enum.GetValues<TermKind>().Except(scheme.Terms.Keys).Select(kind => new ImportProblem($"terms.{kind}", ImportFault.Missing)),
        .. scheme.Terms.Where(term => term.Value.Length.Amount <= 0).Select(term => OutOfRange($"terms.{term.Key}.length.amount", term.Value.Length.Amount)),
        .. scheme.Terms.Where(term => term.Value.Extension is null != (term.Value.MaxExtensions == 0))
            .Select(term => OutOfRange($"terms.{term.Key}.max_extensions", term.Value.MaxExtensions)),
        .. scheme.Terms.Where(term => term.Value is { Pauses: true, Length.Unit: TermUnit.Months })
            .Select(term => new ImportProblem($"terms.{term.Key}.pauses", ImportFault.OutOfRange)),
        .. scheme.Terms.Where(term => term.Value.Warnings is { Count: > 0 } && term.Value.Reminded == Platform.Access.Role.None)
            .Select(term => new ImportProblem($"terms.{term.Key}.reminds", ImportFault.Missing)),
        .. scheme.Labels.ValidityMonths > 0 ? [] : new[] { OutOfRange("labels.validity_months", scheme.Labels.ValidityMonths) },
        .. scheme.Decisions.Quorum > 0 ? [] : new[] { OutOfRange("decisions.quorum", scheme.Decisions.Quorum) },
        .. RetentionOf(scheme.Retention).Where(number => number.Value <= 0).Select(number => OutOfRange($"retention.{number.Name}", number.Value)),
        .. new[] { ("condition", scheme.DecisionBlocks.Condition), ("refusal", scheme.DecisionBlocks.Refusal) }.Where(block => !block.Item2.Contains("{norm}", StringComparison.Ordinal))
            .Select(block => new ImportProblem($"decision_blocks.{block.Item1}", ImportFault.Missing)),
        .. scheme.Evidence.FileTypes.Count > 0 ? [] : new[] { new ImportProblem("evidence.file_types", ImportFault.Empty) },
    ];

    /// <summary>A term of nothing would delete what was written today.</summary>
    private static IEnumerable<(string Name, int Value)> RetentionOf(RetentionNumbers numbers) =>
    [
        ("account_months", numbers.AccountMonths), ("path_years", numbers.PathYears), ("decision_years", numbers.DecisionYears),
        ("security_log_months", numbers.SecurityLogMonths), ("announcement_days", numbers.AnnouncementDays), ("record_months", numbers.RecordMonths),
    ];

    private static ImportProblem OutOfRange(string field, int value) =>
        new(field, ImportFault.OutOfRange, FormattableString.Invariant($"{value}"));
}
