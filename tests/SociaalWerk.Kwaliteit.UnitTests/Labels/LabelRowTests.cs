using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>Every row of the label's table: taken, by somebody else, from a page that was passed by, and with each condition unmet.</summary>
public sealed class LabelRowTests
{
    /// <summary>Where one condition cannot fail without others: nothing to decide on is nothing heard, voted on or signed either.</summary>
    private static readonly Dictionary<string, string[]> FailTogether = new()
    {
        ["Reply SanctionIsOpen"] = ["SanctionIsOpen", "NotRepliedYet"],
        ["Suspend ProcedureOpen(Suspension)"] = ["ProcedureOpen", "NotUrgent", "Heard", "VoteCarried"],
        ["SuspendUrgently UrgentIsOpen"] = ["UrgentIsOpen", "CosignedByAnother"],
        ["Suspend ByAnother(Suspension)"] = ["ActsAsChair", "ByAnother"],
        ["Reinstate ByAnother(Reinstatement)"] = ["ActsAsChair", "ByAnother"],
        ["Withdraw ByAnother(Withdrawal)"] = ["ActsAsChair", "ByAnother"],
        ["Reduce ByAnother(Reduction)"] = ["ActsAsChair", "ByAnother"],
        ["Annul ByAnother(Annulment)"] = ["ActsAsChair", "ByAnother"],
        ["ConfirmSuspension Unconfirmed"] = ["Unconfirmed", "VoteCarried", "TermRuns"],
        ["Reinstate ProcedureOpen(Reinstatement)"] = ["ProcedureOpen", "VoteCarried"],
        ["Withdraw ProcedureOpen(Withdrawal)"] = ["ProcedureOpen", "Heard", "VoteCarried"],
        ["Withdraw ProcedureOpen(Withdrawal) Active"] = ["ProcedureOpen", "GraveGround", "Heard", "VoteCarried"],
        ["Intend ReductionFits Suspended"] = ["GroundGiven", "ReductionFits"],
        ["Reduce ProcedureOpen(Reduction)"] = ["ProcedureOpen", "Heard", "VoteCarried"],
        ["Restore RestorationOrdered Superseded"] = ["RestorationOrdered", "WasReduced"],
        ["Drop SomethingIsOpen"] = ["SomethingIsOpen", "ProposalGiven"],
        ["TakeBack RequestIsOpen"] = ["RequestIsOpen", "RequestGiven"],
        ["ExtendTerm SomeTermRuns"] = ["SomeTermRuns", "RunningTermGiven"],
        ["Postpone ProcedureOpen(Postponement)"] = ["ProcedureOpen", "VoteCarried"],
        ["DeclinePostponement ProcedureOpen(Postponement)"] = ["ProcedureOpen", "VoteLost"],
    };

    public static TheoryData<string> Rows => [.. LabelMachine.Workflow.Table.Select(Name)];

    public static TheoryData<string> WithConditions =>
    [
        .. LabelMachine.Workflow.Table
            .SelectMany(row => row.When.Where(c => !c.Selects && !CannotFail(row, c)).Select(c => $"{Name(row)} {c.Name}")),
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_taken_by_the_right_person_when_all_holds_and_is_told(string row)
    {
        var (step, ready) = Of(row);
        var (version, told) = (ready.It.Label.Version, ready.It.Label.Happened.Count);
        Assert.Equal(step.From, ready.It.State);

        var result = ready.Try();

        Assert.True(result.IsTaken, $"{result.Outcome} {string.Join(", ", result.Reasons)}");
        Assert.Equal(step.To, ready.It.State);
        Assert.True(ready.It.Label.Version > version);
        var happened = ready.It.Label.Happened.Skip(told).ToList();
        var act = Assert.Single(happened.OfType<Act>());
        Assert.Equal(($"{step.On}", $"{step.From}", $"{step.To}", ready.Who.Id), (act.Name, act.From, act.To, act.Actor.Id));
        Assert.Equal(act.Role, act.Role & step.By);
        // How members vote is not told to the holder.
        Assert.Equal(step.On is LabelTrigger.Vote or LabelTrigger.Recuse ? 0 : 1, happened.OfType<MatterMoved>().Count());
        if (step.From != step.To) Assert.Contains(happened, h => h is LabelChanged);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_forbidden_to_everybody_else_and_changes_nothing(string row)
    {
        var (step, ready) = Of(row);
        var before = Snapshot(ready.It);

        foreach (var somebody in Cast.Everybody.Where(p => !p.For(ready.It.Label).Has(step.By)))
        {
            Assert.Equal(StepOutcome.Forbidden, (ready with { Who = somebody }).Try().Outcome);
            Assert.Equal(before, Snapshot(ready.It));
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_that_moves_the_label_is_passed_by_on_another_version(string row)
    {
        var (step, ready) = Of(row);
        var before = Snapshot(ready.It);
        var moves = LabelMachine.Workflow.Table.Any(r => r.On == step.On && r.From != r.To);

        var outcome = ready.Try(ready.It.Label.Version - 1).Outcome;

        Assert.Equal(moves ? StepOutcome.PassedBy : StepOutcome.Taken, outcome);
        if (moves) Assert.Equal(before, Snapshot(ready.It));
    }

    [Theory]
    [MemberData(nameof(WithConditions))]
    public void An_unmet_condition_refuses_the_row_gives_its_reason_and_changes_nothing(string row)
    {
        var (step, ready) = Of(row);
        var condition = row.Split(' ')[3];
        ready = LabelUnmet.Without(condition, step.From, ready);
        Assert.Equal(step.From, ready.It.State);
        var before = Snapshot(ready.It);

        var result = ready.Try();

        Assert.Equal(StepOutcome.Refused, result.Outcome);
        Assert.Equal(FailTogether.GetValueOrDefault($"{step.On} {condition} {step.From}", FailTogether.GetValueOrDefault($"{step.On} {condition}", [condition.Split('(')[0]])), result.Reasons);
        Assert.Equal(before, Snapshot(ready.It));
    }

    private static (Step<Label, LabelState, LabelTrigger> Step, LabelReady Ready) Of(string row)
    {
        var step = LabelMachine.Workflow.Table.Single(t => Name(t) == string.Join(' ', row.Split(' ').Take(3)));
        return (step, LabelReady.For(step.From, step.On, step.To));
    }

    /// <summary>A label that was postponed once cannot be asked to be postponed again, so its postponement is never decided twice; only in a suspension a term runs that nobody extends.</summary>
    private static bool CannotFail(Step<Label, LabelState, LabelTrigger> row, Condition<Label> condition) =>
        (row.On == LabelTrigger.Postpone && condition == LabelConditions.NotPostponed) || (condition == LabelConditions.ExtensionFits && row.From != LabelState.Suspended);

    private static string Name(Step<Label, LabelState, LabelTrigger> row) => $"{row.From} {row.On} {row.To}";

    /// <summary>All that a refused attempt must leave as it was.</summary>
    private static object Snapshot(ALabel it) => (
        it.State, it.Label.Version, it.Label.Happened.Count, it.Label.ValidUntil, string.Join(";", it.Label.Terms), it.Label.WakeOn,
        string.Join(";", it.Label.Procedures), it.Label.Changes.Count, it.Label.HasOpenMatters);
}
