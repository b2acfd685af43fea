using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>What is proposed or asked about a label and waits: who may drop it or take it back, and by when it must be answered.</summary>
public sealed class LabelProcedureTests
{
    [Fact]
    public void A_request_to_be_suspended_does_not_keep_the_office_from_an_intention_of_its_own()
    {
        var it = ALabel.Valid().Take(LabelTrigger.AskSuspension, Cast.Signatory);

        _ = it.Intended(ProcedureKind.Suspension, SanctionGround.SeriousIncident, urgent: true);

        Assert.Equal([ProcedureOutcome.Overtaken, null], it.Label.Procedures.Select(p => p.Outcome));
        Assert.Equal(["RequestIsOpen", "RequestGiven"], it.Try(LabelTrigger.TakeBack, Cast.Signatory).Reasons);
        Assert.NotNull(ALabel.Valid().Take(LabelTrigger.AskSuspension, Cast.Signatory).Intended(ProcedureKind.Withdrawal, SanctionGround.FalseInformation).Label.Open(ProcedureKind.Suspension));
    }

    [Fact]
    public void The_day_of_what_waits_is_the_one_by_which_it_must_be_done_and_never_the_end_of_a_term_to_object()
    {
        var it = LabelReady.Told(ALabel.Suspended());
        Assert.Equal(it.Label.Term(TermKind.D22)!.LastDay, LabelOptions.DueOf(it.Label, LabelTrigger.Reinstate));

        _ = it.Intended(ProcedureKind.Withdrawal).Sent();
        Assert.Equal(Day("2026-03-16"), LabelOptions.DueOf(it.Label, LabelTrigger.Reply));
        Assert.Equal(it.Label.Term(TermKind.D22)!.LastDay, LabelOptions.DueOf(it.Label, LabelTrigger.Withdraw));
        Assert.Equal(Day("2026-07-13"), LabelOptions.DueOf(ALabel.Valid().Label, LabelTrigger.Declare)); // twenty working days from a year after the label began
        Assert.Null(LabelOptions.DueOf(ALabel.Valid().Label, LabelTrigger.Postpone));
    }

    [Fact]
    public void The_holder_takes_back_what_it_asked_and_nobody_else_does()
    {
        var it = ALabel.Valid().Take(LabelTrigger.AskEnd, Cast.Signatory).Take(LabelTrigger.AskPostponement, Cast.Signatory, LabelReady.Postponed());
        Assert.Equal(["SomethingIsOpen", "ProposalGiven"], it.Try(LabelTrigger.Drop, Cast.Officer, new LabelInput(1)).Reasons);
        Assert.Equal(["RequestGiven"], it.Try(LabelTrigger.TakeBack, Cast.Signatory).Reasons);

        _ = it.Take(LabelTrigger.TakeBack, Cast.Signatory, new LabelInput(1), note: null);

        Assert.Equal((null, ProcedureOutcome.Dropped), (it.Label.Term(TermKind.Relinquishment), it.Label.Procedures[0].Outcome));
        Assert.Equal(["ProcedureOpen"], it.Try(LabelTrigger.Relinquish, Cast.Officer).Reasons);
        Assert.NotNull(it.Label.Open(ProcedureKind.Postponement));
    }

    [Fact]
    public void A_proposed_annulment_is_dropped_by_whoever_may_propose_one_and_never_shown_to_the_holder()
    {
        var it = ALabel.Valid().Take(LabelTrigger.ProposeAnnulment, Cast.SchemeManager).Intended(ProcedureKind.Suspension);
        Assert.Equal(["ProposalGiven"], it.Try(LabelTrigger.Drop, Cast.Officer, new LabelInput(1)).Reasons);
        Assert.Equal(["ProposalGiven"], it.Try(LabelTrigger.Drop, Cast.SchemeManager, new LabelInput(2)).Reasons);

        _ = it.Take(LabelTrigger.Drop, Cast.SchemeManager);

        Assert.Equal(ProcedureOutcome.Dropped, it.Label.Procedures[0].Outcome);
        Assert.Equal([ProcedureKind.Suspension], it.Label.ProceduresFor(Cast.Signatory).Select(p => p.Kind));
        Assert.Equal(2, it.Label.ProceduresFor(Cast.SchemeManager).Count());
    }
}
