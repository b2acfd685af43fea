using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionTrigger;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Objections;

/// <summary>An objection about a label: what becomes of the sanction, and suspensive effect (L15, hard case 9).</summary>
public sealed class ObjectionOnLabelTests
{
    // Consequences on the label (L15, hard case 9) and suspensive effect

    [Theory]
    [InlineData(nameof(ObjectionOutcome.Upheld), null)]
    [InlineData(nameof(ObjectionOutcome.PartlyUpheld), nameof(Consequence.Restored))]
    public void An_objection_against_a_sanction_that_is_upheld_orders_its_restoration(string outcome, string? follows)
    {
        var label = ALabel.Withdrawn();
        var it = AnObjection.Against(label).Decided(Enum.Parse<ObjectionOutcome>(outcome), follows is null ? null : Enum.Parse<Consequence>(follows));

        Assert.Equal((LabelState.Withdrawn, true), (label.State, label.Label.HasOpenMatters));
        _ = label.Take(LabelTrigger.Restore, Cast.Chair);
        Assert.Equal(LabelState.Active, label.State);
        Assert.Equal(ProcedureOutcome.Carried, label.Label.Procedures.Last(p => p.Kind == ProcedureKind.Withdrawal).Outcome);
        Assert.Equal(ObjectionState.Closed, it.Settled().State);
    }

    [Fact]
    public void Hard_case_9_an_objection_upheld_after_the_end_date_shows_and_revives_nothing()
    {
        var label = ALabel.Withdrawn();
        var it = AnObjection.Against(label).On(label.Label.ValidUntil.AddDays(1)).Decided();

        _ = label.On(it.Today).Take(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal((LabelState.Expired, ObjectionOutcome.Upheld), (label.State, it.Objection.Outcome));
    }

    [Fact]
    public void A_suspension_that_made_way_for_a_withdrawal_is_not_restored_by_the_objection_against_it()
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label);
        _ = label.Intended(ProcedureKind.Withdrawal).Heard().Voted(ProcedureKind.Withdrawal).Take(LabelTrigger.Withdraw, Cast.Chair);

        _ = it.Decided();

