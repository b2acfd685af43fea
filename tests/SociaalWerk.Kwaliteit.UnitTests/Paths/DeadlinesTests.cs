using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Norms.TermKind;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Where each term of a path starts, ends, pauses, and what extends it (6.2 with section 0).</summary>
public sealed class DeadlinesTests
{
    [Fact]
    public void Each_state_runs_the_terms_of_the_scheme()
    {
        // All on Monday 7 September 2026, so that a last day can be checked on a calendar.
        Equal("D1 2026-09-21", Draft, it => it.Apply(), Submit, Cast.Signatory);
        Equal("D1 paused, D2 2026-10-05", Submitted, it => it, AskInformation, Cast.Officer);
        Equal("D4 2027-09-07", Submitted, it => it, Admit, Cast.Officer);
        Equal("D4, D5Objection 2026-09-14", Preparing, it => it.Plan(), PlanAudit, Cast.CbManager);
        Equal("D6 2026-09-28, D10 2026-12-07", InAudit, it => it.Assess().SettleAll(), CloseAudit, Cast.Lead);
        Equal("D7 2026-09-21, D10", ReportDraft, it => it, SendDraft, Cast.Lead);
        Equal("D8 2026-09-14, D10", FactCheck, it => it, React, Cast.Coordinator);
        Equal("D10, D11 2026-09-21", ReportDraft, it => it.Check(), Finalise, Cast.Lead);
        Equal("D9a 2026-10-07, D10", ReportDraft, it => it.Shortfall("V01", Grade.Major).Check(), Finalise, Cast.Lead);
        Equal("D9b 2026-12-07, D10", ReportDraft, it => it.Shortfall("V01", Grade.Minor).Check(), Finalise, Cast.Lead);
        Equal("D12 2026-10-07", CbReview, it => it.Advise(ComputedAdvice.Positive), Nominate, Cast.Reviewer);
        Equal("D12 paused, Deferral 2026-10-07", UnderDecision, it => it, Defer, Cast.Chair);
        Equal("D13 2026-09-14", UnderDecision, it => it.Carry(MotionKind.Refuse), Refuse, Cast.Chair);
        Equal("D14 2026-10-19", ReportDraft, it => it.Check().Learn(), RegisterReport, Cast.Officer, Variant.Peer);
        Equal("", UnderDecision, it => it.Does(it.Path.ConsentToWithdrawal(it.Attempt(Cast.Chair))), Withdraw, Cast.Signatory);
    }

    [Fact]
    public void The_completeness_check_pauses_while_information_is_asked_and_goes_on_with_what_is_left()
    {
        var it = APath.In(Submitted).On("2026-03-05").Take(AskInformation, Cast.Officer, APath.Note);
        Assert.Equal(Day("2026-03-05"), it.Path.Term(D1)!.PausedOn);

        it.On("2026-04-01").Take(Resubmit, Cast.Signatory);
        Assert.Equal((Day("2026-04-14"), null), (it.Path.Term(D1)!.LastDay, it.Path.Term(D1)!.PausedOn));

        // Asked again after two of the seven days that were left: five remain, and King's Day is none of them.
        it.On("2026-04-07").Take(AskInformation, Cast.Officer, APath.Note).On("2026-04-20").Take(Resubmit, Cast.Signatory);
        Assert.Equal(Day("2026-04-28"), it.Path.Term(D1)!.LastDay);
    }

    [Fact]
    public void A_term_says_from_what_it_was_counted_and_every_shift_with_its_reason()
    {
        var it = APath.In(Submitted); // on 2 March
        it.Does(it.Path.ExtendTerm(D1, Day("2026-03-21"), it.Attempt(Cast.Officer, "Ziekte.")));
        it.On("2026-03-05").Take(AskInformation, Cast.Officer, APath.Note).On("2026-03-12").Take(Resubmit, Cast.Signatory);

        var term = it.Path.Term(D1)!;
        Assert.Equal(new TermStart("Trigger.Submit", Day("2026-03-02")), term.Counted);
        Assert.Equal(
            [
                new TermShift(ShiftKind.Extension, Day("2026-03-16"), Day("2026-03-23"), Day("2026-03-02"), "Ziekte.", Cast.Officer.Id),
                new TermShift(ShiftKind.Pause, Day("2026-03-23"), term.LastDay, Day("2026-03-12"), Since: Day("2026-03-05")),
            ],
            term.Shifts);
    }

    [Fact]
    public void A_term_that_moves_to_a_working_day_says_so_and_one_that_stays_has_no_shift()
    {
        var majors = APath.In(ReportDraft).Shortfall("V01", Grade.Major).Check().On("2026-09-03").Take(Finalise, Cast.Lead).Path;

        Assert.Equal([new TermShift(ShiftKind.DayOff, Day("2026-10-03"), Day("2026-10-05"), Day("2026-09-03"))], majors.Term(D9a)!.Shifts);
        Assert.Empty(APath.In(FactCheck).Path.Term(D7)!.Shifts);
    }

