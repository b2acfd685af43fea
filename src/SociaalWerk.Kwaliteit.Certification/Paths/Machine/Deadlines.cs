using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Reminding;
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
        WithMinors = new("there is a minor", path => path.HasMinors),
        BeforeAudit = new("the audit has yet to begin", path => path.State != InAudit),
        MajorPlans = new("a plan for a major has yet to come", path => Overdue.AwaitsPlan(path, Grade.Major)),
        MinorPlans = new("a plan for a minor has yet to come", path => Overdue.AwaitsPlan(path, Grade.Minor)),
        OpenMajors = new("a major is open", path => path.Findings.Any(f => f.IsOpenMajor)),
        OpenConditions = new("the label has open conditions", path => Labels.LabelIssuing.OwnLabel(path)?.HasOpenConditions == true),
        Unsent = new("the letter has yet to be sent", path => path.DecisionSentAt is null);

    public static readonly IReadOnlyList<TermRow> Table =
    [
        new(D1,          [Submitted],                             [Submitted, InfoRequested],                                     Pauses: [InfoRequested]),
        new(D2,          [InfoRequested],                         [InfoRequested]),
        new(D4,          [Accepted],                              [Accepted, SelfAssessing, Preparing, Scheduled, InAudit],       Awaits: BeforeAudit),
        new(D5Objection, [Scheduled],                             [Scheduled]),
        new(D6,          [ReportDraft],                           [ReportDraft],                                                  When: BeforeFactCheck),
        new(D7,          [FactCheck],                             [FactCheck]),
        new(D8,          [ReportDraft],                           [ReportDraft],                                                  When: AfterFactCheck),
        new(D9a,         [Improving],                             [Improving],                                                    When: WithMajors, Awaits: MajorPlans),
        new(D9b,         [Improving],                             [Improving, CbReview],                                          When: WithMinors, Awaits: MinorPlans),
        new(D10,         [ReportDraft],                           [ReportDraft, FactCheck, Improving, CbReview],                  When: BeforeFactCheck, Awaits: OpenMajors),
        new(D11,         [CbReview],                              [CbReview]),
        new(D12,         [Nominated, UnderDecision],              [Nominated, UnderDecision, Deferred],                           Pauses: [Deferred]),
        new(Deferral,    [Deferred],                              [Deferred]),
        new(D13,         [Granted, GrantedConditional, Refused, NotAdmitted], [Granted, GrantedConditional, Refused, NotAdmitted],         Awaits: Unsent),
        new(D14,         [Registered],                            [Granted, GrantedConditional, Refused, NotAdmitted, Registered]),
    ];

    /// <summary>The terms after which the clock may take a step; of the others it only tells who is late.</summary>
    private static readonly TermKind[] Clocked = [D2, D4, D7, D10, D14];

    public static bool IsObjectable(State state) => state is Granted or GrantedConditional or Refused or NotAdmitted;

    /// <summary>The terms that run once the path has come into its present state.</summary>
    public static IReadOnlyList<RunningTerm> After(CertificationPath path, Trigger step, DateOnly today) =>
        [.. Table.Where(row => row.Lives.Contains(path.State)).Select(row => After(row, path, step, today)).OfType<RunningTerm>()];

    /// <summary>The terms that run and in which somebody is waited for.</summary>
    public static IEnumerable<RunningTerm> Awaited(CertificationPath path) => path.Terms
        .Where(t => t.PausedOn is null && Table.First(row => row.Kind == t.Kind).Awaits?.Holds(path) != false);

    /// <summary>Those terms, of which the clock reminds and tells.</summary>
    public static IEnumerable<Watched> Watched(CertificationPath path) => Awaited(path).Watched(path.Scheme);

    /// <summary>The first day on which a term has passed, there is something to tell, or a step of the clock waits.</summary>
    /// <remarks>As long as its label has open conditions a path does not close (row 34): the label wakes it when that is over, however it ends.</remarks>
    public static DateOnly? NextWake(CertificationPath path, DateOnly today)
    {
        if (path.State == Accepted && path.SelfAssessmentObligatory) return today;

        var days = path.Terms.Where(t => Clocked.Contains(t.Kind) && !(t.Kind == D14 && OpenConditions.Holds(path))).Select(t => t.LastDay.AddDays(1)).ToList();
        days.AddRange(Watched(path).Select(w => w.Next(today)).OfType<DateOnly>());
        days.AddRange(path.Findings.Select(f => Overdue.NextSignal(path, f)).OfType<DateOnly>());
        return days.Count == 0 ? null : days.Min();
    }

    private static RunningTerm? After(TermRow row, CertificationPath path, Trigger step, DateOnly today)
    {
        var rule = path.Scheme.Terms[row.Kind];
        var pauses = row.Pauses?.Contains(path.State) == true;
        if (path.Term(row.Kind) is not { } running)
            return row.Starts.Contains(path.State) && row.When?.Holds(path) != false ? RunningTerm.Begin(row.Kind, rule, $"Trigger.{step}", today) : null;

        return pauses ? running.Pause(today) : running.Resume(rule, today);
    }
}

/// <summary>One term: where it starts and, once started, lives on, and where it pauses.</summary>
/// <param name="Awaits">Without it nobody is waited for any more, and nothing is told of the term.</param>
internal sealed record TermRow(TermKind Kind, State[] Starts, State[] Lives, State[]? Pauses = null, PathFact? When = null, PathFact? Awaits = null);

/// <summary>A fact about the path without which a term does not start, or an act is not there to be done.</summary>
internal sealed record PathFact(string Words, Func<CertificationPath, bool> Holds);