        Assert.Equal(["RestorationOrdered"], label.Try(LabelTrigger.Restore, Cast.Chair).Reasons);
    }

    [Fact]
    public void An_objection_does_not_stop_a_sanction_unless_the_chair_grants_it_on_request()
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label);
        Assert.Equal(LabelState.Suspended, label.State);
        Assert.Equal(["HoldIsAsked"], it.Try(GrantHold, Cast.Chair).Reasons);

        _ = it.Take(AskHold, Cast.Signatory);
        Assert.Equal(["HoldNotAskedYet"], it.Try(AskHold, Cast.Signatory).Reasons);
        Assert.Equal(["ActsAsChair"], it.Try(GrantHold, Cast.ViceChair).Reasons);
        Assert.Equal(["NoteRequired"], it.Try(GrantHold, Cast.Chair, note: null).Reasons);
        _ = it.Take(GrantHold, Cast.Chair);
        _ = label.Take(LabelTrigger.HoldEffect, Cast.Chair);
        Assert.Equal(LabelState.Active, label.State);
        Assert.Equal(["HoldEnded"], label.Try(LabelTrigger.ResumeEffect, Cast.Chair).Reasons);
    }

    [Fact]
    public void A_request_to_hold_the_effect_may_be_declined_and_fits_only_a_sanction()
    {
        Assert.Equal(["HoldFits"], AnObjection.AgainstRefusal().Try(AskHold, Cast.Signatory).Reasons);

        var label = ALabel.Suspended();
        _ = AnObjection.Against(label).Take(AskHold, Cast.Signatory).Take(DeclineHold, Cast.Chair);
        Assert.Equal(["HoldGranted"], label.Try(LabelTrigger.HoldEffect, Cast.Chair).Reasons);
    }

    [Theory]
    [InlineData(nameof(Decide))]
    [InlineData(nameof(Withdraw))]
    [InlineData(nameof(DeclareInadmissible))]
    public void When_an_objection_comes_to_nothing_the_sanction_takes_effect_again(string end)
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label).Take(AskHold, Cast.Signatory).Take(GrantHold, Cast.Chair);
        _ = label.Take(LabelTrigger.HoldEffect, Cast.Chair);

        _ = End(it, end);

        Assert.True(label.Label.HasOpenMatters);
        Assert.Equal(LabelState.Suspended, label.Take(LabelTrigger.ResumeEffect, Cast.Chair).State);
        Assert.False(label.Label.HasOpenMatters);
    }

    [Theory]
    [InlineData(nameof(Decide))]
    [InlineData(nameof(Withdraw))]
    [InlineData(nameof(DeclareInadmissible))]
    public void When_an_objection_comes_to_nothing_what_was_held_for_another_one_stays_held(string end)
    {
        var label = ALabel.Suspended();
        var other = AnObjection.Against(label);
        _ = AnObjection.Against(label).Take(AskHold, Cast.Signatory).Take(GrantHold, Cast.Chair);
        _ = label.Take(LabelTrigger.HoldEffect, Cast.Chair);

        _ = End(other, end);

        Assert.Equal(["HoldEnded"], label.Try(LabelTrigger.ResumeEffect, Cast.Chair).Reasons);
    }

    [Fact]
    public void The_hold_of_a_withdrawal_outlives_an_objection_against_the_suspension_before_it()
    {
        var label = ALabel.Suspended();
        var earlier = AnObjection.Against(label).Take(AskHold, Cast.Signatory).Take(GrantHold, Cast.Chair);
        _ = label.Intended(ProcedureKind.Withdrawal).Heard().Voted(ProcedureKind.Withdrawal).Take(LabelTrigger.Withdraw, Cast.Chair);
        _ = AnObjection.Against(label).Take(AskHold, Cast.Signatory).Take(GrantHold, Cast.Chair);
        _ = label.Take(LabelTrigger.HoldEffect, Cast.Chair);

        _ = earlier.Take(Withdraw, Cast.Signatory);

        Assert.Equal(["HoldEnded"], label.Try(LabelTrigger.ResumeEffect, Cast.Chair).Reasons);
    }

    [Fact]
    public void A_held_sanction_that_falls_is_lifted_for_good()
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label).Take(AskHold, Cast.Signatory).Take(GrantHold, Cast.Chair);
        _ = label.Take(LabelTrigger.HoldEffect, Cast.Chair);

        _ = it.Decided();
        _ = label.Take(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal((LabelState.Active, null, null), (label.State, label.Label.HeldFrom, label.Label.SuspendedOn));
        Assert.Empty(label.Label.Terms);
    }

    [Fact]
    public void A_postponement_wrongly_refused_is_decided_on_anew()
    {
        var label = ALabel.Valid().Take(LabelTrigger.AskPostponement, Cast.Signatory, new LabelInput(Until: Day("2027-08-01"))).Voted(ProcedureKind.Postponement, VoteChoice.Against).Take(LabelTrigger.DeclinePostponement, Cast.Chair);
        var it = AnObjection.Against(label);
        Assert.Equal(Contested.PostponementRefused, it.Objection.Against);

        _ = it.Decided();

        Assert.Equal((Day("2027-08-01"), 0), (label.Label.Open(ProcedureKind.Postponement)!.Until, label.Label.Open(ProcedureKind.Postponement)!.Votes.Count));
    }

    [Fact]
    public void The_term_to_object_to_a_sanction_runs_from_the_proof_of_its_sending()
    {
        var label = ALabel.Suspended();
        var ruling = Assert.Single(label.Label.Contestable);
        Assert.Equal((Contested.Suspension, null), (ruling.What, ruling.LastDay));

        label.Label.RulingSent(ruling.Version - 1, label.Now); // another letter about the same label
        Assert.Null(label.Label.Contestable[0].LastDay);
        label.Label.RulingSent(ruling.Version, label.Now.AddDays(-3)); // a clock that is behind takes no day away
        label.Label.RulingSent(ruling.Version, label.Now.AddDays(3));
        Assert.Equal(Day("2026-04-13"), label.Label.Contestable[0].LastDay);
    }

    [Fact]
    public void A_suspension_at_ones_own_request_is_nothing_to_object_to() =>
        Assert.Empty(ALabel.Valid().Take(LabelTrigger.AskSuspension, Cast.Signatory).Take(LabelTrigger.SuspendOnRequest, Cast.Chair).Label.Contestable);

    private static AnObjection End(AnObjection it, string end) => end switch
    {
        nameof(Decide) => it.Decided(ObjectionOutcome.Dismissed),
        nameof(Withdraw) => it.Take(Withdraw, Cast.Signatory),
        _ => it.Take(DeclareInadmissible, Cast.ObjectionMember, new ObjectionInput(Ground: InadmissibleGround.NoInterest)),
    };
}
