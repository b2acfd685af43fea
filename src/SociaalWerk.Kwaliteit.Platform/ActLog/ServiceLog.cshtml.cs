using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>The log of one service as its own database holds it, so with ids and without names; of files the administrator sees nothing (7.10).</summary>
[Authorize(Roles = $"{nameof(Role.Officer)},{nameof(Role.Reader)},{nameof(Role.Admin)}")]
[ResponseCache(NoStore = true)]
internal sealed class ServiceLogPage(IReadOnlyList<ServiceModule> modules, ICurrentActor me) : PageModel
{
    public const int Size = 50;

    [FromRoute(Name = "dienst")]
    public string Prefix { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<LogEntry> Entries { get; private set; } = [];

    private bool ReadsAll => me.Actor!.Has(Role.Officer | Role.Reader);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Hosted() is not { } module) return NotFound();

        var visible = Visible(module).Where(e => e.Act != "");
        Total = await visible.CountAsync(ct);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + Size - 1) / Size));
        Entries = await visible.OrderByDescending(e => e.At).ThenByDescending(e => e.Dossier).ThenByDescending(e => e.Number).Skip((Number - 1) * Size).Take(Size).ToListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnGetLinesAsync(CancellationToken ct)
    {
        if (Hosted() is not { } module) return NotFound();

        (Response.ContentType, Response.Headers.ContentDisposition) = (LogExport.MediaType, $"attachment; filename=logboek-{Prefix}.jsonl");
        // Complaints are in no export of this page, so that one that lacks them can't claim to have all.
        var complete = ReadsAll && !await module.Open(HttpContext.RequestServices).LogEntries.AnyAsync(e => e.Kind == nameof(DossierKind.Complaint), ct);
        var lines = Visible(module).OrderBy(e => e.Dossier).ThenBy(e => e.Number).AsAsyncEnumerable().Select(e => e.ToLine());
        await LogExport.WriteAsync(Response.Body, module.Name, module.Open(HttpContext.RequestServices).Clock.GetUtcNow(), complete, lines, ct);
        return new EmptyResult();
    }

    private IQueryable<LogEntry> Visible(ServiceModule module)
    {
        var all = ReadsAll;
        return module.Open(HttpContext.RequestServices).LogEntries.AsNoTracking().Where(e => e.Kind != nameof(DossierKind.Complaint) && (all || (e.Kind != nameof(DossierKind.File) && e.Kind != "")));
    }

    private ServiceModule? Hosted() => modules.SingleOrDefault(m => m.Prefix == Prefix);
}
