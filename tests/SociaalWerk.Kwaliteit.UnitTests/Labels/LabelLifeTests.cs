using CsCheck;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>A label after it was issued: what its holder asks, errors, objection, duties and dates (7.4, 6.3, D19-D24).</summary>
public sealed class LabelLifeTests
{
    // What the holder asks (L5, L9, L11)

    [Fact]
    public void A_holder_has_its_own_label_suspended()
    {
        var it = ALabel.Valid().Take(LabelTrigger.AskSuspension, Cast.Signatory);
        Assert.Equal(["NotProposedYet"], it.Try(LabelTrigger.AskSuspension, Cast.Signatory).Reasons);

        _ = it.Take(LabelTrigger.SuspendOnRequest, Cast.Chair, note: null);

        Assert.Equal((LabelState.Suspended, SanctionGround.HolderRequest), (it.State, it.Label.SuspendedFor));
    }

    [Fact]
    public void A_holder_gives_its_label_up_and_the_office_confirms_it()
    {
        var it = ALabel.Suspended();
        Assert.Equal(["ProcedureOpen"], it.Try(LabelTrigger.Relinquish, Cast.Officer).Reasons);

        _ = it.Take(LabelTrigger.AskEnd, Cast.Signatory);
        Assert.Equal(Day("2026-03-09"), it.Label.Term(TermKind.Relinquishment)!.LastDay);
        _ = it.Take(LabelTrigger.Relinquish, Cast.Officer, note: null);

        Assert.Equal(LabelState.Relinquished, it.State);
        Assert.Equal([TermKind.D24Online, TermKind.D24Print], it.Label.Terms.Select(t => t.Kind).Order());
    }

    [Theory]
    [InlineData("2027-06-15", true)] // a day later than the end
    [InlineData("2027-09-14", true)] // three months
    [InlineData("2027-09-15", false)]
    [InlineData("2027-06-14", false)] // the end itself
    public void A_postponement_is_asked_within_three_months(string until, bool fits) =>
        Assert.Equal(fits ? [] : ["PostponementFits"], ALabel.Valid().Try(LabelTrigger.AskPostponement, Cast.Signatory, new LabelInput(Until: Day(until))).Reasons);

    [Fact]
    public void A_postponement_moves_the_end_once_and_not_the_cycle()
    {
        var it = ALabel.Valid().Take(LabelTrigger.AskPostponement, Cast.Signatory, new LabelInput(Until: Day("2027-08-31"))).Voted(ProcedureKind.Postponement).Take(LabelTrigger.Postpone, Cast.Chair);

        Assert.Equal((Day("2027-08-31"), Day("2027-06-14"), Day("2027-08-31")), (it.Label.ValidUntil, it.Label.OriginalPeriod.Until, it.Label.PostponedUntil));
        Assert.Equal(["NotPostponed"], it.Try(LabelTrigger.AskPostponement, Cast.Signatory, new LabelInput(Until: Day("2027-09-30"))).Reasons);
        // Section 0: the next label begins the day after the original end and ends 24 months after it.
        var next = Validity.Recertify(it.Label.OriginalPeriod, it.Label.PostponedUntil, Day("2027-06-01"), it.Label.Scheme.Validity)!;
        Assert.Equal((Day("2027-06-15"), Day("2029-06-14"), Day("2027-06-14")), (next.Period.From, next.Period.Until, next.PreviousThrough));
    }

    [Fact]
    public void A_postponement_that_the_committee_rejects_leaves_the_end_where_it_is()
    {
        var it = ALabel.Valid().Take(LabelTrigger.AskPostponement, Cast.Signatory, new LabelInput(Until: Day("2027-08-31"))).Voted(ProcedureKind.Postponement, VoteChoice.Against);
        Assert.Equal(["VoteCarried"], it.Try(LabelTrigger.Postpone, Cast.Chair).Reasons);

        _ = it.Take(LabelTrigger.DeclinePostponement, Cast.Chair);

        Assert.Equal((Day("2027-06-14"), null), (it.Label.ValidUntil, it.Label.PostponedUntil));
    }

    // Errors (L14)

    [Fact]
    public void A_label_that_should_never_have_been_is_annulled_by_two_people_and_says_why()
    {
        var it = ALabel.Valid().Take(LabelTrigger.ProposeAnnulment, Cast.SchemeManager).Take(LabelTrigger.Annul, Cast.Chair, note: "Verleend op basis van het verkeerde dossier.");

        Assert.Equal((LabelState.Annulled, "Verleend op basis van het verkeerde dossier."), (it.State, it.Label.Procedures.Single().Words));
        Assert.Equal(LabelState.Annulled, it.Label.Happened.OfType<LabelChanged>().Last().Status);
        var both = Cast.Chair with { Role = Role.Chair | Role.SchemeManager };
        Assert.Equal(["ActsAsChair", "ByAnother"], ALabel.Valid().Take(LabelTrigger.ProposeAnnulment, both).Try(LabelTrigger.Annul, both).Reasons);
    }

