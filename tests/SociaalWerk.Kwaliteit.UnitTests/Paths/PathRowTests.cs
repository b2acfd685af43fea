using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Every row of the table: taken, by somebody else, on another version, and with each condition unmet.</summary>
public sealed class PathRowTests
{
    [Theory]
    [MemberData(nameof(PathRows.All), MemberType = typeof(PathRows))]
    public void A_row_is_taken_by_the_right_person_when_all_holds(string row)
    {
        var (step, ready) = PathRows.Of(row);
        var version = ready.It.Path.Version;

        var result = ready.Try();

        Assert.True(result.IsTaken, $"{result.Outcome} {string.Join(", ", result.Reasons)}");
        Assert.Equal((step.To, version + 1), (ready.It.State, ready.It.Path.Version));
        var told = Assert.IsType<StepTaken>(ready.It.Path.Happened[^1]);
        Assert.Equal((ready.It.Path.Id, version + 1, step.From, step.On, step.To), (told.PathId, told.Version, told.From, told.Trigger, told.To));
        Assert.Equal(told.As, told.As & step.By);
    }

    [Theory]
    [MemberData(nameof(PathRows.All), MemberType = typeof(PathRows))]
    public void A_row_is_forbidden_to_everybody_else_and_changes_nothing(string row)
    {
        var (step, ready) = PathRows.Of(row);
        var before = ready.It.Snapshot();

        foreach (var somebody in Cast.Everybody.Where(p => !p.For(ready.It.Path).Has(step.By)))
        {
            Assert.Equal(StepOutcome.Forbidden, (ready with { Who = somebody }).Try().Outcome);
            Assert.Equal(before, ready.It.Snapshot());
        }
    }

    [Theory]
    [MemberData(nameof(PathRows.All), MemberType = typeof(PathRows))]
    public void A_row_on_another_version_is_passed_by_and_changes_nothing(string row)
    {
        var (_, ready) = PathRows.Of(row);
        var before = ready.It.Snapshot();

        Assert.Equal(StepOutcome.PassedBy, ready.Try(ready.It.Path.Version - 1).Outcome);
        Assert.Equal(StepOutcome.PassedBy, ready.Try(ready.It.Path.Version + 1).Outcome);
        Assert.Equal(before, ready.It.Snapshot());
    }

    [Theory]
    [MemberData(nameof(PathRows.WithConditions), MemberType = typeof(PathRows))]
    public void An_unmet_condition_refuses_the_row_gives_its_reason_and_changes_nothing(string row)
    {
        var (step, ready) = PathRows.Of(row);
        ready = PathRows.Without(row, ready);
        Assert.Equal(step.From, ready.It.State);
        var before = ready.It.Snapshot();

        var result = ready.Try();

        Assert.Equal(StepOutcome.Refused, result.Outcome);
        Assert.Equal(PathRows.Reasons(row), result.Reasons);
        Assert.Equal(before, ready.It.Snapshot());
    }
}
