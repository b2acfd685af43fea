using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;

namespace SociaalWerk.Kwaliteit.Certification.Logs;

/// <summary>The log of one path and of the labels that came of it.</summary>
[Authorize]
[ResponseCache(NoStore = true)]
internal sealed class PathLogPage(CertificationDb db, LogBook book, ICurrentActor me, IStringLocalizer<Text> text) : LogView(db, book, text)
{
    private readonly CertificationDb db = db;
    private IReadOnlyList<Guid> dossiers = [];

    public string PathNumber { get; private set; } = "";

    public override bool ShowsDossier => dossiers.Count > 1;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await OpenAsync(id, ct) ?? await ShowAsync(await AskAsync(ct), ct);

    public async Task<IActionResult> OnGetSpreadsheetAsync(Guid id, CancellationToken ct) => await OpenAsync(id, ct) ?? await SpreadsheetAsync(await AskAsync(ct), $"logboek-{PathNumber}", ct);

    public async Task<IActionResult> OnGetLinesAsync(Guid id, CancellationToken ct) => await OpenAsync(id, ct) ?? await LinesAsync(dossiers, complete: false, $"logboek-{PathNumber}", ct);

    private async Task<LogQuestion> AskAsync(CancellationToken ct) => await Filter.AskAsync(Book, ct) with { Dossiers = dossiers };

    private async Task<IActionResult?> OpenAsync(Guid id, CancellationToken ct)
    {
        if (await db.PathsVisibleTo(me.Actor!).Where(p => p.Id == id).Select(p => p.Number).SingleOrDefaultAsync(ct) is not { } number) return NotFound();
        if (!await db.PathsWithLogFor(me.Actor!).AnyAsync(p => p.Id == id, ct)) return StatusCode(StatusCodes.Status403Forbidden);

        PathNumber = number;
        dossiers = [id, .. await db.Labels.Where(l => l.PathId == id).Select(l => l.Id).ToListAsync(ct)];
        return null;
    }
}
