using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>A suspension without hearing the holder beforehand, by chair and vice-chair, until the committee confirms it (L4, D21).</summary>
public sealed class LabelUrgentTests
{
    [Fact]
    public void Whoever_stepped_back_from_an_urgent_suspension_is_no_signature_under_it()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension, SanctionGround.SeriousIncident, urgent: true).Take(LabelTrigger.CosignUrgent, Cast.ViceChair).Take(LabelTrigger.Recuse, Cast.ViceChair);

        Assert.Equal(["NotRecused"], it.Try(LabelTrigger.CosignUrgent, Cast.ViceChair).Reasons);
        Assert.Equal(["CosignedByAnother"], it.Try(LabelTrigger.SuspendUrgently, Cast.Chair).Reasons);
    }

    [Fact]
    public void An_urgent_suspension_takes_two_signatures_and_no_hearing_and_the_committee_confirms_it()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension, SanctionGround.SeriousIncident, urgent: true);
        Assert.Equal(["CosignedByAnother"], it.Try(LabelTrigger.SuspendUrgently, Cast.Chair).Reasons);
        Assert.Equal(["CosignedByAnother"], it.Take(LabelTrigger.CosignUrgent, Cast.Chair).Try(LabelTrigger.SuspendUrgently, Cast.Chair).Reasons);

        _ = it.Take(LabelTrigger.CosignUrgent, Cast.ViceChair).Take(LabelTrigger.SuspendUrgently, Cast.Chair);
        Assert.Equal((LabelState.Suspended, true), (it.State, it.Label.IsUnconfirmed));
        Assert.Equal(Day("2026-03-16"), it.Label.Term(TermKind.D21Confirmation)!.LastDay);
        Assert.Equal(["VoteCarried"], it.Try(LabelTrigger.ConfirmSuspension, Cast.Chair).Reasons);

        _ = it.Voted(ProcedureKind.Suspension).Take(LabelTrigger.ConfirmSuspension, Cast.Chair);
        Assert.Equal((LabelState.Suspended, false, 0), (it.State, it.Label.IsUnconfirmed, it.Label.Procedures.Count(p => p.IsOpen)));
        Assert.Null(it.Label.Term(TermKind.D21Confirmation));
    }

    [Fact]
    public void An_urgent_suspension_that_is_not_confirmed_in_time_ends_by_itself()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension, urgent: true).Take(LabelTrigger.CosignUrgent, Cast.ViceChair).Take(LabelTrigger.SuspendUrgently, Cast.Chair);
        Assert.Equal(StepOutcome.Refused, it.Try(LabelTrigger.LetTermPass, Actor.Clock, note: null).Outcome);

        _ = it.AfterTerm(TermKind.D21Confirmation);
        Assert.Contains("TermRuns", it.Voted(ProcedureKind.Suspension).Try(LabelTrigger.ConfirmSuspension, Cast.Chair).Reasons);
        _ = it.Take(LabelTrigger.LetTermPass, Actor.Clock, note: null);

        // Nobody rejected it, and minutes that say so would be untrue.
        Assert.Equal((LabelState.Active, ProcedureOutcome.Lapsed), (it.State, it.Label.Procedures.Single().Outcome));
        Assert.Empty(it.Label.Terms);
    }

    [Fact]
    public void Whoever_signed_an_urgent_suspension_stays_known_as_who_decided_also_when_nobody_confirmed_it()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension, urgent: true).Take(LabelTrigger.CosignUrgent, Cast.ViceChair);
        Assert.Empty(it.Label.Deciders);

        _ = it.Take(LabelTrigger.SuspendUrgently, Cast.Chair).AfterTerm(TermKind.D21Confirmation).Take(LabelTrigger.LetTermPass, Actor.Clock, note: null);

        Assert.Equal(new[] { Cast.Chair.Id, Cast.ViceChair.Id }, it.Label.Deciders.Order());
    }

    [Fact]
    public void The_holder_replies_to_an_urgent_suspension_through_the_last_day_that_the_letter_named_also_when_it_was_confirmed_before()
    {
        var it = LabelReady.Unconfirmed().Voted(ProcedureKind.Suspension);
        var last = it.Label.Term(TermKind.D21Urgent)!.LastDay;
        _ = it.Take(LabelTrigger.ConfirmSuspension, Cast.Chair);

        Assert.Equal(["SanctionIsOpen", "NotRepliedYet"], it.On(last.AddDays(1)).Try(LabelTrigger.Reply, Cast.Signatory).Reasons);
        _ = it.On(last).Heard();

        Assert.Equal((it.Now, ProcedureOutcome.Carried), (it.Label.Procedures.Single().RepliedAt, it.Label.Procedures.Single().Outcome));
        Assert.Equal(["NotRepliedYet"], it.Try(LabelTrigger.Reply, Cast.Signatory).Reasons);
    }

    [Fact]
    public void An_urgent_suspension_whose_effect_is_held_is_confirmed_in_time_and_not_imposed_a_second_time()
    {
        var it = LabelReady.Held(LabelReady.Unconfirmed()).Voted(ProcedureKind.Suspension);
        Assert.Equal(["NotUnconfirmed"], it.Try(LabelTrigger.CosignUrgent, Cast.ViceChair).Reasons);
        Assert.Equal(["NotUnconfirmed"], it.Try(LabelTrigger.SuspendUrgently, Cast.Chair).Reasons);

        _ = it.Take(LabelTrigger.ConfirmSuspension, Cast.Chair);
        it.Label.EndHold();
        _ = it.On("2026-03-17").Take(LabelTrigger.ResumeEffect, Cast.Chair);

        Assert.Equal((LabelState.Suspended, false), (it.State, it.Label.IsUnconfirmed));
        Assert.Equal(["TermPassed"], it.Try(LabelTrigger.LetTermPass, Actor.Clock).Reasons);
    }

    [Fact]
    public void An_urgent_suspension_in_force_cannot_be_dropped_and_is_over_with_the_reinstatement()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension, urgent: true).Take(LabelTrigger.CosignUrgent, Cast.ViceChair).Take(LabelTrigger.SuspendUrgently, Cast.Chair);
        Assert.Equal(["SomethingIsOpen", "ProposalGiven"], it.Try(LabelTrigger.Drop, Cast.Officer).Reasons);

        _ = it.Take(LabelTrigger.ProposeReinstatement, Cast.Officer).Voted(ProcedureKind.Reinstatement).Take(LabelTrigger.Reinstate, Cast.Chair);

        Assert.Equal(["UrgentIsOpen", "CosignedByAnother"], it.Try(LabelTrigger.SuspendUrgently, Cast.Chair).Reasons);
    }
}
