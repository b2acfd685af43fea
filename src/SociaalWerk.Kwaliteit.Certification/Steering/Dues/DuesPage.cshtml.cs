using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Exporting;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>All terms that run: what is overdue first, then this week, then what comes (6.2).</summary>
[Authorize(Roles = SteeringView.Seers)]
[ResponseCache(NoStore = true)]
internal sealed class DuesPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    /// <summary>The names of the two tables in the address of a file.</summary>
    public const string Lines = "termijnen", Kinds = "soorten";

    [BindProperty(SupportsGet = true, Name = "soort")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "periode")]
    public Outlook Outlook { get; set; }

    [BindProperty(SupportsGet = true, Name = "tabel")]
    public string? Table { get; set; }

    public DateOnly Today { get; private set; }

    /// <summary>Of every kind, within the period.</summary>
    public IReadOnlyList<DueCount> Counts { get; private set; } = [];

    /// <summary>Of the kind that is asked for.</summary>
    public IReadOnlyList<Due> Dues { get; private set; } = [];

    public DateOnly Until => DueDays.LastDayOf(Outlook, Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => await ReadAsync(ct) && Export() is { } export ? this.Csv(export) : NotFound();

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct) => await ReadAsync(ct) && Export() is { } export ? this.Xlsx(export) : NotFound();

    public Nearness NearnessOf(Due due) => DueDays.NearnessOf(due.LastDay, Today);

    public string WhoOf(Due due) => string.Join(", ", ActorClaims.Roles(due.Who).Select(role => text["Role." + role].Value));

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || (Kind is not null && !DueKinds.All.Contains(Kind))) return false;

        Today = AmsterdamTime.Today(db.Clock);
        var within = (await db.DuesAsync(me.Actor!, text, ct)).Where(due => due.LastDay <= Until).ToList();
        Counts = DueDays.Count(within, Today);
        Dues = [.. within.Where(due => Kind is null || due.Kind == Kind)];
        return true;
    }

    private Export? Export() => Table switch
    {
        null or "" or Lines => new Export(
            Lines, text["Dues.Title"],
            [text["Dues.What"], text["Paths.Organisation"], text["Dues.Number"], text["Overview.LastDay"], text["Dues.Nearness"], text["Dues.Who"]],
            [.. Dues.Select(due => new object?[] { text["Term." + due.Kind].Value, due.Holder, due.Number, due.LastDay, text["Nearness." + NearnessOf(due)].Value, WhoOf(due) })]),
        Kinds => new Export(
            $"{Lines}-per-soort", text["Dues.PerKind"],
            [text["Dues.What"], text["Nearness.Overdue"], text["Nearness.ThisWeek"], text["Nearness.Later"]],
            [.. Counts.Select(count => new object?[] { text["Term." + count.Kind].Value, count.Overdue, count.ThisWeek, count.Later })]),
        _ => null,
    };
}