    [Fact]
    public void A_clerical_error_is_put_right_by_two_people_without_touching_number_dates_or_scope()
    {
        var it = ALabel.Valid();
        var (number, period, scope) = (it.Label.Number, it.Label.Period, it.Label.Scope);
        Assert.Equal(["CorrectionGiven"], it.Try(LabelTrigger.ProposeCorrection, Cast.Officer, new LabelInput(Correction: it.Label.WordsNow)).Reasons);

        _ = it.Take(LabelTrigger.ProposeCorrection, Cast.Officer, new LabelInput(Correction: new("Stichting Welzijn Voorst", "Twello", "Maatschappelijk werk")));
        _ = it.Take(LabelTrigger.Correct, Cast.Secretary, note: null);

        Assert.Equal((number, period, scope.ServiceTypes), (it.Label.Number, it.Label.Period, it.Label.Scope.ServiceTypes));
        Assert.Equal(("Stichting Welzijn Voorst", "Twello", "Maatschappelijk werk"), (it.Label.WordsNow.HolderName, it.Label.WordsNow.Place, it.Label.WordsNow.Summary));
        Assert.Single(it.Label.Happened.OfType<LabelChanged>());
    }

    // Objection (L15; hard case 9 stands with the hard cases)

    [Fact]
    public void A_withdrawn_label_revives_when_an_objection_was_upheld()
    {
        var it = ALabel.Withdrawn();
        Assert.Equal(["RestorationOrdered"], it.Try(LabelTrigger.Restore, Cast.Chair).Reasons);

        it.Label.OrderRestoration();
        _ = it.Take(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal((LabelState.Active, Day("2027-06-14")), (it.State, it.Label.ValidUntil));
        Assert.Empty(it.Label.Terms);
    }

    [Fact]
    public void Suspensive_effect_holds_a_sanction_and_lets_go_of_it_again()
    {
        var it = ALabel.Withdrawn();
        Assert.Equal(["HoldGranted"], it.Try(LabelTrigger.HoldEffect, Cast.Chair).Reasons);

        it.Label.GrantHold();
        _ = it.Take(LabelTrigger.HoldEffect, Cast.Chair);
        Assert.Equal(LabelState.Active, it.State);
        Assert.Equal(["HoldEnded"], it.Try(LabelTrigger.ResumeEffect, Cast.Chair).Reasons);

        it.Label.EndHold();
        _ = it.Take(LabelTrigger.ResumeEffect, Cast.Chair);
        Assert.Equal(LabelState.Withdrawn, it.State);
    }

    // Duties (6.3, D23, D24)

    [Fact]
    public void The_annual_declaration_is_asked_after_a_year_and_given_once()
    {
        var it = ALabel.Valid();
        Assert.Equal(Day("2026-06-15"), it.Label.DeclarationDue);
        Assert.Equal(["DeclarationAsked"], it.Try(LabelTrigger.Declare, Cast.Signatory).Reasons);

        _ = it.On("2026-06-15").Take(LabelTrigger.Declare, Cast.Signatory);

        Assert.Null(it.Label.DeclarationDue);
        Assert.Equal(["DeclarationAsked"], it.Try(LabelTrigger.Declare, Cast.Signatory).Reasons);
    }

    [Fact]
    public void A_reported_change_waits_for_the_office_and_gets_one_answer()
    {
        var it = ALabel.Valid().Take(LabelTrigger.ReportChange, Cast.Coordinator, new LabelInput(Change: ChangeKind.Merger, On: Day("2026-02-01")));
        Assert.True(it.Label.HasOpenMatters);

        _ = it.Take(LabelTrigger.FollowUpChange, Cast.Officer, new LabelInput(Procedure: 1, FollowUp: FollowUp.ScopeChange));

        Assert.Equal((FollowUp.ScopeChange, false), (it.Label.Changes.Single().FollowUp, it.Label.HasOpenMatters));
        Assert.Equal(["ChangeIsOpen"], it.Try(LabelTrigger.FollowUpChange, Cast.Officer, new LabelInput(Procedure: 1, FollowUp: FollowUp.Nothing)).Reasons);
        Assert.Equal(["ChangeGiven"], it.Try(LabelTrigger.ReportChange, Cast.Coordinator, new LabelInput(Change: ChangeKind.Name, On: Day("2026-03-03"))).Reasons);
    }

    [Fact]
    public void After_the_end_the_logo_disappears_online_within_five_working_days_and_in_print_within_twenty()
    {
        var it = ALabel.Withdrawn();
        Assert.Equal((Day("2026-03-09"), Day("2026-03-30")), (it.Label.Term(TermKind.D24Online)!.LastDay, it.Label.Term(TermKind.D24Print)!.LastDay));

        _ = it.Take(LabelTrigger.StopLogo, Cast.Coordinator, new LabelInput(Online: true), note: null);
        Assert.Equal([TermKind.D24Print], it.Label.Terms.Select(t => t.Kind));
        _ = it.Take(LabelTrigger.StopLogo, Cast.Coordinator, new LabelInput(Print: true), note: null);
        Assert.Equal(["LogoStillToStop"], it.Try(LabelTrigger.StopLogo, Cast.Coordinator, new LabelInput(Print: true)).Reasons);
    }

    [Fact]
    public void The_days_to_take_the_logo_away_count_from_the_last_valid_day_however_late_the_clock_came_by()
    {
        var it = ALabel.Valid().On("2027-06-17").Take(LabelTrigger.Expire, Actor.Clock, note: null);

        Assert.Equal((Day("2027-06-21"), Day("2027-07-12")), (it.Label.Term(TermKind.D24Online)!.LastDay, it.Label.Term(TermKind.D24Print)!.LastDay));
    }

    // Dates and doors

    [Fact]
    public void A_suspended_label_expires_too_and_what_was_open_lapses()
    {
        var it = ALabel.Suspended().Take(LabelTrigger.ProposeReinstatement, Cast.Officer).On("2027-06-15").Take(LabelTrigger.Expire, Actor.Clock, note: null);

        Assert.Equal((LabelState.Expired, ProcedureOutcome.Overtaken), (it.State, it.Label.Procedures.Last().Outcome));
    }

    [Fact]
    public void A_step_that_moves_the_label_is_refused_from_a_page_that_was_passed_by()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension).Heard().Voted(ProcedureKind.Suspension);
        var seen = it.Label.Version;

