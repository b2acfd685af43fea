using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Improvements that come late, not at all, or do not work (7.3, row 21).</summary>
public sealed class ImprovingTests
{
    [Fact]
    public void A_plan_that_is_late_is_told_the_day_after_its_term_and_five_and_ten_working_days_later_to_the_branch_too()
    {
        var it = Improving(["V01", "V02"]);
        Assert.Equal("2026-12-07", $"{it.Path.Term(TermKind.D9b)!.LastDay:yyyy-MM-dd}");

        Assert.Equal(["2026-12-08 TellOverdue", "2026-12-14 TellOverdue", "2026-12-21 TellOverdueToBranch"], ToldFrom(it, "2026-12-01", 60));
        Assert.All(it.Path.Findings, f => Assert.True(f.IsOverdue));
    }

    [Fact]
    public void Signals_that_were_due_while_the_clock_stood_still_are_told_as_one() =>
        Assert.Equal(["2027-01-11 TellOverdueToBranch"], ToldFrom(Improving(["V01"]), "2027-01-11", 30));

    [Fact]
    public void The_clock_is_woken_for_evidence_that_does_not_come_by_the_day_the_plan_names()
    {
        var it = Improving(["V01"], "2026-05-06");

        it.AcceptPlan(it.Path.Findings[0]); // by 5 June

        Assert.Equal("2026-06-06", $"{it.Path.WakeOn:yyyy-MM-dd}");
        Assert.Equal(["2026-06-06 TellOverdue"], ToldFrom(it, "2026-06-01", 6));
    }

    [Fact]
    public void Who_hands_in_what_was_late_is_late_no_longer()
    {
        var it = Improving(["V01"]);
        _ = ToldFrom(it, "2026-12-08", 1);

        it.HandInPlan(it.Path.Findings[0]);

        Assert.False(it.Path.Findings[0].IsOverdue);
        Assert.Empty(ToldFrom(it, "2026-12-09", 60));
    }

    [Fact]
    public void Without_a_plan_the_lead_goes_on_once_all_was_told_and_the_advice_counts_the_plan_as_not_accepted()
    {
        var few = Improving(["V01"]).AfterTerm(TermKind.D9b);
        Assert.Equal(["MinorsPlanned"], few.Option(CompleteImprovement, Cast.Lead)!.Reasons);
        _ = ToldFrom(few, "2026-12-20", 1);
        Assert.Equal(["MinorsPlanned"], few.Option(CompleteImprovement, Cast.Lead)!.Reasons);
        _ = ToldFrom(few, "2026-12-21", 1);
        few.Take(CompleteImprovement, Cast.Lead);
        Assert.Equal((ComputedAdvice.Positive, true), (few.Path.ComputedAdvice!.Value, few.Path.Findings[0].IsOverdue));

        var many = Improving(Eight);
        _ = ToldFrom(many, "2026-12-21", 1);
        Assert.Equal(ComputedAdvice.Negative, many.Take(CompleteImprovement, Cast.Lead).Path.ComputedAdvice);
    }

    [Fact]
    public void A_plan_whose_term_still_runs_may_come_and_be_judged_while_the_advice_is_made_but_not_after_its_term()
    {
        var it = Improving(Eight).Take(CompleteImprovement, Cast.Lead);
        Assert.Equal(ComputedAdvice.Negative, it.Path.ComputedAdvice);
        it.Advise(ComputedAdvice.Negative);

        foreach (var minor in it.Path.Findings.Skip(1).ToList()) it.AcceptPlan(minor);
        Assert.Equal(ComputedAdvice.Negative, it.Path.ComputedAdvice);
        it.HandInPlan(it.Path.Findings[0]).AfterTerm(TermKind.D9b);
        it.Does(it.Path.JudgePlan(it.Path.Findings[0].Id, true, "", it.Attempt(Cast.Lead)));

        Assert.Equal(ComputedAdvice.PositiveWithConditions, it.Path.ComputedAdvice);
        Assert.Equal(["AdviceGiven"], it.Try(Nominate, Cast.Reviewer).Reasons);

        var late = Improving(Eight).Take(CompleteImprovement, Cast.Lead).AfterTerm(TermKind.D9b);
        Assert.Equal(["PlanTermOver"], late.Path.SubmitPlan(late.Path.Findings[0].Id, it.Path.Findings[0].Measure!, late.Attempt(Cast.Coordinator)).Reasons);
    }

    [Fact]
    public void A_minor_of_which_the_measure_does_not_work_may_become_a_major_with_a_reason()
    {
        var it = Improving(["V01"]);
        var minor = it.Path.Findings[0];
        Assert.Equal(["IneffectiveMinorNeeded"], it.Path.Escalate(minor.Id, it.Attempt(Cast.Lead, APath.Note)).Reasons);
        it.AcceptPlan(minor).Does(it.Path.SubmitEvidence(minor.Id, "Rooster", it.Attempt(Cast.Coordinator)));
        it.Does(it.Path.Verify(minor.Id, new Verification("Bezoek", it.Today, false, "", Cast.Lead.Id), it.Attempt(Cast.Lead)));
        Assert.Equal(["NoteRequired"], it.Path.Escalate(minor.Id, it.Attempt(Cast.Lead)).Reasons);

        it.Does(it.Path.Escalate(minor.Id, it.Attempt(Cast.Lead, APath.Note)));

        Assert.Equal(Grade.Major, minor.Grade);
        Assert.Equal(["MajorsSettled"], it.Option(CompleteImprovement, Cast.Lead)!.Reasons);
    }

    /// <summary>One more norm partly met than the rule allows without an accepted plan.</summary>
    private static readonly string[] Eight = ["V01", "V02", "V03", "D01", "D02", "D03", "O01", "O02"];

    /// <summary>In the improvement phase since a day, with a minor on each of these norms.</summary>
    private static APath Improving(string[] norms, string since = "2026-09-07")
    {
        var it = APath.In(ReportDraft);
        foreach (var norm in norms) it.Shortfall(norm, Grade.Minor);
        return it.Check().On(since).Take(Finalise, Cast.Lead);
    }

    private static List<string> ToldFrom(APath it, string first, int days)
    {
        List<string> told = [];
        var from = Calendar.Dates.Day(first);
        for (var day = from; day < from.AddDays(days); day = day.AddDays(1))
        {
            if (it.On(day).Path.TellOverdue(it.Attempt(Actor.Clock))) told.Add($"{day:yyyy-MM-dd} {it.Path.Happened.OfType<Told>().Last().Step}");
        }

        return told;
    }
}
