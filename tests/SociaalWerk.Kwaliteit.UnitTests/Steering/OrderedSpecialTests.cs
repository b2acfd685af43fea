using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Worklists;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.UnitTests.Steering;

/// <summary>A special audit that the branch ordered is the holder's to submit, and the office sees to it.</summary>
public sealed class OrderedSpecialTests
{
    [Fact]
    public void The_office_sees_to_an_ordered_audit_until_it_is_submitted_and_it_is_the_holders_turn()
    {
        var it = Ordered();
        Assert.Equal(["SeeToSubmission"], TasksOf(it));
        Assert.False(Waiting.OnTurn(it.Path, it.Now).HasFlag(Role.Officer));

        it.Does(it.Path.Apply(it.Form(), it.Attempt(Cast.Coordinator))).Take(Trigger.Submit, Cast.Signatory);

        Assert.Equal(["JudgeApplication"], TasksOf(it));
    }

    [Fact]
    public void Nothing_waits_once_the_label_came_to_its_end_or_of_what_the_holder_began_itself()
    {
        var it = Ordered();
        it.Path.Surroundings.CurrentLabel!.MoveTo(LabelState.Withdrawn);
        Assert.Empty(TasksOf(it));
        Assert.True(it.Try(Trigger.Discard, Cast.Coordinator).IsTaken); // nor is it left to the holder for ever

        Assert.Empty(TasksOf(APath.New(PathKind.Special)));
    }

    private static APath Ordered() => APath.New(PathKind.Special).Give(nameof(CertificationPath.OrderedBy), Cast.Officer.Id);

    private static IEnumerable<string> TasksOf(APath it) => Waiting.For(it.Path, Cast.Officer, it.Now);
}
