using Microsoft.Extensions.Time.Testing;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Register.Entries;
using static SociaalWerk.Kwaliteit.UnitTests.Registers.Labels;

namespace SociaalWerk.Kwaliteit.UnitTests.Registers;

public sealed class LabelStatusTests
{
    private static readonly RegisterRules Rules = RegisterRules.Load();

    [Theory]
    [InlineData("2028-08-30T21:59:00Z", nameof(RegisterWord.Valid))] // 23:59 in Amsterdam on the last day, summer time
    [InlineData("2028-08-30T22:00:00Z", nameof(RegisterWord.Expired))]
    [InlineData("2028-08-30T22:01:00Z", nameof(RegisterWord.Expired))] // 00:01 in Amsterdam
    [InlineData("2026-08-30T21:59:59Z", nameof(RegisterWord.StartsLater))]
    [InlineData("2026-08-30T22:00:00Z", nameof(RegisterWord.Valid))]
    public void A_status_changes_at_midnight_in_Amsterdam(string instant, string word)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(word, Entry(Issued).StatusOn(AmsterdamTime.Today(clock)).Word.ToString());
    }

    [Theory]
    [InlineData("2027-12-30T22:59:00Z", nameof(RegisterWord.Valid))] // winter time
    [InlineData("2027-12-30T23:01:00Z", nameof(RegisterWord.Expired))]
    public void In_winter_the_day_ends_an_hour_later_in_UTC(string instant, string word)
    {
        var entry = Entry(Issued with { ValidUntil = new(2027, 12, 30) });
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(word, entry.StatusOn(AmsterdamTime.Today(clock)).Word.ToString());
    }

    [Fact]
    public void A_label_with_a_later_first_day_starts_on_that_day()
    {
        var entry = Entry(Issued with { ValidFrom = new(2026, 12, 1) });

        Assert.Equal(new(RegisterWord.StartsLater, new(2026, 12, 1)), entry.StatusOn(new(2026, 11, 30)));
        Assert.Equal(new(RegisterWord.Valid, new(2026, 12, 1)), entry.StatusOn(new(2026, 12, 1)));
    }

    [Fact]
    public void A_label_is_superseded_from_the_day_that_was_told_and_valid_until_then()
    {
        var entry = Entry(Issued, Changed(2, "Superseded", new(2027, 6, 1), new(2027, 5, 31), by: "KSW-2027-12345-4"));

        Assert.Equal(RegisterWord.Valid, entry.StatusOn(new(2027, 5, 31)).Word);
        Assert.Equal(new(RegisterWord.Superseded, new(2027, 6, 1)), entry.StatusOn(new(2027, 6, 1)));
        Assert.Equal(new(RegisterWord.Superseded, new(2027, 6, 1)), entry.StatusOn(new(2029, 1, 1)));
    }

    [Fact]
    public void Until_a_late_recertification_the_label_was_expired_also_when_that_was_told_days_late()
    {
        var entry = Entry(Issued, Changed(2, "Expired", new(2028, 9, 4)), Changed(3, "Superseded", new(2028, 11, 1), by: "KSW-2028-00001-6"));

        Assert.Equal(new(RegisterWord.Expired, new(2028, 8, 31)), entry.StatusOn(new(2028, 8, 31)));
        Assert.Equal(new(RegisterWord.Expired, new(2028, 8, 31)), entry.StatusOn(new(2028, 10, 31)));
        Assert.Equal(new(RegisterWord.Superseded, new(2028, 11, 1)), entry.StatusOn(new(2028, 11, 1)));
    }

    [Fact]
    public void A_suspended_label_whose_end_date_passes_expires()
    {
        var entry = Entry(Issued, Changed(2, "Suspended", new(2028, 8, 1)));

        Assert.Equal(new(RegisterWord.Suspended, new(2028, 8, 1)), entry.StatusOn(new(2028, 8, 30)));
        Assert.Equal(new(RegisterWord.Expired, new(2028, 8, 31)), entry.StatusOn(new(2028, 8, 31)));
    }

    [Fact]
    public void A_reinstated_label_is_valid_again_since_that_day()
    {
        var entry = Entry(Issued, Changed(2, "Suspended", new(2027, 1, 1)), Changed(3, "Active", new(2027, 2, 1)));

        Assert.Equal(new(RegisterWord.Valid, new(2027, 2, 1)), entry.StatusOn(new(2027, 2, 1)));
    }

    [Fact]
    public void Another_certifying_body_does_not_change_since_when_the_label_is_valid()
    {
        var entry = Entry(Issued, Changed(2, "Active", new(2027, 3, 1), body: "CI Twee"));

        Assert.Equal("CI Twee", entry.BodyName);
        Assert.Equal(new(RegisterWord.Valid, new(2026, 8, 31)), entry.StatusOn(new(2027, 3, 2)));
    }

    [Fact]
    public void An_expiry_told_days_late_counts_from_the_day_after_the_last()
    {
        var entry = Entry(Issued, Changed(2, "Expired", new(2028, 9, 4)));

        Assert.Equal(new(RegisterWord.Expired, new(2028, 8, 31)), entry.StatusOn(new(2028, 9, 4)));
    }

    [Theory]
    [InlineData("Withdrawn", nameof(RegisterWord.Withdrawn))]
    [InlineData("Relinquished", nameof(RegisterWord.Relinquished))]
    [InlineData("Annulled", nameof(RegisterWord.Annulled))]
    public void A_label_that_was_ended_stays_so_after_its_end_date(string state, string word)
    {
        var entry = Entry(Issued, Changed(2, state, new(2027, 5, 1)));

        Assert.Equal(RegisterWord.Valid, entry.StatusOn(new(2027, 4, 30)).Word);
        Assert.Equal(word, entry.StatusOn(new(2027, 5, 1)).Word.ToString());
        Assert.Equal(new DateOnly(2027, 5, 1), entry.StatusOn(new(2029, 1, 1)).Since);
        Assert.False(entry.StatusOn(new(2027, 5, 1)).IsListed);
    }

    [Fact]
    public void Conditions_show_only_when_they_are_published()
    {
        Assert.Equal(RegisterWord.Valid, Entry(Issued).StatusOn(new(2027, 1, 1)).Word);
        Assert.Equal(RegisterWord.ValidWithConditions, Entry(Issued with { PublishedConditions = ["Klachtenregeling"] }).StatusOn(new(2027, 1, 1)).Word);
    }

    [Fact]
    public void A_label_that_ended_is_answered_for_until_the_months_of_the_rules_are_over()
    {
        var entry = Entry(Issued);

        Assert.Equal(24, Rules.AnswerableMonths);
        Assert.True(entry.IsAnswerableOn(new(2030, 8, 30), Rules));
        Assert.False(entry.IsAnswerableOn(new(2030, 8, 31), Rules));
    }

    [Fact]
    public void Answers_are_kept_no_longer_than_a_minute() => Assert.InRange(Rules.CacheSeconds, 1, 60);

    [Fact]
    public void A_state_that_nobody_knows_is_refused_instead_of_shown() =>
        Assert.Throws<ArgumentException>(() => Entry(Issued, Changed(2, "Confiscated", new(2027, 5, 1))));
}
