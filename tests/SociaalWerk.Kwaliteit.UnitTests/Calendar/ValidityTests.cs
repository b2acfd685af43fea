using CsCheck;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Calendar;

public sealed class ValidityTests
{
    private static readonly ValidityRules Rules = new(ValidityMonths: 24, TimelyWindowMonths: 6, PostponementMonths: 3, RestorationMonths: 6);

    private static readonly ValidityPeriod Old = new(Day("2026-08-31"), Day("2028-08-30"));

    [Theory]
    [InlineData("2026-08-31", "2028-08-30")]
    [InlineData("2027-03-01", "2029-02-28")]
    [InlineData("2026-03-01", "2028-02-29")]
    [InlineData("2028-02-29", "2030-02-27")]
    public void A_label_is_valid_from_the_decision_for_two_years_less_a_day(string decidedOn, string until) =>
        Assert.Equal(Period(decidedOn, until), Validity.NewLabel(Day(decidedOn), Rules));

    [Fact]
    public void The_number_of_months_is_the_schemes() =>
        Assert.Equal(Day("2029-08-30"), Validity.NewLabel(Day("2026-08-31"), Rules with { ValidityMonths = 36 }).Until);

    [Fact]
    public void A_validity_that_ends_on_a_sunday_does_not_move() =>
        Assert.Equal(Period("2026-01-03", "2028-01-02"), Validity.NewLabel(Day("2026-01-03"), Rules));

    [Theory]
    [InlineData("2028-02-28", SuccessionKind.Early, "2028-02-28", "2030-02-27", "2028-02-27")]
    [InlineData("2028-02-29", SuccessionKind.Timely, "2028-08-31", "2030-08-30", "2028-08-30")]
    [InlineData("2028-06-15", SuccessionKind.Timely, "2028-08-31", "2030-08-30", "2028-08-30")]
    [InlineData("2028-08-30", SuccessionKind.Timely, "2028-08-31", "2030-08-30", "2028-08-30")]
    [InlineData("2028-08-31", SuccessionKind.Restored, "2028-08-31", "2030-08-30", "2028-08-30")]
    [InlineData("2028-12-01", SuccessionKind.Restored, "2028-12-01", "2030-08-30", "2028-08-30")]
    [InlineData("2029-02-28", SuccessionKind.Restored, "2029-02-28", "2030-08-30", "2028-08-30")]
    public void A_recertified_label_follows_on_the_old_one(string decidedOn, SuccessionKind kind, string from, string until, string previousThrough) =>
        Assert.Equal(new Succession(kind, Period(from, until), Day(previousThrough)), Validity.Recertify(Old, null, Day(decidedOn), Rules));

    [Fact]
    public void A_label_that_ended_too_long_ago_is_not_restored() => Assert.Null(Validity.Recertify(Old, null, Day("2029-03-01"), Rules));

    [Fact]
    public void A_cycle_that_ends_on_a_leap_day_goes_on_the_day_after() =>
        Assert.Equal(
            new Succession(SuccessionKind.Restored, Period("2028-05-01", "2030-02-28"), Day("2028-02-29")),
            Validity.Recertify(Period("2026-03-01", "2028-02-29"), null, Day("2028-05-01"), Rules));

    [Theory]
    [InlineData("2028-08-01", SuccessionKind.AfterPostponement, "2028-08-31", "2028-08-30")]
    [InlineData("2028-08-30", SuccessionKind.AfterPostponement, "2028-08-31", "2028-08-30")]
    [InlineData("2028-08-31", SuccessionKind.AfterPostponement, "2028-08-31", "2028-08-30")]
    [InlineData("2028-10-10", SuccessionKind.AfterPostponement, "2028-10-10", "2028-10-09")]
    [InlineData("2028-11-30", SuccessionKind.AfterPostponement, "2028-11-30", "2028-11-29")]
    [InlineData("2028-12-01", SuccessionKind.Restored, "2028-12-01", "2028-11-30")]
    [InlineData("2029-05-30", SuccessionKind.Restored, "2029-05-30", "2028-11-30")]
    public void A_postponement_does_not_shift_the_cycle(string decidedOn, SuccessionKind kind, string from, string previousThrough) =>
        Assert.Equal(new Succession(kind, Period(from, "2030-08-30"), Day(previousThrough)), Validity.Recertify(Old, Day("2028-11-30"), Day(decidedOn), Rules));

    [Fact]
    public void A_postponement_is_limited_in_months() => Assert.Equal(Day("2028-11-30"), Validity.LatestPostponement(Day("2028-08-30"), Rules));

    [Fact]
    public void A_changed_scope_keeps_the_end_date() =>
        Assert.Equal(
            new Succession(SuccessionKind.ScopeChanged, Period("2027-05-10", "2028-08-30"), Day("2027-05-09")),
            Validity.ChangeScope(Old, Day("2027-05-10")));

    [Theory]
    [InlineData("2026-08-30", false)]
    [InlineData("2026-08-31", true)]
    [InlineData("2028-08-30", true)]
    [InlineData("2028-08-31", false)]
    public void A_label_is_valid_on_both_its_ends(string date, bool expected) => Assert.Equal(expected, Old.IsValidOn(Day(date)));

    [Fact]
    public void A_decision_in_the_last_minute_is_timely_and_a_minute_after_midnight_the_old_label_is_over()
    {
        var lastMinute = AmsterdamTime.At(Old.Until, new TimeOnly(23, 59));
        var afterMidnight = AmsterdamTime.At(Old.Until.AddDays(1), new TimeOnly(0, 1));

        var succession = Validity.Recertify(Old, null, AmsterdamTime.DateOf(lastMinute), Rules)!;

        Assert.Equal(SuccessionKind.Timely, succession.Kind);
        Assert.True(Old.IsValidAt(lastMinute));
        Assert.False(Old.IsValidAt(afterMidnight));
        Assert.False(succession.Period.IsValidAt(lastMinute));
        Assert.True(succession.Period.IsValidAt(afterMidnight));
    }

    [Fact]
    public void There_are_never_two_valid_labels_for_one_scope() =>
        Gen.Select(Any, Gen.Int[0, 1000], Gen.Int[0, 93], Gen.Bool).Sample((from, decidedAfter, postponedBy, postponed) =>
        {
            var old = Validity.NewLabel(from, Rules);
            DateOnly? until = postponed ? old.Until.AddDays(postponedBy) : null;
            var decidedOn = from.AddDays(decidedAfter);
            if (Validity.Recertify(old, until, decidedOn, Rules) is not { } succession) return;

            Assert.True(succession.PreviousThrough < succession.Period.From);
            Assert.True(succession.PreviousThrough <= (until ?? old.Until));
            Assert.True(succession.Period.From >= decidedOn);
            Assert.True(succession.Period.Until <= Validity.NewLabel(succession.Period.From, Rules).Until);
        });

    [Fact]
    public void Only_a_late_decision_leaves_a_gap() =>
        Gen.Select(Any, Gen.Int[0, 900]).Sample((from, decidedAfter) =>
        {
            var old = Validity.NewLabel(from, Rules);
            if (Validity.Recertify(old, null, from.AddDays(decidedAfter), Rules) is not { } succession) return;

            var gap = succession.Period.From.DayNumber - succession.PreviousThrough.DayNumber - 1;
            Assert.Equal(succession.Kind == SuccessionKind.Restored ? from.AddDays(decidedAfter).DayNumber - old.Until.DayNumber - 1 : 0, gap);
        });

    private static ValidityPeriod Period(string from, string until) => new(Day(from), Day(until));
}
