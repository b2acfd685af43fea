using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>What a decision does to labels, and what the clock does to them (7.4, last lines of 7.1).</summary>
public sealed class LabelTests
{
    private static readonly ValidityRules Rules = SchemeData.Schemes[0].Validity;

    [Fact]
    public void A_label_carries_what_was_decided()
    {
        var it = APath.In(State.GrantedConditional).Labelled();
        var label = it.Path.Surroundings.CurrentLabel!;

        Assert.Equal((LabelState.Active, 1, it.Path.Id, Cast.OrganisationId, Cast.Body.Id), (label.State, label.Version, label.PathId, label.HolderId, label.BodyId));
        Assert.Equal(("2.0-demo", it.Today, it.Today.AddMonths(24).AddDays(-1)), (label.NormVersion, label.ValidFrom, label.ValidUntil));
        Assert.Equal(it.Path.Decision!.Conditions, label.Conditions);
        Assert.True(label.HasOpenConditions);
        Assert.Same(label, LabelIssuing.OwnLabel(it.Path));
    }

    [Theory]
    [InlineData(nameof(PathKind.Initial), null, true)]
    [InlineData(nameof(PathKind.Initial), "2025-01-15", false)] // valid
    [InlineData(nameof(PathKind.Initial), "2024-03-02", true)] // ended yesterday
    [InlineData(nameof(PathKind.Recertification), null, false)]
    [InlineData(nameof(PathKind.Recertification), "2025-01-15", true)]
    [InlineData(nameof(PathKind.Recertification), "2024-03-03", true)] // ends today
    [InlineData(nameof(PathKind.Recertification), "2023-09-03", true)] // ended six months ago (L12b)
    [InlineData(nameof(PathKind.Recertification), "2023-09-01", false)] // longer ago (L12c)
    [InlineData(nameof(PathKind.Recertification), "2026-03-03", false)] // has yet to begin
    [InlineData(nameof(PathKind.ScopeChange), "2025-01-15", true)]
    [InlineData(nameof(PathKind.ScopeChange), "2024-03-02", false)]
    [InlineData(nameof(PathKind.ScopeChange), null, false)]
    [InlineData(nameof(PathKind.Special), "2025-01-15", true)]
    [InlineData(nameof(PathKind.Special), null, false)]
    [InlineData(nameof(PathKind.Transfer), "2025-01-15", true)]
    [InlineData(nameof(PathKind.Transfer), "2024-03-02", false)]
    public void A_decision_needs_room_or_a_label_to_build_on(string kind, string? decidedOn, bool fits)
    {
        var it = APath.New(Enum.Parse<PathKind>(kind)).GiveLabel(decidedOn is null ? null : APath.ALabel(decidedOn));

        Assert.Equal(fits, LabelIssuing.Fits(it.Path, Day("2026-03-02")));
    }

    [Theory]
    [InlineData(nameof(PathKind.Initial), "2024-01-15")]
    [InlineData(nameof(PathKind.Recertification), "2025-01-15")]
    [InlineData(nameof(PathKind.ScopeChange), "2025-01-15")]
    public void A_decision_does_not_fit_while_another_label_than_the_one_it_builds_on_is_valid_for_a_part_of_the_scope(string kind, string current)
    {
        var it = APath.New(Enum.Parse<PathKind>(kind)).GiveLabel(APath.ALabel(current));
        Assert.True(LabelIssuing.Fits(it.Path, Day("2026-03-02")));

        Assert.False(LabelIssuing.Fits(it.Where(s => s with { OtherLabels = [APath.ALabel("2024-09-15")] }).Path, Day("2026-03-02")));
        Assert.True(LabelIssuing.Fits(it.Where(s => s with { OtherLabels = [APath.ALabel("2024-01-15")] }).Path, Day("2026-03-02")));
    }

