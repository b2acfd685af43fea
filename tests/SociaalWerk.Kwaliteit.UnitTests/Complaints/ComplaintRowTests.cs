using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Complaints.ComplaintState;
using static SociaalWerk.Kwaliteit.Certification.Complaints.ComplaintTrigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Complaints;

/// <summary>Every row of the complaint's table: taken, by somebody else, from a page that was passed by, and with each condition unmet.</summary>
public sealed class ComplaintRowTests
{
    /// <summary>Whoever it is about neither assigns nor handles it.</summary>
    private static readonly string[] Duties = ["Assigns", "Handles", "AssignsOrHandles"];

    public static TheoryData<string> Rows => [.. ComplaintMachine.Workflow.Table.Select(Name)];

    public static TheoryData<string> WithConditions =>
    [
        .. from row in ComplaintMachine.Workflow.Table
           from condition in row.When
           where !condition.Selects && CanFail(row, condition.Name)
           select $"{Name(row)} {condition.Name}",
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_taken_by_the_right_person_when_all_holds_and_stands_in_the_log(string row)
    {
        var (step, ready) = Of(row);
        var (version, told) = (ready.It.Complaint.Version, ready.It.Complaint.Happened.Count);
        Assert.Equal(step.From, ready.It.State);

        var result = ready.Try();

        Assert.True(result.IsTaken, $"{result.Outcome} {string.Join(", ", result.Reasons)}");
        Assert.Equal(step.To, ready.It.State);
        Assert.True(ready.It.Complaint.Version > version);
        var act = Assert.Single(ready.It.Complaint.Happened.Skip(told).OfType<Act>());
        Assert.Equal(($"{step.On}", $"{step.From}", $"{step.To}", ready.Who.Id), (act.Name, act.From, act.To, act.Actor.Id));
        Assert.Equal(act.Role, act.Role & step.By);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_forbidden_to_everybody_else_and_changes_nothing(string row)
    {
        var (step, ready) = Of(row);
        var before = Snapshot(ready.It);

        foreach (var somebody in Cast.Everybody.Where(p => !p.Has(step.By)))
        {
            Assert.Equal(StepOutcome.Forbidden, (ready with { Who = somebody }).Try().Outcome);
            Assert.Equal(before, Snapshot(ready.It));
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_passed_by_on_another_version(string row)
    {
        var (_, ready) = Of(row);
        var before = Snapshot(ready.It);

        Assert.Equal(StepOutcome.PassedBy, ready.Try(ready.It.Complaint.Version - 1).Outcome);
        Assert.Equal(before, Snapshot(ready.It));
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
        Assert.Equal(condition == "NotAboutYou" ? [condition, .. step.When.Select(c => c.Key).Intersect(Duties)] : [condition], result.Reasons);
        Assert.Equal(before, Snapshot(ready.It));
    }

    /// <summary>A complaint with a handler has been marked, one with measures was found right, and nothing is to be carried out where there are none.</summary>
    private static bool CanFail(Step<Complaint, ComplaintState, ComplaintTrigger> row, string condition) => (row.On, condition) switch
    {
        (AssignHandler, "SubjectsMarked") => row.From == Received,
        (OrderMeasure, "FoundRight") => row.From == Concluded,
        (CloseComplaint, "MeasuresCarriedOut") => row.From == ComplaintState.Measures,
        _ => true,
    };

    private static (Step<Complaint, ComplaintState, ComplaintTrigger> Step, ComplaintReady Ready) Of(string row)
    {
        var step = ComplaintMachine.Workflow.Table.Single(t => Name(t) == string.Join(' ', row.Split(' ').Take(2)));
        return (step, ComplaintReady.For(step.From, step.On));
    }

    private static string Name(Step<Complaint, ComplaintState, ComplaintTrigger> row) => $"{row.From} {row.On}";

    /// <summary>All that a refused attempt must leave as it was.</summary>
    private static object Snapshot(AComplaint it) => (
        it.State, it.Complaint.Version, it.Complaint.Edits, it.Complaint.Happened.Count, string.Join(";", it.Complaint.Terms), it.Complaint.HandlerId,
        string.Join(";", it.Complaint.Subjects.Select(s => s.PersonId)),
        (it.Complaint.StoryText, it.Complaint.Name, it.Complaint.Outcome, it.Complaint.WhereTo, it.Complaint.Letters.Count, it.Complaint.Measures, it.Complaint.Mails));
}
