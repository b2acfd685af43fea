using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Exporting;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>What comes to an end, which conditions are open, and how the label fares: numbers in tables, with a picture where that helps.</summary>
[Authorize(Roles = SteeringView.Seers)]
[ResponseCache(NoStore = true)]
internal sealed class FiguresPage(CertificationDb db, ICurrentActor me, IReadOnlyList<NormSet> normSets, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "normen")]
    public string? NormVersion { get; set; }

    [BindProperty(SupportsGet = true, Name = "tabel")]
    public string? Table { get; set; }

    public IReadOnlyList<NormSet> NormSets => normSets;

    public NormSet Norms { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    /// <summary>How many organisations must stand behind a figure.</summary>
    public int Least { get; private set; }

    public FigureTable Ending { get; private set; } = null!;

    public FigureTable Conditions { get; private set; } = null!;

    public FigureTable OverTime { get; private set; } = null!;

    public FigureTable Durations { get; private set; } = null!;

    public FigureTable Findings { get; private set; } = null!;

    public IHtmlContent EndingPicture { get; private set; } = HtmlString.Empty;

    public IHtmlContent OverTimePicture { get; private set; } = HtmlString.Empty;

    public IHtmlContent DurationsPicture { get; private set; } = HtmlString.Empty;

    public IHtmlContent FindingsPicture { get; private set; } = HtmlString.Empty;

    public string Fewer => text["Figures.Fewer", Least];

    private string Hidden => $"< {Least}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => await ReadAsync(ct) && Asked() is { } table ? this.Csv(table.Export) : NotFound();

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct) => await ReadAsync(ct) && Asked() is { } table ? this.Xlsx(table.Export) : NotFound();

    private FigureTable? Asked() => new[] { Ending, Conditions, OverTime, Durations, Findings }.SingleOrDefault(table => table.Key == Table);

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || (NormVersion is { Length: > 0 } version ? normSets.SingleOrDefault(set => set.Version == version) : normSets[^1]) is not { } norms) return false;

        (Norms, Today) = (norms, AmsterdamTime.Today(db.Clock));
        Least = SchemeData.SchemeOn(Today).Publication.MinOrganisationsInStatistics;
        await ReadEndingAsync(ct);
        await ReadConditionsAsync(ct);
        await ReadOverTimeAsync(ct);
        await ReadDurationsAsync(ct);
        await ReadFindingsAsync(ct);
        return true;
    }

    /// <summary>Counts a list that this reader may open, so nothing is hidden.</summary>
    private async Task ReadEndingAsync(CancellationToken ct)
    {
        var quarters = EndingLabels.Ahead(Today);
        var ends = await db.LabelsVisibleTo(me.Actor!).AsNoTracking().EndingBetween(Today, quarters[^1].Last).Select(l => l.ValidUntil).ToListAsync(ct);
        var counts = quarters.Select(quarter => (Name: text["Quarter", quarter.Number, quarter.Year].Value, Count: ends.Count(day => Quarter.Of(day) == quarter))).ToList();
        Ending = new FigureTable(
            "aflopend", new Export("labels-per-kwartaal", text["Figures.Ending"], [text["Figures.Quarter"], text["Figures.Labels"]], [.. counts.Select(c => new object?[] { c.Name, c.Count })]),
            [.. quarters.Select(quarter => $"/labels?eindigt={quarter}")]);
        EndingPicture = Picture.Bars(
            new Caption("aflopend", Ending.Export.Title, text["Figures.EndingDesc", ends.Count]),
            [text["Figures.Labels"]], [.. counts.Select(c => new BarRow(c.Name, [new Figure(c.Count)]))], Hidden);
    }

    private async Task ReadConditionsAsync(CancellationToken ct)
    {
        var open = await db.OpenConditionsAsync(me.Actor!, ct);
        Conditions = new FigureTable(
            "voorwaarden",
            new Export(
                "voorwaarden", text["Figures.Conditions"], [text["Labels.Holder"], text["Paths.Number"], text["Figures.Norm"], text["Figures.Due"], text["Dues.Who"], text["Dues.Nearness"]],
                [
                    .. open.Select(c => new object?[]
                    {
                        c.Holder, c.Number, c.Condition.Norm, c.Condition.Due,
                        string.Join(", ", ActorClaims.Roles(TermDuties.Of(c.Condition.State)).Select(role => text["Role." + role].Value)),
                        text["Nearness." + DueDays.NearnessOf(c.Condition.Due, Today)].Value,
                    }),
                ]),
            [.. open.Select(c => $"/labels/{c.Number}")]);
    }

    private async Task ReadOverTimeAsync(CancellationToken ct)
    {
        var months = LabelNumbersOverTime.Count(await db.LabelLivesAsync(ct), LabelNumbersOverTime.MonthEnds(Today), Least);
        var names = CultureInfo.CurrentCulture.DateTimeFormat.AbbreviatedMonthNames.Take(12);
        OverTime = new FigureTable("labels", new Export(
            "geldige-labels", text["Figures.OverTime"], [text["Figures.Year"], .. names],
            [
                .. months.GroupBy(month => month.Day.Year).Select(year =>
                    new object?[] { year.Key.ToString(CultureInfo.InvariantCulture) }.Concat(Enumerable.Range(1, 12).Select(month => year.SingleOrDefault(m => m.Day.Month == month) is { } it ? Cell(it.Labels) : null)).ToArray()),
            ]));
        OverTimePicture = Picture.Line(
            new Caption("labels", OverTime.Export.Title, text["Figures.OverTimeDesc", months[0].Day.Words(), Words(months[0].Labels), months[^1].Day.Words(), Words(months[^1].Labels)]), months);
    }

    private async Task ReadDurationsAsync(CancellationToken ct)
    {
        var since = LeadTimes.Since(Today);
        var times = LeadTimes.Of(await db.PathMovesAsync(since, ct), since, Least);
        Durations = new FigureTable("doorlooptijd", new Export(
            "doorlooptijd", text["Figures.Durations"], [text["Figures.Phase"], text["Figures.Median"], text["Figures.Lower"], text["Figures.Upper"], text["Figures.Paths"]],
            [
                .. times.Select(time => time.Days is { } days
                    ? new object?[] { NameOf(time), days.Median, days.Lower, days.Upper, days.AtLeast }
                    : [NameOf(time), Fewer, Fewer, Fewer, Fewer]),
            ]));
        DurationsPicture = Picture.Spreads(
            new Caption("doorlooptijd", Durations.Export.Title, text["Figures.DurationsDesc"]),
            [.. times.Select(time => new SpreadRow(NameOf(time), time.Days))], days => text["Figures.Days", days.Median, days.Lower, days.Upper], Hidden);
    }

    private async Task ReadFindingsAsync(CancellationToken ct)
    {
        var counts = FindingCounts.Of(Norms, await db.ShortfallsAsync(Norms, ct), Least);
        Findings = new FigureTable("bevindingen", new Export(
            "bevindingen-per-norm", text["Figures.Findings"], [text["Figures.Norm"], text["Figures.Subject"], text["Grade.Minor"], text["Grade.Major"]],
            [.. counts.Select(count => new object?[] { count.Norm.Code, count.Norm.TitleIn(CultureInfo.CurrentUICulture), Cell(count.Minors), Cell(count.Majors) })]));
        FindingsPicture = Picture.Bars(
            new Caption("bevindingen", Findings.Export.Title, text["Figures.FindingsDesc", Least]), [text["Grade.Minor"], text["Grade.Major"]],
            [.. counts.Select(count => new BarRow(count.Norm.Code, [count.Minors, count.Majors]))], Hidden);
    }

    private string NameOf(LeadTime time) => time.Phase is { } phase ? text["Phase." + phase] : text["Figures.Whole"];

    private object Cell(Figure figure) => figure.Value is { } value ? value : Fewer;

    private string Words(Figure figure) => figure.Value?.ToString("N0", CultureInfo.CurrentCulture) ?? Fewer;
}