    [Fact]
    public void A_label_that_is_already_followed_is_not_followed_again()
    {
        var label = APath.ALabel("2025-01-15");
        label.GiveWayTo(APath.ALabel("2027-01-15"), Day("2027-01-14"), By(Cast.Chair, "2026-12-01"));

        Assert.False(LabelIssuing.Fits(APath.New(PathKind.Recertification).GiveLabel(label).Path, Day("2026-12-02")));
    }

    [Fact]
    public void A_new_decision_on_a_granted_label_changes_its_conditions_and_keeps_number_and_dates()
    {
        var it = APath.In(State.GrantedConditional).Labelled().Reopened();
        var label = it.Path.Surroundings.CurrentLabel!;
        var (number, period) = (label.Number, label.Period);
        it.Carry(MotionKind.Grant, Cast.ViceChair, Cast.Member3, Cast.Substitute).Take(Trigger.Grant, Cast.Chair);

        label.Decide(it.Path, it.Attempt(Cast.Chair));

        Assert.Equal((number, period, 2), (label.Number, label.Period, label.Version));
        Assert.Empty(label.Conditions);
        Assert.False(label.HasOpenConditions);
    }

    [Fact]
    public void A_path_whose_label_was_changed_by_a_later_path_gives_no_second_one()
    {
        var it = APath.In(State.Granted).Labelled();
        var special = APath.In(State.UnderDecision, PathKind.Special).GiveLabel(it.Path.Surroundings.CurrentLabel).Carry(MotionKind.Grant).Take(Trigger.Grant, Cast.Chair);
        it.Path.Surroundings.CurrentLabel!.Decide(special.Path, special.Attempt(Cast.Chair));

        it.Reopened().Carry(MotionKind.Grant, Cast.ViceChair, Cast.Member3, Cast.Substitute);

        Assert.Equal(["LabelInPlace"], it.Try(Trigger.Grant, Cast.Chair).Reasons);
    }

    [Fact]
    public void A_transfer_changes_the_body_and_leaves_the_conditions_a_special_audit_clears_them()
    {
        var label = APath.In(State.GrantedConditional).Labelled().Path.Surroundings.CurrentLabel!;
        var transfer = Granted(PathKind.Transfer);
        transfer.Give(nameof(CertificationPath.BodyId), Cast.Id(11));

        label.Decide(transfer.Path, transfer.Attempt(Cast.Chair));
        Assert.Equal((Cast.Id(11), 1), (label.BodyId, label.Conditions.Count));

        var special = Granted(PathKind.Special);
        label.Decide(special.Path, special.Attempt(Cast.Chair));
        Assert.Empty(label.Conditions);
        Assert.Equal(special.Path.Id, label.PathId);
    }

    [Fact]
    public void A_conditional_path_closes_when_its_own_label_has_nothing_open()
    {
        var it = APath.In(State.GrantedConditional).Labelled().Sent().AfterTerm(TermKind.D14);
        Assert.Equal(["NothingOpen"], it.Option(Trigger.Close, Actor.Clock)!.Reasons);

        var another = APath.In(State.Refused).GiveLabel(it.Path.Surroundings.CurrentLabel).Sent().AfterTerm(TermKind.D14);
        Assert.True(another.Option(Trigger.Close, Actor.Clock)!.Allowed);
    }

    [Theory]
    [InlineData("2026-12-01", "2027-01-15", "2029-01-14", "2027-01-14")] // timely: follows on
    [InlineData("2026-05-11", "2026-05-11", "2028-05-10", "2026-05-10")] // early: from the decision on
    [InlineData("2027-03-01", "2027-03-01", "2029-01-14", "2027-01-14")] // late: the gap stays, the cycle too (D20)
    public void A_recertified_label_follows_and_the_two_never_overlap(string decided, string from, string until, string oldThrough)
    {
        var old = APath.ALabel("2025-01-15");
        var next = Validity.Recertify(old.Period, null, Day(decided), Rules)!;
        var label = APath.ALabel(decided, next.Period);

        old.GiveWayTo(label, next.PreviousThrough, By(Cast.Chair, decided));

        Assert.Equal((Day(from), Day(until), Day(oldThrough)), (label.ValidFrom, label.ValidUntil, old.ValidUntil));
        Assert.Equal((label.Id, label.ValidFrom), (old.SupersededById, old.SupersededFrom));
        Assert.True(old.ValidUntil < label.ValidFrom);
    }

