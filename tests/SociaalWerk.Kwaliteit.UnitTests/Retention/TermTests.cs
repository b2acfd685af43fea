using CsCheck;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Retention;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Retention;

/// <summary>When each kind of data ends: on the day, and on the days around it.</summary>
public sealed class TermTests
{
    private static readonly RetentionNumbers Numbers = SchemeData.Scheme("1-demo").Retention;
    private static readonly Guid Id = Guid.CreateVersion7();
    private static readonly DateOnly Today = Day("2030-06-15");

    private static readonly Gen<DateOnly?> SomeDay = Gen.Int[0, 9000].Select(days => (DateOnly?)Day("2015-01-01").AddDays(days)), MaybeDay = Gen.OneOf(SomeDay, Gen.Const((DateOnly?)null));

    private static readonly Gen<PathFacts> Facts =
        Gen.Select(MaybeDay, MaybeDay, MaybeDay, Gen.Bool).Select((ended, label, next, open) => new PathFacts(Id, ended, label, label is null ? null : next, open));

    [Theory]
    [InlineData("2028-01-31", "2030-02-01")]
    [InlineData("2028-02-28", "2030-03-01")]
    [InlineData("2028-02-29", "2030-03-01")]
    [InlineData("2028-03-01", "2030-03-02")]
    [InlineData("2026-02-28", "2028-02-29")]
    public void Somebody_is_a_pseudonym_from_the_day_after_so_many_months_without_a_role(string last, string due) =>
        Assert.Equal((Day(last), Day(due)), Of(PersonTerm.Of(Id, [Day("2020-01-01"), Day(last)], Today, Numbers)));

    [Theory]
    [InlineData(null)]
    [InlineData("2030-06-15")]
    [InlineData("2031-01-01")]
    public void A_role_that_runs_today_or_later_keeps_a_person(string? last) =>
        Assert.Equal("HasRole", PersonTerm.Of(Id, [Day("2020-01-01"), last is null ? null : Day(last)], Today, Numbers).Waits);

    [Fact]
    public void A_role_whose_last_day_was_yesterday_does_not() => Assert.Null(PersonTerm.Of(Id, [Today.AddDays(-1)], Today, Numbers).Waits);

    [Fact]
    public void Somebody_who_never_had_a_role_is_not_counted() => Assert.Equal("HasRole", PersonTerm.Of(Id, [], Today, Numbers).Waits);

    // The label of the next cycle ends after the five years, before them, or was never given.
    [Theory]
    [InlineData("2026-04-01", null, null, "2026-04-01", "2031-04-02")]
    [InlineData("2024-02-29", null, null, "2024-02-29", "2029-03-01")]
    [InlineData("2026-04-01", "2028-02-14", "2030-02-14", "2026-04-01", "2031-04-02")]
    [InlineData("2026-04-01", "2028-02-14", "2031-04-01", "2026-04-01", "2031-04-02")]
    [InlineData("2026-04-01", "2028-02-14", "2031-04-02", "2031-04-02", "2031-04-03")]
    [InlineData("2026-04-01", "2028-02-14", "2032-02-29", "2032-02-29", "2032-03-01")]
    [InlineData("2026-04-01", "2028-02-14", null, "2026-04-01", "2031-04-02")]
    [InlineData("2024-04-01", "2030-02-14", null, "2030-02-14", "2030-02-15")]
    public void A_file_goes_after_its_years_and_after_the_label_of_the_next_cycle(string ended, string? label, string? next, string since, string due) =>
        Assert.Equal((Day(since), Day(due)), Of(FileTerm.Of(new PathFacts(Id, Day(ended), DayOrNull(label), DayOrNull(next)), Today, Numbers)));

    [Fact]
    public void A_file_waits_while_its_path_is_open_its_label_runs_or_the_next_cycle_is_being_decided()
    {
        Assert.Equal("PathOpen", FileTerm.Of(new PathFacts(Id, null), Today, Numbers).Waits);
        Assert.Equal("LabelRuns", FileTerm.Of(new PathFacts(Id, Day("2020-04-01"), Today), Today, Numbers).Waits);
        Assert.Equal("NextCycleOpen", FileTerm.Of(new PathFacts(Id, Day("2020-04-01"), Today.AddDays(-1), NextCycleOpen: true), Today, Numbers).Waits);
        Assert.Null(FileTerm.Of(new PathFacts(Id, Day("2020-04-01"), Today.AddDays(-1)), Today, Numbers).Waits);
        // The next cycle has its label: how long this one is kept is known, whatever path is open beside it.
        Assert.Null(FileTerm.Of(new PathFacts(Id, Day("2020-04-01"), Today, Day("2032-06-15"), NextCycleOpen: true), Today, Numbers).Waits);
    }

    [Theory]
    [InlineData("2026-04-01", "2028-02-29", "2030-02-28", "2028-02-29", "2038-03-01")]
    [InlineData("2026-04-01", "2028-02-14", "2030-02-14", "2028-02-14", "2038-02-15")]
    [InlineData("2026-04-01", null, null, "2026-04-01", "2036-04-02")]
    [InlineData("2016-04-01", "2018-02-14", "2029-02-14", "2029-02-14", "2029-02-15")]
    public void A_decision_goes_so_many_years_after_its_label_and_never_before_the_file(string ended, string? label, string? next, string since, string due) =>
        Assert.Equal((Day(since), Day(due)), Of(DecisionTerm.Of(new PathFacts(Id, Day(ended), DayOrNull(label), DayOrNull(next)), Today, Numbers)));

    [Fact]
    public void A_decision_waits_as_long_as_its_file_does() =>
        Assert.Equal("LabelRuns", DecisionTerm.Of(new PathFacts(Id, Day("2026-04-01"), Today), Today, Numbers).Waits);

    [Theory]
    [InlineData("2028-02-29", "2030-03-01")]
    [InlineData("2028-06-15", "2030-06-16")]
    public void A_day_of_the_security_log_goes_so_many_months_later(string day, string due) =>
        Assert.Equal(Day(due), RetentionRules.Of(RetentionKind.SecurityLog).LastDay(Day(day), Numbers).AddDays(1));

    [Fact]
    public void No_term_is_shorter_than_its_rule_and_no_file_outlives_its_decision() => Facts.Sample(facts =>
    {
        var (file, decision) = (FileTerm.Of(facts, Today, Numbers), DecisionTerm.Of(facts, Today, Numbers));

        Assert.Equal(file.Waits, decision.Waits);
        if (file.LastDay is not { } last) return;
        Assert.True(last >= facts.EndedOn!.Value.AddYears(Numbers.PathYears));
        Assert.True(facts.NextLabelEnd is null || last >= facts.NextLabelEnd);
        Assert.True(decision.LastDay >= last);
        Assert.True(facts.LabelEnd is null || decision.LastDay >= facts.LabelEnd.Value.AddYears(Numbers.DecisionYears));
    });

    [Fact]
    public void A_day_of_the_log_is_known_again_by_its_subject() =>
        Assert.Equal(Today, SecurityLogRetention.DayOf(SecurityLogRetention.SubjectOf(Today)));

    private static (DateOnly?, DateOnly?) Of(RetentionTerm term)
    {
        Assert.Null(term.Waits);
        return (term.Since, term.DueOn);
    }

    private static DateOnly? DayOrNull(string? day) => day is null ? null : Day(day);
}
