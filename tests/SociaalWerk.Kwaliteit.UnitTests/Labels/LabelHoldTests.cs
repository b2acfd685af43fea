using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>What else comes to an end while the effect of a suspension is held for an objection (7.4, D21).</summary>
public sealed class LabelHoldTests
{
    [Fact]
    public void An_urgent_suspension_that_nobody_confirmed_lapses_on_its_day_also_while_its_effect_is_held()
    {
        var it = LabelReady.Held(LabelReady.Unconfirmed());
        var last = it.Label.Term(TermKind.D21Confirmation)!.LastDay;
        _ = it.On(last.AddDays(1));
        while (it.Label.Remind(it.Attempt(Actor.Clock))) Assert.Equal(LabelState.Suspended, it.Label.Sanction);
        Assert.Equal(it.Today, it.Label.WakeOn); // also when all was told

        _ = it.Take(LabelTrigger.LetTermPass, Actor.Clock, note: null);

        Assert.Equal((LabelState.Active, LabelState.Active, ProcedureOutcome.Lapsed), (it.State, it.Label.Sanction, it.Label.Procedures.Single().Outcome));
        Assert.Empty(it.Label.Terms);
        it.Label.EndHold();
        Assert.Equal((StepOutcome.Forbidden, false), (it.Try(LabelTrigger.ResumeEffect, Cast.Chair).Outcome, it.Label.HasOpenMatters));
    }

    [Fact]
    public void A_confirmed_suspension_whose_effect_is_held_does_not_lapse()
    {
        var it = LabelReady.Held(LabelReady.Unconfirmed()).Voted(ProcedureKind.Suspension).Take(LabelTrigger.ConfirmSuspension, Cast.Chair);

        Assert.Equal(StepOutcome.Forbidden, it.On("2026-04-01").Try(LabelTrigger.LetTermPass, Actor.Clock, note: null).Outcome);
    }

    [Fact]
    public void A_hold_that_was_granted_and_not_carried_out_falls_with_the_suspension()
    {
        var it = LabelReady.Unconfirmed();
        it.Label.GrantHold();

        _ = it.AfterTerm(TermKind.D21Confirmation).Take(LabelTrigger.LetTermPass, Actor.Clock, note: null);

        Assert.Equal((false, false), (it.Label.HoldGranted, it.Label.HasOpenMatters));
    }
}