    [Fact]
    public void A_changed_scope_keeps_the_end_date()
    {
        var old = APath.ALabel("2025-01-15");
        var next = Validity.ChangeScope(old.Period, Day("2026-05-11"));

        Assert.Equal((Day("2026-05-11"), Day("2027-01-14"), Day("2026-05-10")), (next.Period.From, next.Period.Until, next.PreviousThrough));
    }

    [Fact]
    public void A_changed_scope_keeps_the_postponement_the_cycle_and_the_conditions_that_are_still_open()
    {
        var it = ALabel.Valid().Take(LabelTrigger.AskPostponement, Cast.Signatory, LabelReady.Postponed()).Voted(ProcedureKind.Postponement).Take(LabelTrigger.Postpone, Cast.Chair);
        it.Label.Decide(APath.In(State.GrantedConditional).Path, it.Attempt(Cast.Chair));
        var next = APath.ALabel("2026-05-11", Validity.ChangeScope(it.Label.Period, Day("2026-05-11")).Period);

        next.CarryOn(it.Label);

        Assert.Equal((1, Day("2027-06-14"), Day("2027-08-31")), (next.Postponements, next.OriginalPeriod.Until, next.ValidUntil));
        Assert.Equal(it.Label.Conditions, next.Conditions);
        var after = Validity.Recertify(next.OriginalPeriod, next.PostponedUntil, Day("2027-06-01"), Rules)!;
        Assert.Equal((Day("2027-06-15"), Day("2029-06-14")), (after.Period.From, after.Period.Until));
    }

    [Fact]
    public void A_changed_scope_leaves_conditions_that_were_fulfilled_behind()
    {
        var it = ALabel.Valid();
        it.Label.Decide(APath.In(State.GrantedConditional).Path, it.Attempt(Cast.Chair));
        it.Label.Progress(1, new ConditionProgress(ConditionState.Fulfilled, "Rooster"), it.Attempt(Cast.Officer));
        var next = APath.ALabel("2026-05-11");

        next.CarryOn(it.Label);

        Assert.Empty(next.Conditions);
    }

    [Theory]
    [InlineData("2027-01-14T22:59:59Z", false)] // the last day, just before midnight in Amsterdam
    [InlineData("2027-01-14T23:00:00Z", true)]
    public void A_label_expires_at_midnight_after_its_last_day(string at, bool expires)
    {
        var label = APath.ALabel("2025-01-15");

        Assert.Equal(expires, label.Take(LabelTrigger.Expire, new Attempt(Actor.Clock, Instant(at)), label.Version).IsTaken);
        Assert.Equal(expires ? LabelState.Expired : LabelState.Active, label.State);
    }

    [Fact]
    public void A_label_with_a_successor_does_not_expire_but_is_superseded_when_that_begins()
    {
        var (old, next) = (APath.ALabel("2025-01-15"), APath.ALabel("2027-01-15"));
        old.GiveWayTo(next, Day("2027-01-14"), By(Cast.Chair, "2026-12-01"));

        Assert.Equal(["SuccessorBegins"], old.Take(LabelTrigger.Supersede, By(Actor.Clock, "2027-01-14"), old.Version).Reasons);
        Assert.Equal(["NoSuccessor"], old.Take(LabelTrigger.Expire, By(Actor.Clock, "2027-01-15"), old.Version).Reasons);
        Assert.True(old.Take(LabelTrigger.Supersede, By(Actor.Clock, "2027-01-15"), old.Version).IsTaken);
        Assert.Equal((LabelState.Superseded, 3), (old.State, old.Version));
    }

