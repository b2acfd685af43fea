using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Reminding;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>The days of a label of which the clock reminds and tells, all by the label's own scheme version.</summary>
internal static class LabelDays
{
    public const string End = nameof(End), TellEnd = nameof(TellEnd);

    public static IEnumerable<Watched> Watched(this Label label) => [.. Terms(label), .. Conditions(label), .. Declaration(label), .. Expiry(label)];

    /// <summary>Nobody is waited for any more in a term to reply or to answer once that was done.</summary>
    public static bool IsAwaited(RunningTerm term, IReadOnlyList<Procedure> procedures) => term.Kind switch
    {
        TermKind.D21 => procedures.Any(p => p is { IsOpen: true, RepliedAt: null, Ground: not null }),
        TermKind.LogoWarning => procedures.Any(p => p is { IsOpen: true, RepliedAt: null, Kind: ProcedureKind.Warning }),
        TermKind.D21Urgent => procedures.LastOrDefault(p => p.Urgent && p.Outcome is null or ProcedureOutcome.Carried) is { RepliedAt: null },
        _ => true,
    };

    /// <summary>The first day on which a yearly statement is asked that did not come yet; null when the scheme asks none, or not any more (6.3).</summary>
    public static DateOnly? DeclarationDue(SchemeVersion scheme, ValidityPeriod period, IReadOnlyList<AnnualDeclaration> came) => scheme.Labels.AnnualDeclarationMonths is { } months
        ? Enumerable.Range(1, scheme.Labels.ValidityMonths).Select(n => period.From.AddMonths(n * months)).TakeWhile(day => day <= period.Until)
            .Cast<DateOnly?>().FirstOrDefault(day => came.All(d => d.For != day))
        : null;

    /// <summary>The last day for the yearly statement that has been asked; null while none is.</summary>
    public static DateOnly? LastDayToDeclare(SchemeVersion scheme, ValidityPeriod period, IReadOnlyList<AnnualDeclaration> came, DateOnly today) =>
        DeclarationDue(scheme, period, came) is { } due && due <= today ? scheme.Terms[TermKind.Declaration].LastDay(due) : null;

    /// <summary>Nothing is told of a reply that came.</summary>
    private static IEnumerable<Watched> Terms(Label label) => label.Terms
        .Where(t => IsAwaited(t, label.Procedures))
        .Select(t => new Watched(t.Name, label.Scheme.Terms[t.Kind], t.From, t.LastDay, ToldOn(label, t.Name)));

    /// <summary>The holder is reminded until it showed that it meets the condition; the office hears of one that was not confirmed by its day (D25).</summary>
    private static IEnumerable<Watched> Conditions(Label label) => label.IsAlive ? label.Conditions.SelectMany((condition, i) => Condition(label, condition, $"{TermKind.D25}.{i + 1}")) : [];

    private static IEnumerable<Watched> Condition(Label label, LabelCondition condition, string name)
    {
        if (condition.State == ConditionState.Fulfilled) yield break;

        var watched = new Watched(name, label.Scheme.Terms[TermKind.D25], label.DecidedOn, condition.Due, ToldOn(label, name));
        yield return condition.State == ConditionState.Open ? watched : watched with { Reminded = Role.None };
    }

    /// <summary>Asked on its day, then reminded of (6.3).</summary>
    private static IEnumerable<Watched> Declaration(Label label)
    {
        if (label is not { State: LabelState.Active, DeclarationDue: { } due }) yield break;

        var rule = label.Scheme.Terms[TermKind.Declaration];
        var (name, last) = ($"{TermKind.Declaration}.{due:yyyy-MM-dd}", rule.LastDay(due));
        yield return new Watched(name, due.AddDays(-1), last, [due, .. rule.WarningDays(last)], rule.Reminded, rule.Escalated, ToldOn(label, name));
    }

    /// <summary>Of its end the holder of a valid label is reminded until another label takes over (D17).</summary>
    private static IEnumerable<Watched> Expiry(Label label) => label is { State: LabelState.Active, SupersededById: null }
        ? [new Watched(End, label.ValidFrom, label.ValidUntil, [.. label.Scheme.ReminderDays(label.ValidUntil)], Role.Coordinator | Role.Signatory, Role.None, ToldOn(label, End))]
        : [];

    private static DateOnly? ToldOn(Label label, string name) => label.Reminders.FirstOrDefault(r => r.Name == name)?.On;
}
