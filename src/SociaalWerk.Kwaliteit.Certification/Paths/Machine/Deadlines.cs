using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using static SociaalWerk.Kwaliteit.Certification.Norms.TermKind;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Which term runs in which states of a path (6.2): where it starts, where it lives on, where it pauses.</summary>
internal static class Deadlines
{
    private static readonly PathFact
        BeforeFactCheck = new("the fact check has yet to be done", path => !path.FactCheckDone),
        AfterFactCheck = new("the fact check is done", path => path.FactCheckDone),
        WithMajors = new("there is a major", path => path.HasMajors),
        WithMinors = new("there is a minor", path => path.HasMinors);

    public static readonly IReadOnlyList<TermRow> Table =
    [
        new(D1,          [Submitted],                             [Submitted, InfoRequested],                                     Pauses: [InfoRequested]),
        new(D2,          [InfoRequested],                         [InfoRequested]),
        new(D4,          [Accepted],                              [Accepted, SelfAssessing, Preparing, Scheduled, InAudit]),
        new(D5Objection, [Scheduled],                             [Scheduled]),
        new(D6,          [ReportDraft],                           [ReportDraft],                                                  When: BeforeFactCheck),
        new(D7,          [FactCheck],                             [FactCheck]),
        new(D8,          [ReportDraft],                           [ReportDraft],                                                  When: AfterFactCheck),
        new(D9a,         [Improving],                             [Improving],                                                    When: WithMajors),
        new(D9b,         [Improving],                             [Improving, CbReview],                                          When: WithMinors),
        new(D10,         [ReportDraft],                           [ReportDraft, FactCheck, Improving, CbReview],                  When: BeforeFactCheck),
        new(D11,         [CbReview],                              [CbReview]),
        new(D12,         [Nominated, UnderDecision],              [Nominated, UnderDecision, Deferred],                           Pauses: [Deferred]),
        new(D13,         [Granted, GrantedConditional, Refused, NotAdmitted], [Granted, GrantedConditional, Refused, NotAdmitted]),
        new(D14,         [Registered],                            [Granted, GrantedConditional, Refused, NotAdmitted, Registered]),
    ];

    /// <summary>The terms after which the clock may take a step; the others only show who is late.</summary>
    private static readonly TermKind[] Clocked = [D2, D4, D7, D10, D14];

    public static bool IsObjectable(State state) => state is Granted or GrantedConditional or Refused or NotAdmitted;

    /// <summary>The terms that run once the path has come into its present state.</summary>
    public static IReadOnlyList<RunningTerm> After(CertificationPath path, DateOnly today) =>
        [.. Table.Where(row => row.Lives.Contains(path.State)).Select(row => After(row, path, today)).OfType<RunningTerm>()];

    /// <summary>The first day on which a term has passed, a warning is due, or a step of the clock waits.</summary>
    public static DateOnly? NextWake(CertificationPath path, DateOnly today)
    {
        if (path.State == Accepted && path.SelfAssessmentObligatory) return today;

        var days = path.Terms.Where(t => Clocked.Contains(t.Kind)).Select(t => t.LastDay.AddDays(1)).ToList();
        if (path.Term(D4) is { } first && WarningDay(path, first) is { } warning) days.Add(warning);
        days.AddRange(path.Findings.Select(f => Overdue.NextSignal(path, f)).OfType<DateOnly>());
        return days.Count == 0 ? null : days.Min();
    }

    /// <summary>The next day to warn of the end of a term; null when the last warning went out.</summary>
    public static DateOnly? WarningDay(CertificationPath path, RunningTerm term) =>
        path.Scheme.Terms[term.Kind].WarningDays(term.LastDay).Where(day => day > (term.WarnedOn ?? term.From)).Cast<DateOnly?>().FirstOrDefault();

    private static RunningTerm? After(TermRow row, CertificationPath path, DateOnly today)
    {
        var rule = path.Scheme.Terms[row.Kind];
        var pauses = row.Pauses?.Contains(path.State) == true;
        if (path.Term(row.Kind) is not { } running)
            return row.Starts.Contains(path.State) && row.When?.Holds(path) != false ? new RunningTerm(row.Kind, today, rule.LastDay(today)) : null;

        if (pauses) return running with { PausedOn = running.PausedOn ?? today };
        if (running.PausedOn is not { } paused) return running;

        var left = rule.LeftAt(paused, running.From, running.Left);
        return running with { From = today, LastDay = rule.LastDay(today, left), PausedOn = null, Left = left };
    }
}

/// <summary>One term: where it starts and, once started, lives on, and where it pauses.</summary>
internal sealed record TermRow(TermKind Kind, State[] Starts, State[] Lives, State[]? Pauses = null, PathFact? When = null);

/// <summary>A fact about the path without which a term does not start, or an act is not there to be done.</summary>
internal sealed record PathFact(string Words, Func<CertificationPath, bool> Holds);