    [Fact]
    public void An_expired_label_is_superseded_by_a_late_one()
    {
        var (old, next) = (APath.ALabel("2025-01-15"), APath.ALabel("2027-03-01"));
        Assert.True(old.Take(LabelTrigger.Expire, By(Actor.Clock, "2027-01-15"), old.Version).IsTaken);
        old.GiveWayTo(next, Day("2027-01-14"), By(Cast.Chair, "2027-03-01"));

        Assert.True(old.Take(LabelTrigger.Supersede, By(Actor.Clock, "2027-03-01"), old.Version).IsTaken);
    }

    [Fact]
    public void Only_the_clock_takes_a_label_through_its_dates_and_a_refused_step_changes_nothing()
    {
        var label = APath.ALabel("2025-01-15");
        var (version, told) = (label.Version, label.Happened.Count);

        Assert.All(Cast.Everybody.Where(p => p != Actor.Clock), who => Assert.Equal(StepOutcome.Forbidden, label.Take(LabelTrigger.Expire, By(who, "2028-01-01"), label.Version).Outcome));
        Assert.Equal(StepOutcome.Refused, label.Take(LabelTrigger.Expire, By(Actor.Clock, "2026-01-01"), label.Version).Outcome);
        Assert.Equal((LabelState.Active, version, told), (label.State, label.Version, label.Happened.Count));
    }

    [Fact]
    public void A_step_of_a_label_is_logged_and_told()
    {
        var label = APath.ALabel("2025-01-15");
        label.Take(LabelTrigger.Expire, By(Actor.Clock, "2027-01-15"), label.Version);

        var act = Assert.IsType<Platform.ActLog.Act>(label.Happened[^3]);
        Assert.Equal(("Expire", Role.Clock, "Active", "Expired"), (act.Name, act.Role, act.From, act.To));
        Assert.Equal((2, LabelState.Expired, Day("2027-01-15")), Assert.IsType<LabelChanged>(label.Happened[^2]) is var told ? (told.Version, told.Status, told.From) : default);
        Assert.Equal(("Label", "Expire"), Assert.IsType<MatterMoved>(label.Happened[^1]) is var moved ? (moved.Kind, moved.Step) : default);
    }

    [Fact]
    public void The_labels_table_reaches_every_state_and_gives_each_step_one_role()
    {
        var table = LabelMachine.Workflow.Table;

        Assert.Equal(Enum.GetValues<LabelState>(), table.SelectMany(t => new[] { t.From, t.To }).Distinct().Order());
        Assert.Equal(Enum.GetValues<LabelTrigger>(), table.Select(t => t.On).Distinct().Order());
        Assert.All(table.GroupBy(t => (t.From, t.On)), rows => Assert.Single(rows.Select(r => r.By).Distinct()));
        Assert.All(table.GroupBy(t => (t.From, t.On)).Where(rows => rows.Count() > 1), rows => Assert.All(rows, row => Assert.Contains(row.When, c => c.Selects)));
        Assert.Equal([LabelTrigger.ProposeAnnulment, LabelTrigger.Drop, LabelTrigger.Annul, LabelTrigger.Restore, LabelTrigger.ExtendTerm], table.Where(t => t.From == LabelState.Superseded).Select(t => t.On));
        Assert.DoesNotContain(table, t => t.From == LabelState.Annulled && t.On is not (LabelTrigger.Restore or LabelTrigger.StopLogo or LabelTrigger.ExtendTerm));
    }

    [Fact]
    public void An_older_certificate_never_replaces_a_newer_one()
    {
        var label = APath.ALabel("2025-01-15");
        label.CertificateMade(2, "b");
        label.CertificateMade(1, "a");

        Assert.Equal((2, "b"), (label.CertificateVersion, label.CertificateSha256));
    }

    private static APath Granted(PathKind kind) => APath.In(State.UnderDecision, kind).Carry(MotionKind.Grant).Take(Trigger.Grant, Cast.Chair);

    private static Attempt By(Actor who, string day) => new(who, AmsterdamTime.At(Day(day), new TimeOnly(12, 0)));
}
