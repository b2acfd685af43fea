using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>What the register is told of a label beside the one that takes over from it (L12).</summary>
public sealed class LabelToldTests
{
    [Fact]
    public void A_suspended_label_with_a_successor_tells_both_what_it_is_and_what_it_will_be()
    {
        var it = ALabel.Valid();
        it.Label.GiveWayTo(APath.ALabel("2027-06-15"), Day("2027-06-14"), it.Attempt(Cast.Chair));
        _ = it.Intended(ProcedureKind.Suspension).Heard().Voted(ProcedureKind.Suspension).Take(LabelTrigger.Suspend, Cast.Chair);

        var told = it.Label.Happened.OfType<LabelChanged>().TakeLast(2).ToList();
        Assert.Equal([(LabelState.Suspended, it.Today), (LabelState.Superseded, Day("2027-06-15"))], told.Select(t => (t.Status, t.From)));
        Assert.Equal(told[0].Version + 1, told[1].Version);
    }

    [Fact]
    public void A_label_that_is_reinstated_before_its_successor_begins_is_told_to_be_valid_until_then()
    {
        var it = ALabel.Suspended();
        it.Label.GiveWayTo(APath.ALabel("2027-06-15"), Day("2027-06-14"), it.Attempt(Cast.Chair));
        _ = it.Take(LabelTrigger.ProposeReinstatement, Cast.Officer).Voted(ProcedureKind.Reinstatement).Take(LabelTrigger.Reinstate, Cast.Chair);

        var told = it.Label.Happened.OfType<LabelChanged>().TakeLast(2).ToList();
        Assert.Equal([(LabelState.Active, it.Today), (LabelState.Superseded, Day("2027-06-15"))], told.Select(t => (t.Status, t.From)));
    }

    [Fact]
    public void The_clock_is_ready_with_a_label_that_ended_before_its_successor_began()
    {
        var it = ALabel.Withdrawn();
        it.Label.GiveWayTo(APath.ALabel("2027-06-15"), Day("2027-06-14"), it.Attempt(Cast.Chair));
        // Before that it only tells of the days on which the logo must be gone.
        for (var rounds = 0; it.Label.WakeOn is { } day; rounds++)
        {
            Assert.True(rounds < 10 && day < Day("2027-06-15"));
            if (!it.On(day).Label.Remind(it.Attempt(Actor.Clock))) it.Label.Sleep(day);
        }

        it.Label.Sleep(Day("2027-06-15"));
        Assert.Null(it.Label.WakeOn);
    }

    [Theory]
    [InlineData("2026-03-02")] // before the newer label begins
    [InlineData("2027-06-20")] // after it took over
    public void An_annulled_label_is_told_as_void_also_when_a_newer_one_takes_over(string day)
    {
        var it = ALabel.Valid();
        it.Label.GiveWayTo(APath.ALabel("2027-06-15"), Day("2027-06-14"), it.Attempt(Cast.Chair));
        if (it.On(day).Today > it.Label.ValidUntil) _ = it.Take(LabelTrigger.Supersede, Actor.Clock, note: null);

        _ = it.Take(LabelTrigger.ProposeAnnulment, Cast.SchemeManager).Take(LabelTrigger.Annul, Cast.Chair);

        Assert.Equal((LabelState.Annulled, it.Today), it.Label.Happened.OfType<LabelChanged>().Last() is var told ? (told.Status, told.From) : default);
    }
}
