using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>A label that was to take over, was annulled before it began, and is restored on objection (L12a, L14, L15).</summary>
public sealed class LabelSucceedingTests
{
    [Fact]
    public void A_restored_label_takes_over_again_on_its_own_day_and_the_one_that_went_on_gives_way()
    {
        var (older, next) = Annulled(ALabel.Valid());
        Assert.Null(older.Label.SupersededById);

        _ = Restored(next, older);

        Assert.Equal((next.Label.Id, Day("2027-06-15"), Day("2027-06-14")), (older.Label.SupersededById, older.Label.SupersededFrom, older.Label.ValidUntil));
        Assert.Equal((LabelState.Superseded, Day("2027-06-15")), older.Label.Happened.OfType<LabelChanged>().Last() is var told ? (told.Status, told.From) : default);
        Assert.Equal((LabelState.Active, Day("2027-06-15")), (next.State, next.Label.ValidFrom));
    }

    [Fact]
    public void Restored_after_its_first_day_it_takes_over_today_from_one_that_was_postponed_and_never_are_two_valid()
    {
        var (older, next) = Annulled(ALabel.Valid().Take(LabelTrigger.AskPostponement, Cast.Signatory, LabelReady.Postponed()).Voted(ProcedureKind.Postponement).Take(LabelTrigger.Postpone, Cast.Chair));
        Assert.Equal(Day("2027-08-31"), older.Label.ValidUntil);

        _ = Restored(next.On("2027-07-01"), older);

        Assert.Equal((Day("2027-07-01"), Day("2027-06-30")), (older.Label.SupersededFrom, older.Label.ValidUntil));
        Assert.Equal(Day("2027-07-01"), older.Label.WakeOn);
    }

    [Fact]
    public void Restored_after_the_older_one_expired_it_takes_that_ones_place()
    {
        var (older, next) = Annulled(ALabel.Valid());
        _ = older.On("2027-06-15").Take(LabelTrigger.Expire, Platform.Access.Actor.Clock);

        _ = Restored(next.On("2027-07-01"), older);

        Assert.Equal((next.Label.Id, Day("2027-07-01"), Day("2027-06-14")), (older.Label.SupersededById, older.Label.SupersededFrom, older.Label.ValidUntil));
    }

    [Fact]
    public void One_that_was_withdrawn_before_it_began_lets_the_older_one_go_on_and_takes_over_again_when_that_is_held()
    {
        var older = ALabel.Valid();
        var next = Following(older);
        older.Label.GiveWayTo(next.Label, Day("2027-06-14"), older.Attempt(Cast.Chair));
        _ = Among(next, older.Label).Intended(ProcedureKind.Withdrawal, SanctionGround.FalseInformation).Heard().Voted(ProcedureKind.Withdrawal).Take(LabelTrigger.Withdraw, Cast.Chair);
        Assert.Equal((null, LabelState.Active), (older.Label.SupersededById, older.Label.Happened.OfType<LabelChanged>().Last().Status));

        next.Label.GrantHold();
        _ = Among(next, older.Label).Take(LabelTrigger.HoldEffect, Cast.Chair);
        Assert.Equal((next.Label.Id, Day("2027-06-15")), (older.Label.SupersededById, older.Label.SupersededFrom));

        next.Label.EndHold();
        _ = Among(next, older.Label).Take(LabelTrigger.ResumeEffect, Cast.Chair);
        Assert.Null(older.Label.SupersededById);
    }

    [Theory]
    [InlineData("2026-03-22", 0)]
    [InlineData("2027-07-01", 16)]
    public void No_days_before_its_first_one_are_given_back(string restored, int lost)
    {
        var (older, next) = Annulled(ALabel.Valid());
        next.Label.OrderRestoration(givesBack: next.Label.Rulings[^1].Version);

        _ = Among(next.On(restored), older.Label).Take(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal(Day("2029-06-14").AddDays(lost), next.Label.ValidUntil);
    }

    [Fact]
    public void A_label_that_was_suspended_and_reinstated_before_it_began_lost_no_day_nor_wins_a_negative_one()
    {
        var older = ALabel.Valid();
        var next = Following(older);
        older.Label.GiveWayTo(next.Label, Day("2027-06-14"), older.Attempt(Cast.Chair));
        _ = Among(next, older.Label).Intended(ProcedureKind.Suspension).Heard().Voted(ProcedureKind.Suspension).Take(LabelTrigger.Suspend, Cast.Chair);
        next.Label.OrderRestoration(givesBack: next.Label.Rulings[^1].Version);
        _ = next.On("2026-03-12").Take(LabelTrigger.ProposeReinstatement, Cast.Officer).Voted(ProcedureKind.Reinstatement).Take(LabelTrigger.Reinstate, Cast.Chair);

        _ = next.Take(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal(Day("2029-06-14"), next.Label.ValidUntil);
    }

    [Fact]
    public void It_waits_as_long_as_another_label_has_its_place()
    {
        var (older, next) = Annulled(ALabel.Valid());
        var third = Following(older);
        older.Label.GiveWayTo(third.Label, Day("2027-06-14"), older.Attempt(Cast.Chair));

        var refused = Ordered(next, older.Label, third.Label).Try(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal(["NoOtherLabel"], refused.Reasons);
        Assert.Equal(third.Label.Id, older.Label.SupersededById);
    }

    /// <summary>A label and the one of the next cycle, which was annulled before it began.</summary>
    private static (ALabel Older, ALabel Next) Annulled(ALabel older)
    {
        var next = Following(older);
        older.Label.GiveWayTo(next.Label, Day("2027-06-14"), older.Attempt(Cast.Chair));
        return (older, Among(next, older.Label).Take(LabelTrigger.ProposeAnnulment, Cast.SchemeManager).Take(LabelTrigger.Annul, Cast.Chair));
    }

    private static ALabel Following(ALabel older) => ALabel.Of(new Label("KSW-2027-00002-X", older.Label.Surroundings.File, new ValidityPeriod(Day("2027-06-15"), Day("2029-06-14")), 2, older.Label.FirstIssuedOn, older.Attempt(Cast.Chair)));

    private static ALabel Restored(ALabel next, params ALabel[] others) => Ordered(next, [.. others.Select(o => o.Label)]).Take(LabelTrigger.Restore, Cast.Chair);

    /// <summary>The annulment fell on objection.</summary>
    private static ALabel Ordered(ALabel next, params Label[] others) => LabelReady.Ordered(Among(next, others));

    /// <summary>Loaded anew, with what its holder has besides.</summary>
    private static ALabel Among(ALabel next, params Label[] others)
    {
        next.Label.Surroundings = LabelSurroundings.Among(next.Label, others[0].Surroundings.File, others);
        return next;
    }
}