        Assert.True(it.Try(LabelTrigger.Suspend, Cast.Chair, version: seen).IsTaken);
        Assert.Equal(StepOutcome.PassedBy, it.Try(LabelTrigger.Suspend, Cast.Chair, version: seen).Outcome);
    }

    [Fact]
    public void Nobody_takes_a_step_that_the_table_does_not_give_them_and_a_refusal_changes_nothing()
    {
        foreach (var make in new Func<ALabel>[] { ALabel.Valid, ALabel.Suspended, ALabel.Withdrawn })
        {
            var it = make();
            var before = (it.State, it.Label.Version, it.Label.Happened.Count);
            foreach (var step in Enum.GetValues<LabelTrigger>())
            foreach (var who in Cast.Everybody)
            {
                if (LabelMachine.Workflow.Table.Any(row => row.From == it.State && row.On == step && who.For(it.Label).Has(row.By))) continue;
                Assert.Equal(StepOutcome.Forbidden, it.Try(step, who).Outcome);
            }

            Assert.Equal(before, (it.State, it.Label.Version, it.Label.Happened.Count));
        }
    }

    /// <summary>Thousands of random lives: valid on a day if and only if the state says so, one end, and no term that belongs to nothing.</summary>
    [Fact]
    public void Whatever_people_do_to_a_label_it_stays_consistent() =>
        Gen.Select(Gen.Int[0, Enum.GetValues<LabelTrigger>().Length - 1], Gen.Int[0, Cast.Everybody.Count - 1], Gen.Int[0, 40]).Array[60].Sample(
            acts =>
            {
                var it = ALabel.Valid();
                var ends = 0;
                foreach (var (step, who, days) in acts)
                {
                    if (days == 0) it.Label.OrderRestoration();
                    var (from, alive) = (it.State, it.Label.IsAlive);
                    var input = new LabelInput(
                        it.Label.Procedures.LastOrDefault(p => p.IsOpen)?.Number, (ProcedureKind)(days % 2), (SanctionGround)(days % 12), days % 3 == 0, it.Label.ValidUntil.AddDays(days),
                        new("Naam", "Plaats", $"Woorden {days}"), (VoteChoice)(days % 3), ChangeKind.Name, FollowUp.Nothing, it.Today, true, true);
                    var result = it.Try((LabelTrigger)step, Cast.Everybody[who], input);
                    Assert.True(result.IsTaken || it.State == from);
                    if (alive && !it.Label.IsAlive) ends++;
                    if (!alive && it.Label.IsAlive) ends--;
                    Assert.Equal(it.Label.IsAlive ? 0 : 1, ends);
                    Assert.All(it.Label.Procedures.Where(p => p.IsOpen).GroupBy(p => p.Kind), open => Assert.Single(open));
                    Assert.All(it.Label.Terms.GroupBy(t => t.Kind), one => Assert.Single(one));
                    if (!it.Label.IsAlive) Assert.All(it.Label.Terms, t => Assert.True(t.Kind is TermKind.D24Online or TermKind.D24Print));
                    if (it.State == LabelState.Active) Assert.Null(it.Label.SuspendedOn is null || it.Label.HeldFrom is not null ? null : it.Label.SuspendedOn);
                    _ = it.On(it.Today.AddDays(days / 8));
                }
            },
            iter: 2000);
}
