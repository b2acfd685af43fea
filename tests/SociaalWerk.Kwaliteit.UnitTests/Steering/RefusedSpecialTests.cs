using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.UnitTests.Steering;

/// <summary>A refused special audit waits for the intention about the label (L3).</summary>
public sealed class RefusedSpecialTests
{
    [Fact]
    public void The_label_of_a_refused_special_audit_waits_for_an_intention_until_it_was_there_also_if_that_was_dropped_again()
    {
        var it = APath.In(State.Refused, PathKind.Special);
        var label = it.Path.Surroundings.CurrentLabel!;
        Assert.Same(label, it.Path.AwaitingIntention);

        var intended = label.Take(LabelTrigger.Intend, it.Attempt(Cast.Officer, APath.Note, new LabelInput(Kind: ProcedureKind.Suspension, Ground: SanctionGround.AuditRefused)), label.Version);

        Assert.True(intended.IsTaken, string.Join(", ", intended.Reasons));
        Assert.Null(it.Path.AwaitingIntention);
        Assert.True(label.Take(LabelTrigger.Drop, it.Attempt(Cast.Officer, APath.Note), label.Version).IsTaken);
        Assert.Null(it.Path.AwaitingIntention);
    }

    [Fact]
    public void Nothing_waits_after_another_outcome_another_kind_or_the_end_of_the_label()
    {
        Assert.Null(APath.In(State.Granted, PathKind.Special).Path.AwaitingIntention);
        Assert.Null(APath.In(State.Refused, PathKind.Recertification).Path.AwaitingIntention);

        var ended = APath.In(State.Refused, PathKind.Special);
        ended.Path.Surroundings.CurrentLabel!.MoveTo(LabelState.Withdrawn);
        Assert.Null(ended.Path.AwaitingIntention);
    }

    [Fact]
    public void Nothing_waits_any_more_once_the_office_recorded_with_a_reason_that_no_intention_follows()
    {
        var it = APath.In(State.Refused, PathKind.Special);
        Assert.Equal(["NoteRequired"], it.Path.LeaveLabel(it.Attempt(Cast.Officer)).Reasons);

        it.Does(it.Path.LeaveLabel(it.Attempt(Cast.Officer, APath.Note)));

        Assert.Null(it.Path.AwaitingIntention);
        Assert.Equal(["NotInThisState"], it.Path.LeaveLabel(it.Attempt(Cast.Officer, APath.Note)).Reasons);
        Assert.Equal(it.Today, it.Path.Decision!.NoIntentionOn);
    }
}
