using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>The rows of the path's table as cases of tests: "from on to", with a condition behind it where one is taken away.</summary>
internal static class PathRows
{
    /// <summary>Conditions that nothing can take away in that state: no motion exists before the agenda, and nobody objects among peers.</summary>
    private static readonly HashSet<string> CannotFail = ["Nominated Withdraw NoVoteOpened", "Registered Close NothingOpen", "Registered Close NoObjectionOpen"];

    /// <summary>Where one condition cannot fail without another: no day fits once D4 is over, and who signs cannot countersign.</summary>
    private static readonly Dictionary<string, string[]> FailTogether = new()
    {
        ["Scheduled Reschedule TermRuns(D4)"] = ["NewDateFits", "TermRuns"],
        ["UnderDecision GrantConditionally ActsAsChair"] = ["ActsAsChair", "DeviationReasoned"],
        ["UnderDecision Refuse ActsAsChair"] = ["ActsAsChair", "DeviationReasoned"],
    };

    public static TheoryData<string> All => [.. PathMachine.Workflow.Table.Select(Name)];

    public static TheoryData<string> ByPeople => [.. PathMachine.Workflow.Table.Where(row => (row.By & ~Role.Clock) != 0).Select(Name)];

    public static TheoryData<string> ByTheClock => [.. PathMachine.Workflow.Table.Where(row => row.By.HasFlag(Role.Clock)).Select(Name)];

    public static TheoryData<string> AfterATerm => [.. PathMachine.Workflow.Table.Where(row => row.When.Any(c => c.Key is "TermPassed" or "ObjectionTermOver")).Select(Name)];

    public static TheoryData<string> WithConditions =>
    [
        .. PathMachine.Workflow.Table
            .SelectMany(t => t.When.Where(c => !c.Selects).Select(c => (Row: t, Condition: c.Name)))
            .Where(x => !CannotFail.Contains($"{x.Row.From} {x.Row.On} {x.Condition}"))
            .Select(x => $"{Name(x.Row)} {x.Condition}"),
    ];

    public static (Step<CertificationPath, State, Trigger> Step, Ready Ready) Of(string row)
    {
        var step = StepOf(row);
        return (step, Ready.For(step.From, step.On, step.To));
    }

    public static (Step<CertificationPath, State, Trigger> Step, Ready Ready) ForPerson(string row)
    {
        var step = StepOf(row);
        return (step, Ready.ForPerson(step.From, step.On, step.To));
    }

    /// <summary>The row without the condition named behind it.</summary>
    public static Ready Without(string row, Ready ready) => Unmet.Without(row.Split(' ')[3], StepOf(row).From, ready);

    /// <summary>The reasons that are given when the condition named behind the row does not hold.</summary>
    public static string[] Reasons(string row)
    {
        var (step, condition) = (StepOf(row), row.Split(' ')[3]);
        return FailTogether.GetValueOrDefault($"{step.From} {step.On} {condition}", [condition.Split('(')[0]]);
    }

    private static string Name(Step<CertificationPath, State, Trigger> row) => $"{row.From} {row.On} {row.To}";

    private static Step<CertificationPath, State, Trigger> StepOf(string row) =>
        PathMachine.Workflow.Table.Single(t => Name(t) == string.Join(' ', row.Split(' ').Take(3)));
}
