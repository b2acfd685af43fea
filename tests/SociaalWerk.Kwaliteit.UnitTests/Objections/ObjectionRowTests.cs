using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionState;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionTrigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Objections;

/// <summary>Every row of the objection's table: taken, by somebody else, from a page that was passed by, and with each condition unmet.</summary>
public sealed class ObjectionRowTests
{
    /// <summary>Waiving the hearing leaves the state of a planned one, without a hearing none was held and nobody was absent from it, and the scheme sets no limit to more time for an appeal.</summary>
    private static readonly HashSet<string> CannotFail =
    [
        "HearingPlanned PlanHearing HearingNotWaived", "HearingPlanned WaiveHearing HearingNotWaived", "Admissible WaiveHearing NoHearingHeld",
        "Admissible DraftAdvice SatInHearing", "Admissible Subscribe SatInHearing", "Admissible Advise SatInHearing",
        "Decided ExtendTerm ExtensionFits", "Appealed ExtendTerm ExtensionFits",
    ];

    /// <summary>Where one condition cannot fail without others.</summary>
    private static readonly Dictionary<string, string[]> FailTogether = new()
    {
        // Whoever is involved is no subscriber that counts; what is not there was not subscribed, voted on or read either.
        ["Admissible Advise Uninvolved"] = ["Uninvolved", "SubscribersSuffice"],
        ["HearingPlanned Advise Uninvolved"] = ["Uninvolved", "SubscribersSuffice"],
        ["Admissible Advise AdviceDrafted"] = ["AdviceDrafted", "SubscribersSuffice"],
        ["HearingPlanned Advise AdviceDrafted"] = ["AdviceDrafted", "SubscribersSuffice"],
        ["Advised Decide DecisionProposed"] = ["DecisionProposed", "VoteCarried"],
    };

    public static TheoryData<string> Rows => [.. ObjectionMachine.Workflow.Table.Select(Name)];

    public static TheoryData<string> WithConditions =>
        [.. ObjectionMachine.Workflow.Table.SelectMany(row => row.When.Where(c => !c.Selects).Select(c => $"{Name(row)} {c.Name}")).Where(row => !CannotFail.Contains(row))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_taken_by_the_right_person_when_all_holds_and_stands_in_the_log(string row)
    {
        var (step, ready) = Of(row);
        var (version, told) = (ready.It.Objection.Version, ready.It.Objection.Happened.Count);
        Assert.Equal(step.From, ready.It.State);

        var result = ready.Try();

        Assert.True(result.IsTaken, $"{result.Outcome} {string.Join(", ", result.Reasons)}");
        Assert.Equal(step.To, ready.It.State);
        Assert.True(ready.It.Objection.Version > version);
        var act = Assert.Single(ready.It.Objection.Happened.Skip(told).OfType<Act>());
        Assert.Equal(($"{step.On}", $"{step.From}", $"{step.To}", ready.Who.Id), (act.Name, act.From, act.To, act.Actor.Id));
        Assert.Equal(act.Role, act.Role & step.By);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_forbidden_to_everybody_else_and_changes_nothing(string row)
    {
        var (step, ready) = Of(row);
        var before = Snapshot(ready.It);

        foreach (var somebody in Cast.Everybody.Where(p => !p.For(ready.It.Objection).Has(step.By)))
        {
            Assert.Equal(StepOutcome.Forbidden, (ready with { Who = somebody }).Try().Outcome);
            Assert.Equal(before, Snapshot(ready.It));
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_that_moves_the_objection_is_passed_by_on_another_version(string row)
    {
        var (step, ready) = Of(row);
        var before = Snapshot(ready.It);
        var moves = ObjectionMachine.Workflow.Table.Any(r => r.On == step.On && r.From != r.To);

        var outcome = ready.Try(ready.It.Objection.Version - 1).Outcome;

        Assert.Equal(moves ? StepOutcome.PassedBy : StepOutcome.Taken, outcome);
        if (moves) Assert.Equal(before, Snapshot(ready.It));
    }

    [Theory]
    [MemberData(nameof(WithConditions))]
    public void An_unmet_condition_refuses_the_row_gives_its_reason_and_changes_nothing(string row)
    {
        var (step, ready) = Of(row);
        var condition = row.Split(' ')[2];
        ready = ready.Without(condition, step.From);
        Assert.Equal(step.From, ready.It.State);
        var before = Snapshot(ready.It);

        var result = ready.Try();

        Assert.Equal(StepOutcome.Refused, result.Outcome);
        Assert.Equal(FailTogether.GetValueOrDefault(row, condition == "SomeTermRuns" ? ["SomeTermRuns", "RunningTermGiven"] : [condition.Split('(')[0]]), result.Reasons);
        Assert.Equal(before, Snapshot(ready.It));
    }

    private static (Step<Objection, ObjectionState, ObjectionTrigger> Step, ObjectionReady Ready) Of(string row)
    {
        var step = ObjectionMachine.Workflow.Table.Single(t => Name(t) == string.Join(' ', row.Split(' ').Take(2)));
        return (step, ObjectionReady.For(step.From, step.On));
    }

    private static string Name(Step<Objection, ObjectionState, ObjectionTrigger> row) => $"{row.From} {row.On}";

    /// <summary>All that a refused attempt must leave as it was.</summary>
    private static object Snapshot(AnObjection it) => (
        it.State, it.Objection.Version, it.Objection.Happened.Count, string.Join(";", it.Objection.Terms), it.Objection.WakeOn,
        it.Objection.Hold, it.Objection.Hearing, it.Objection.HearingWaived, it.Objection.Advice, it.Objection.Proposal, it.Objection.Decision, it.Objection.Binding);
}