    [Fact]
    public void The_decision_term_pauses_while_deferred()
    {
        var it = APath.In(CbReview).Advise(ComputedAdvice.Positive).On("2026-09-07").Take(Nominate, Cast.Reviewer).Agendise();

        it.On("2026-09-17").Take(Defer, Cast.Chair, APath.Note).On("2026-10-12").Take(AnswerDeferral, Cast.Reviewer, APath.Note);

        Assert.Equal(Day("2026-11-02"), it.Path.Term(D12)!.LastDay); // 20 days left end on a Sunday
    }

    [Fact]
    public void An_extension_is_kept_when_the_term_pauses_afterwards()
    {
        var it = APath.In(Submitted);
        it.Does(it.Path.ExtendTerm(D1, Day("2026-03-30"), it.Attempt(Cast.Officer, APath.Note)));

        it.On("2026-03-05").Take(AskInformation, Cast.Officer, APath.Note).On("2026-03-12").Take(Resubmit, Cast.Signatory);

        Assert.Equal(Day("2026-04-08"), it.Path.Term(D1)!.LastDay); // 17 working days left, Easter between
    }

    [Fact]
    public void The_office_extends_a_running_term_with_a_reason_and_to_a_working_day()
    {
        var it = APath.In(Submitted);

        Assert.Equal(["NoteRequired"], Extend("2026-03-20", note: null).Reasons);
        Assert.Equal(["LaterDayNeeded"], Extend("2026-03-16").Reasons);
        Assert.Equal(["TermUnknown"], it.Path.ExtendTerm(D7, Day("2026-03-20"), it.Attempt(Cast.Officer, APath.Note)).Reasons);
        Assert.Equal(StepOutcome.Forbidden, it.Path.ExtendTerm(D1, Day("2026-03-20"), it.Attempt(Cast.Coordinator, APath.Note)).Outcome);
        Assert.True(Extend("2026-03-21").IsTaken);
        Assert.Equal(Day("2026-03-23"), it.Path.Term(D1)!.LastDay);
        Assert.True(Extend("2026-03-27").IsTaken);

        it.Take(AskInformation, Cast.Officer, APath.Note);
        Assert.Equal(["TermNotRunning"], Extend("2026-04-20").Reasons);

        StepResult Extend(string day, string? note = APath.Note) => it.Path.ExtendTerm(D1, Day(day), it.Attempt(Cast.Officer, note));
    }

    [Fact]
    public void Whoever_must_act_is_told_until_when_a_term_was_extended()
    {
        var it = APath.In(Submitted);
        it.Does(it.Path.ExtendTerm(D1, Day("2026-03-21"), it.Attempt(Cast.Officer, APath.Note)));

        var told = Assert.IsType<Told>(it.Path.Happened[^1]);
        Assert.Equal(("ExtendTerm", it.Path.Scheme.Terms[D1].Acting, Day("2026-03-23")), (told.Step, told.To, told.Day!.Value));
    }

    [Fact]
    public void The_year_until_the_audit_is_extended_once_and_by_six_months_at_most()
    {
        var it = APath.In(Accepted);

        Assert.Equal(["ExtensionTooLong"], Extend("2027-09-03").Reasons);
        Assert.True(Extend("2027-08-28").IsTaken); // a Saturday, on which a term this long may end
        Assert.Equal(Day("2027-08-28"), it.Path.Term(D4)!.LastDay);
        Assert.Equal(["ExtensionUsed"], Extend("2027-09-10").Reasons);
        it.On("2027-09-03");
        Assert.Equal(["TermNotRunning"], Extend("2027-09-10").Reasons);

        StepResult Extend(string day) => it.Path.ExtendTerm(D4, Day(day), it.Attempt(Cast.Officer, APath.Note));
    }

    [Fact]
    public void Missing_information_is_asked_for_once_more_before_the_path_lapses()
    {
        var it = APath.In(InfoRequested);
        Assert.False(it.On("2026-03-30").Path.Remind(it.Attempt(Actor.Clock)));

        Assert.True(it.On("2026-03-31").Path.Remind(it.Attempt(Actor.Clock)));

        Assert.Equal(Day("2026-04-15"), it.Path.Term(D2)!.LastDay); // Good Friday and Easter Monday do not count
        Assert.Equal("Remind", Assert.IsType<Told>(it.Path.Happened[^1]).Step);
        Assert.False(it.On("2026-04-16").Path.Remind(it.Attempt(Actor.Clock)));
        Assert.True(it.Option(LetTermPass, Actor.Clock)!.Allowed);
    }

    [Fact]
    public void A_late_reminder_still_gives_all_of_its_ten_days()
    {
        var it = APath.In(InfoRequested).On("2026-06-01");

        Assert.True(it.Path.Remind(it.Attempt(Actor.Clock)));

        Assert.Equal(Day("2026-06-12"), it.Path.Term(D2)!.LastDay);
    }

    [Fact]
    public void An_extension_by_the_office_does_not_take_the_place_of_the_reminder()
    {
        var it = APath.In(InfoRequested);
        it.Does(it.Path.ExtendTerm(D2, Day("2026-04-10"), it.Attempt(Cast.Officer, APath.Note))).AfterTerm(D2);

        Assert.Equal(["Reminded"], it.Option(LetTermPass, Actor.Clock)!.Reasons);
        Assert.True(it.Path.Remind(it.Attempt(Actor.Clock)));
    }

