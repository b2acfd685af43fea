using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Every row of the table: taken, by somebody else, on another version, and with each condition unmet.</summary>
public sealed class PathRowTests
{
    /// <summary>Conditions that nothing can take away in that state: no motion exists before the agenda, and nobody objects among peers.</summary>
    private static readonly HashSet<string> CannotFail = ["Nominated Withdraw NoVoteOpened", "Registered Close NothingOpen"];

    /// <summary>Where one condition cannot fail without another: no day fits once D4 is over, and who signs cannot countersign.</summary>
    private static readonly Dictionary<string, string[]> FailTogether = new()
    {
        ["Scheduled Reschedule TermRuns(D4)"] = ["NewDateFits", "TermRuns"],
        ["UnderDecision GrantConditionally ActsAsChair"] = ["ActsAsChair", "DeviationReasoned"],
        ["UnderDecision Refuse ActsAsChair"] = ["ActsAsChair", "DeviationReasoned"],
    };

    public static TheoryData<string> Rows => [.. PathMachine.Workflow.Table.Select(t => $"{t.From} {t.On} {t.To}")];

    public static TheoryData<string> RowsWithConditions =>
    [
        .. PathMachine.Workflow.Table
            .SelectMany(t => t.When.Where(c => !c.Selects).Select(c => (Row: t, Condition: c.Name)))
            .Where(x => !CannotFail.Contains($"{x.Row.From} {x.Row.On} {x.Condition}"))
            .Select(x => $"{x.Row.From} {x.Row.On} {x.Row.To} {x.Condition}"),
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_taken_by_the_right_person_when_all_holds(string row)
    {
        var (step, ready) = Of(row);
        var version = ready.It.Path.Version;

        var result = ready.Try();

        Assert.True(result.IsTaken, $"{result.Outcome} {string.Join(", ", result.Reasons)}");
        Assert.Equal((step.To, version + 1), (ready.It.State, ready.It.Path.Version));
        var told = Assert.IsType<StepTaken>(ready.It.Path.Happened[^1]);
        Assert.Equal((ready.It.Path.Id, version + 1, step.From, step.On, step.To), (told.PathId, told.Version, told.From, told.Trigger, told.To));
        Assert.Equal(told.As, told.As & step.By);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_forbidden_to_everybody_else_and_changes_nothing(string row)
    {
        var (step, ready) = Of(row);
        var before = ready.It.Snapshot();

        foreach (var somebody in Cast.Everybody.Where(p => !p.For(ready.It.Path).Has(step.By)))
        {
            Assert.Equal(StepOutcome.Forbidden, (ready with { Who = somebody }).Try().Outcome);
            Assert.Equal(before, ready.It.Snapshot());
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_on_another_version_is_passed_by_and_changes_nothing(string row)
    {
        var (_, ready) = Of(row);
        var before = ready.It.Snapshot();

        Assert.Equal(StepOutcome.PassedBy, ready.Try(ready.It.Path.Version - 1).Outcome);
        Assert.Equal(StepOutcome.PassedBy, ready.Try(ready.It.Path.Version + 1).Outcome);
        Assert.Equal(before, ready.It.Snapshot());
    }

    [Theory]
    [MemberData(nameof(RowsWithConditions))]
    public void An_unmet_condition_refuses_the_row_gives_its_reason_and_changes_nothing(string row)
    {
        var (step, ready) = Of(row);
        var condition = row.Split(' ')[3];
        ready = Unmet.Without(condition, step.From, ready);
        Assert.Equal(step.From, ready.It.State);
        var before = ready.It.Snapshot();

        var result = ready.Try();

        Assert.Equal(StepOutcome.Refused, result.Outcome);
        Assert.Equal(FailTogether.GetValueOrDefault($"{step.From} {step.On} {condition}", [condition.Split('(')[0]]), result.Reasons);
        Assert.Equal(before, ready.It.Snapshot());
    }

    private static (Step<CertificationPath, State, Trigger> Step, Ready Ready) Of(string row)
    {
        var parts = row.Split(' ');
        var step = PathMachine.Workflow.Table.Single(t => $"{t.From}" == parts[0] && $"{t.On}" == parts[1] && $"{t.To}" == parts[2]);
        return (step, Ready.For(step.From, step.On, step.To));
    }
}
