using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Numbers;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.Register.Entries;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;
using LabelState = SociaalWerk.Kwaliteit.Certification.Labels.LabelState;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>The hard cases of the scheme (section 15) that labels decide; the others stand with the paths. The numbers are the scheme's.</summary>
public sealed class LabelHardCaseTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void HardCase06_a_decision_at_23_59_on_the_last_day_is_in_time_and_without_one_the_register_says_expired_at_00_01(bool decided)
    {
        var it = ALabel.Valid();
        var last = AmsterdamTime.At(it.Label.ValidUntil, new TimeOnly(23, 59));
        var entry = Registers.Labels.Entry(Registers.Labels.Issued with { ValidFrom = it.Label.ValidFrom, ValidUntil = it.Label.ValidUntil });
        var path = APath.New(PathKind.Recertification).GiveLabel(it.Label);
        path.Now = last;
        Assert.True(LabelIssuing.Fits(path.Path, path.Today));
        if (decided)
        {
            var next = Validity.Recertify(it.Label.OriginalPeriod, null, path.Today, it.Label.Scheme.Validity)!;
            Assert.Equal((it.Label.ValidUntil, it.Label.ValidUntil.AddDays(1)), (next.PreviousThrough, next.Period.From));
            it.Label.GiveWayTo(APath.ALabel("2027-06-14", next.Period), next.PreviousThrough, new Attempt(Cast.Chair, last));
            foreach (var told in it.Label.Happened.OfType<LabelChanged>()) entry.Take(Registers.Labels.Changed(told.Version, told.Status.ToString(), told.From, it.Label.ValidUntil, by: "KSW-2027-12345-4"));
        }

        // At 00:01, four minutes before the clock comes by.
        var midnight = AmsterdamTime.DateOf(last.AddMinutes(2));
        Assert.Equal(LabelState.Active, it.State);
        Assert.Equal(RegisterWord.Valid, entry.StatusOn(AmsterdamTime.DateOf(last)).Word);
        Assert.Equal(decided ? RegisterWord.Superseded : RegisterWord.Expired, entry.StatusOn(midnight).Word);
        Assert.Equal(decided ? LabelState.Active : LabelState.Expired, it.Label.StateOn(midnight));

        // At 00:05 the clock makes it so.
        _ = it.On(midnight).Take(decided ? LabelTrigger.Supersede : LabelTrigger.Expire, Actor.Clock, note: null);
        Assert.Equal(decided ? LabelState.Superseded : LabelState.Expired, it.State);
    }

    [Fact]
    public void HardCase08_a_merger_leaves_the_label_with_its_holder_and_goes_on_as_a_change_of_scope_or_a_special_audit()
    {
        var it = ALabel.Valid();
        var (holder, scope) = (it.Label.HolderId, it.Label.Scope);
        _ = it.Take(LabelTrigger.ReportChange, Cast.Signatory, new LabelInput(Change: ChangeKind.Merger, On: it.Today.AddDays(-10)));
        Assert.Equal((holder, scope, LabelState.Active, true), (it.Label.HolderId, it.Label.Scope, it.State, it.Label.HasOpenMatters));

        // The organisation that came out of the merger is another holder: it has no label, and no part in this one.
        var merged = Cast.Signatory with { OrganisationId = Cast.Stranger };
        Assert.Equal(Role.None, merged.For(it.Label).Role);
        Assert.False(LabelIssuing.Fits(APath.New(PathKind.ScopeChange).GiveLabel(null).Path, it.Today));

        _ = it.Take(LabelTrigger.FollowUpChange, Cast.Officer, new LabelInput(1, FollowUp: FollowUp.ScopeChange));
        Assert.True(LabelIssuing.Fits(APath.New(PathKind.ScopeChange).GiveLabel(it.Label).Path, it.Today));
        Assert.True(LabelIssuing.Fits(APath.New(PathKind.Special).GiveLabel(it.Label).Path, it.Today));
    }

    [Fact]
    public void HardCase09_an_objection_upheld_after_the_end_date_does_not_revive_the_label_and_history_shows_what_was_annulled()
    {
        var it = ALabel.Withdrawn();
        it.Label.OrderRestoration();

        _ = it.On(it.Label.ValidUntil.AddDays(1)).Take(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal(LabelState.Expired, it.State);
        Assert.Contains(it.Label.Happened.OfType<Act>(), act => act is { Name: "Restore", From: "Withdrawn", To: "Expired" });
    }

    [Fact]
    public void HardCase10_a_label_suspended_during_a_recertification_is_first_reinstated_in_the_same_meeting()
    {
        var it = ALabel.Valid();
        var path = APath.In(State.UnderDecision, PathKind.Recertification).GiveLabel(it.Label).Carry(MotionKind.Grant);
        Assert.True(path.Option(Trigger.Grant, Cast.Chair)!.Allowed);

        _ = it.On(path.Today).Intended(ProcedureKind.Suspension).Heard().Voted(ProcedureKind.Suspension).Take(LabelTrigger.Suspend, Cast.Chair);
        Assert.Equal(["LabelInPlace"], path.Try(Trigger.Grant, Cast.Chair).Reasons);

        _ = it.Take(LabelTrigger.ProposeReinstatement, Cast.Officer).Voted(ProcedureKind.Reinstatement).Take(LabelTrigger.Reinstate, Cast.Chair);
        path.Take(Trigger.Grant, Cast.Chair);
        Assert.Equal(State.Granted, path.State);
    }

    [Fact]
    public void HardCase10_a_recertification_that_is_refused_leaves_the_suspended_label_to_its_end_date()
    {
        var it = ALabel.Suspended();
        var path = APath.In(State.UnderDecision, PathKind.Recertification).GiveLabel(it.Label).Carry(MotionKind.Refuse).Take(Trigger.Refuse, Cast.Chair);

        Assert.Equal((State.Refused, LabelState.Suspended, Day("2027-06-14")), (path.State, it.State, it.Label.ValidUntil));
        _ = it.On("2027-06-15").Take(LabelTrigger.Expire, Actor.Clock, note: null);
        Assert.Equal(LabelState.Expired, it.State);
    }

    [Theory]
    [InlineData("01234567", true)]
    [InlineData("1234567", false)] // the zero is a digit of it
    public void HardCase13_a_trade_register_number_keeps_its_leading_zero(string number, bool valid) => Assert.Equal(valid, KvkNumber.IsValid(number));

    [Theory]
    [InlineData("Voorst", false)] // the same location
    [InlineData("Brummen", true)] // another one, of the same number
    public void HardCase13_two_locations_apply_separately_as_long_as_their_scopes_are_apart(string town, bool apart)
    {
        var it = APath.In(State.Draft).Apply().Where(s => s with { OpenScopes = [new Scope(true, ["jongerenwerk"], [town], "Alles daar")] });

        Assert.Equal(apart ? [] : ["NoOverlappingPath"], it.Try(Trigger.Submit, Cast.Signatory).Reasons);
    }
}