    [Fact]
    public void The_applicant_is_warned_three_months_and_one_month_before_the_path_lapses()
    {
        var it = APath.In(Preparing);
        List<string> warned = [];
        for (var day = it.Today; it.Path.Term(D4) is { } term && day <= term.LastDay; day = day.AddDays(1))
        {
            if (it.On(day).Path.Remind(it.Attempt(Actor.Clock))) warned.Add($"{day:yyyy-MM-dd}");
        }

        Assert.Equal(["2026-12-02", "2027-02-02"], warned);
    }

    [Fact]
    public void The_clock_is_woken_when_it_can_do_something()
    {
        Assert.Null(APath.In(Draft).Path.WakeOn);
        Assert.Equal(Day("2026-03-31"), APath.In(InfoRequested).Path.WakeOn); // reminder, the day after the term
        Assert.Equal(Day("2026-03-02"), APath.In(Accepted).Path.WakeOn); // opens the self-assessment
        Assert.Equal(Day("2026-12-02"), APath.In(Accepted, PathKind.Recertification).Path.WakeOn); // first warning
        Assert.Equal(Day("2026-03-12"), APath.In(Submitted).Path.WakeOn); // the office is reminded; its being late moves nothing
        Assert.Equal(Day("2026-10-20"), APath.In(Refused).On("2026-09-07").Sent().Path.WakeOn);
        var it = APath.In(FactCheck);
        it.On(it.Path.WakeOn!.Value);
        Assert.True(it.Path.Remind(it.Attempt(Actor.Clock)));
        Assert.Equal(it.Path.Term(D7)!.LastDay.AddDays(1), it.Path.WakeOn);
    }

    [Fact]
    public void The_objection_term_starts_when_the_letter_was_sent_and_only_once()
    {
        var it = APath.In(Refused);
        Assert.NotNull(it.Path.Term(D13));
        Assert.Null(it.Path.Term(D14));

        it.On("2026-09-07").Sent().On("2026-09-14").Sent();

        Assert.Null(it.Path.Term(D13));
        Assert.Equal((Day("2026-09-07"), Day("2026-10-19")), (it.Path.Term(D14)!.From, it.Path.Term(D14)!.LastDay));
    }

    [Fact]
    public void A_letter_about_something_else_starts_no_objection_term() => Assert.Null(APath.In(Nominated).Sent().Path.Term(D14));

    [Theory]
    [InlineData(31, false)]
    [InlineData(30, true)]
    [InlineData(1, true)]
    public void An_abort_within_thirty_days_of_the_end_moves_that_end_by_thirty_days(int daysBefore, bool moves)
    {
        var it = APath.In(InAudit);
        var end = it.Path.Term(D4)!.LastDay;

        it.On(end.AddDays(-daysBefore)).Take(AbortAudit, Cast.Lead, APath.Note);

        Assert.Equal(moves ? end.AddDays(30) : end, it.Path.Term(D4)!.LastDay);
    }

    [Fact]
    public void A_second_abort_moves_nothing()
    {
        var it = APath.In(InAudit, PathKind.Recertification);
        var end = it.Path.Term(D4)!.LastDay;
        it.On(end.AddDays(-20)).Take(AbortAudit, Cast.Lead, APath.Note).Plan(p => p with { Days = [end.AddDays(10)] });
        it.Where(s => s with { Scheme = s.Scheme with { Terms = new Dictionary<TermKind, TermRule>(s.Scheme.Terms) { [D5] = s.Scheme.Terms[D5] with { Length = new(0, Platform.Calendar.TermUnit.WorkingDays) } } } });

        it.Take(PlanAudit, Cast.CbManager).On(end.AddDays(10)).Take(StartAudit, Cast.Lead).Take(AbortAudit, Cast.Lead, APath.Note);

        Assert.Equal(end.AddDays(30), it.Path.Term(D4)!.LastDay);
    }

    [Fact]
    public void To_a_new_team_the_organisation_may_object_again()
    {
        var it = APath.In(Scheduled).AfterTerm(D5Objection);
        Assert.Equal(["TermRuns"], it.Option(ObjectToTeam, Cast.Coordinator, APath.Note)!.Reasons);

        it.Take(ChangeTeam, Cast.CbManager, APath.Note, Ready.NewTeam());

        Assert.True(it.Option(ObjectToTeam, Cast.Coordinator, APath.Note)!.Allowed);
    }

    private static void Equal(string expected, State from, Func<APath, APath> prepare, Trigger on, Actor who, Variant variant = Variant.External)
    {
        var it = prepare(APath.In(from, variant: variant).On("2026-09-07")).Take(on, who, APath.Note);
        var running = it.Path.Terms.OrderBy(t => t.Kind).Select(t =>
            t.PausedOn is not null ? $"{t.Kind} paused" : t.From == it.Today ? $"{t.Kind} {t.LastDay:yyyy-MM-dd}" : $"{t.Kind}");

        Assert.Equal(expected, string.Join(", ", running));
    }
}
