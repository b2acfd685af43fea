using System.Globalization;
using System.Text.Encodings.Web;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Steering;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Steering;

/// <summary>How figures are counted, when they are hidden, and what a picture of them shows.</summary>
public sealed class FigureTests
{
    private const int Least = 5;

    private static readonly Guid[] Organisations = [.. Enumerable.Range(0, 12).Select(_ => Guid.CreateVersion7())];

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(40, 4, null)] // many figures of few organisations are still of few organisations
    [InlineData(5, 5, 5)]
    [InlineData(40, 5, 40)]
    public void A_figure_shows_once_enough_organisations_stand_behind_it(int value, int organisations, int? shown) =>
        Assert.Equal(shown, Figure.Of(value, organisations, Least).Value);

    [Theory]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-02-01", true)]
    [InlineData("2026-05-31", true)]
    [InlineData("2026-06-01", false)] // suspended
    [InlineData("2026-07-01", true)] // valid again
    [InlineData("2027-12-31", true)]
    [InlineData("2028-01-01", false)] // the next one takes over
    [InlineData("2028-01-31", false)]
    public void A_label_counts_on_the_days_on_which_the_register_calls_it_valid(string day, bool valid)
    {
        var label = new LabelLife(Organisations[0], Day("2026-02-01"), Day("2028-01-31"), Day("2028-01-01"),
            [new(Day("2026-06-01"), LabelState.Suspended), new(Day("2026-07-01"), LabelState.Active)]);

        Assert.Equal(valid, label.IsValidOn(Day(day)));
    }

    [Fact]
    public void A_label_that_ended_is_valid_no_more_after_the_last_thing_that_happened_on_that_day()
    {
        var label = new LabelLife(Organisations[0], Day("2026-02-01"), Day("2028-01-31"), null, [new(Day("2026-06-01"), LabelState.Suspended), new(Day("2026-06-01"), LabelState.Withdrawn)]);

        Assert.True(label.IsValidOn(Day("2026-05-31")));
        Assert.False(label.IsValidOn(Day("2026-06-01")));
        Assert.True((label with { Moves = [] }).IsValidOn(Day("2028-01-31")));
        Assert.False((label with { Moves = [] }).IsValidOn(Day("2028-02-01")));
    }

    [Theory]
    [InlineData("2026-11-26", "2021-11-30", "2026-10-31")]
    [InlineData("2026-11-30", "2021-12-31", "2026-11-30")]
    [InlineData("2024-02-29", "2019-03-31", "2024-02-29")]
    public void Five_years_are_counted_by_the_last_days_of_their_months(string today, string first, string last)
    {
        var days = LabelNumbersOverTime.MonthEnds(Day(today));

        Assert.Equal((60, Day(first), Day(last)), (days.Count, days[0], days[^1]));
        Assert.All(days, day => Assert.NotEqual(day.Month, day.AddDays(1).Month));
    }

    [Fact]
    public void Labels_are_counted_per_day_and_hidden_while_few_holders_have_one()
    {
        var labels = Organisations.Take(5).Select((holder, i) => new LabelLife(holder, Day("2026-01-01").AddDays(i), Day("2026-12-31"), null, []))
            .Append(new LabelLife(Organisations[0], Day("2026-01-01"), Day("2026-12-31"), null, [])).ToList();

        Assert.Equal([null, 6, null], LabelNumbersOverTime.Count(labels, [Day("2026-01-04"), Day("2026-01-05"), Day("2027-01-01")], Least).Select(count => count.Labels.Value));
    }

    [Fact]
    public void Eight_quarters_lie_ahead_of_which_this_is_the_first() =>
        Assert.Equal(["2026-4", "2027-1", "2027-2", "2027-3", "2027-4", "2028-1", "2028-2", "2028-3"], EndingLabels.Ahead(Day("2026-11-26")).Select(quarter => quarter.ToString()));

    [Fact]
    public void A_lead_time_is_the_median_with_the_quarters_on_both_sides_of_it()
    {
        // 1, 2, 3, 4, 5, 6 and 20 days until admission.
        var moves = new[] { 1, 2, 3, 4, 5, 6, 20 }.SelectMany((days, i) => Walk(i, (State.Submitted, 0), (State.Accepted, days)));

        var times = LeadTimes.Of(moves, Day("2026-01-01"), Least);

        Assert.Equal(new Spread(5, 3, 4, 6), times.Single(time => time.Phase == Phase.Applying).Days);
        Assert.Equal([Phase.Applying, Phase.Assessing, Phase.Planning, Phase.Auditing, Phase.Reporting, Phase.Improving, Phase.Advising, Phase.Deciding, null], times.Select(time => time.Phase));
    }

    [Fact]
    public void The_median_of_an_even_number_lies_between_the_middle_two_in_whole_days()
    {
        var moves = new[] { 1, 2, 3, 6, 8, 9 }.SelectMany((days, i) => Walk(i, (State.Submitted, 0), (State.Accepted, days)));

        Assert.Equal(5, LeadTimes.Of(moves, Day("2026-01-01"), Least)[0].Days!.Median);
    }

    [Fact]
    public void A_lead_time_of_few_organisations_is_hidden_however_many_paths_they_had()
    {
        var moves = Enumerable.Range(0, 20).SelectMany(i => Walk(i, (State.Submitted, 0), (State.Accepted, i)).Select(move => move with { Organisation = Organisations[i % 4] }));

        Assert.All(LeadTimes.Of(moves, Day("2026-01-01"), Least), time => Assert.Null(time.Days));
    }

    [Fact]
    public void A_phase_that_was_entered_again_counts_once_with_all_its_days_and_the_whole_way_ends_at_the_first_decision()
    {
        var moves = Enumerable.Range(0, 5).SelectMany(i => Walk(i,
            (State.Submitted, 0), (State.InfoRequested, 2), (State.Submitted, 9), (State.Accepted, 10), (State.Preparing, 15), (State.Scheduled, 16), (State.InAudit, 50),
            (State.ReportDraft, 52), (State.FactCheck, 60), (State.ReportDraft, 70), (State.CbReview, 72), (State.ReportDraft, 75), (State.CbReview, 77), (State.Nominated, 80),
            (State.UnderDecision, 85), (State.Granted, 90), (State.UnderDecision, 120), (State.Granted, 130)));

        var times = LeadTimes.Of(moves, Day("2026-01-01"), Least);

        int? DaysOf(Phase? phase) => times.Single(time => time.Phase == phase).Days?.Median;
        Assert.Equal([10, 5, 35, 2, 22, null, 11, 15, 90], times.Select(time => DaysOf(time.Phase)));
    }

    [Fact]
    public void What_broke_off_what_is_still_there_and_what_was_left_before_the_period_do_not_count()
    {
        var moves = Enumerable.Range(0, 5).SelectMany(i => Walk(i, (State.Submitted, 0), (State.Accepted, 10), (State.Preparing, 20), (State.WithdrawnByApplicant, 40)))
            .Concat(Enumerable.Range(5, 5).SelectMany(i => Walk(i, (State.Submitted, 0), (State.Accepted, 11), (State.Preparing, 20)))).ToList();

        var times = LeadTimes.Of(moves, Day("2026-01-12"), Least).ToDictionary(time => time.Phase ?? Phase.Labelled, time => time.Days);

        Assert.Equal(11, times[Phase.Applying]!.Median); // those of the first five were admitted a day before
        Assert.Equal(10, times[Phase.Assessing]!.Median);
        Assert.Null(times[Phase.Planning]);
        Assert.Null(times[Phase.Labelled]);
    }

    [Fact]
    public void Shortfalls_are_counted_per_norm_and_grade_and_nought_is_hidden_like_any_small_number()
    {
        var norms = SchemeData.NormSets[0];
        FoundShortfall[] found =
        [
            .. Organisations.Take(5).Select(it => new FoundShortfall(it, "V01", Grade.Minor)), new(Organisations[0], "V01", Grade.Minor),
            .. Organisations.Take(4).Select(it => new FoundShortfall(it, "V01", Grade.Major)), .. Organisations.Take(4).Select(it => new FoundShortfall(it, "V01", Grade.Major)),
        ];

        var counts = FindingCounts.Of(norms, found, Least);

        Assert.Equal(norms.Norms.Count, counts.Count);
        Assert.Equal((6, null), (counts[0].Minors.Value, counts[0].Majors.Value));
        Assert.All(counts.Skip(1), count => Assert.Equal((null, null), (count.Minors.Value, count.Majors.Value)));
    }

    [Fact]
    public void Bars_bear_their_numbers_and_say_where_one_is_hidden()
    {
        var svg = Drawn(Picture.Bars(new Caption("a", "Tekortkomingen & meer", "Wat er staat"), ["Gewoon", "Kritisch"], [new("V01", [new(12), new(null)]), new("V02", [new(6), new(8)])], "< 5"));

        Assert.Equal(("Tekortkomingen & meer", "Wat er staat"), (svg.Element("title")!.Value, svg.Element("desc")!.Value));
        Assert.Equal(["Gewoon", "Kritisch", "V01", "12", "< 5", "V02", "6", "8"], svg.Elements("text").Select(t => t.Value));
        Assert.Equal(2 + 3, svg.Elements("rect").Count()); // the legend, and no bar for what is hidden
        var bars = svg.Elements("rect").Skip(2).Select(bar => double.Parse(bar.Attribute("width")!.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(bars[0] / 2, bars[1], 0.1);
    }

    [Fact]
    public void A_line_through_time_has_each_number_and_breaks_where_one_is_hidden()
    {
        int?[] numbers = [null, 5, 7, null, 12];
        var svg = Drawn(Picture.Line(new Caption("a", "Labels", ""), [.. numbers.Select((n, i) => new MonthCount(Day("2026-01-31").AddMonths(i), new(n)))]));

        Assert.Equal(["5", "7", "12"], svg.Elements("circle").Select(dot => dot.Value.Split(": ")[1]));
        Assert.Equal(2, svg.Elements("polyline").Count());
    }

    [Fact]
    public void Lead_times_bear_their_numbers_in_words()
    {
        var svg = Drawn(Picture.Spreads(new Caption("a", "Duur", ""), [new("Planning", new Spread(10, 8, 12, 20)), new("Advies", null)], days => $"{days.Median} dagen", "< 5"));

        Assert.Equal(["Planning", "12 dagen", "Advies", "< 5"], svg.Elements("text").Select(t => t.Value));
        Assert.Equal(1, svg.Elements("rect").Count(rect => (string?)rect.Attribute("class") == "kw-picture__mark"));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(7, 8)]
    [InlineData(20, 20)]
    [InlineData(21, 40)]
    [InlineData(412, 600)]
    public void A_scale_ends_on_an_even_number_that_is_easy_to_read(int most, int end) => Assert.Equal(end, Picture.Ceiling(most));

    /// <summary>A path of an organisation of its own, by the days since New Year on which it came into each state.</summary>
    private static IEnumerable<PathMove> Walk(int i, params (State To, int Day)[] steps)
    {
        var path = Guid.CreateVersion7();
        return steps.Select((step, n) => new PathMove(path, Organisations[i % Organisations.Length], n + 2, n == 0 ? State.Draft : steps[n - 1].To, step.To, Day("2026-01-01").AddDays(step.Day)));
    }

    private static XElement Drawn(IHtmlContent picture)
    {
        var writer = new StringWriter();
        picture.WriteTo(writer, HtmlEncoder.Default);
        return XElement.Parse(writer.ToString());
    }
}
