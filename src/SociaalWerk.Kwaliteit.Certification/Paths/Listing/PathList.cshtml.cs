using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Exporting;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Every path I may see, newest first.</summary>
[Authorize]
internal sealed class PathList(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public const int Size = 25;

    [BindProperty(SupportsGet = true, Name = "staat")]
    public State? Filter { get; set; }

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<CertificationPath> Paths { get; private set; } = [];

    public bool MayStart => me.Actor!.Has(Role.Coordinator);

    private IQueryable<CertificationPath> Asked => db.PathsVisibleTo(me.Actor!).AsNoTracking().Where(p => Filter == null || p.State == Filter)
        .Include(p => p.Organisation).OrderByDescending(p => p.StartedAt).ThenByDescending(p => p.Number);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return NotFound();

        Number = Math.Max(1, Number);
        Total = await Asked.CountAsync(ct);
        Paths = await Asked.Skip((Number - 1) * Size).Take(Size).ToListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => ModelState.IsValid ? this.Csv(await ExportAsync(ct)) : NotFound();

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct) => ModelState.IsValid ? this.Xlsx(await ExportAsync(ct)) : NotFound();

    private async Task<Export> ExportAsync(CancellationToken ct) => new(
        "trajecten", text["Paths.Title"],
        [text["Paths.Organisation"], text["Paths.Number"], text["Paths.Kind"], text["Paths.Variant"], text["Paths.State"]],
        [
            .. (await Asked.Select(p => new { p.Organisation.LegalName, p.Number, p.Kind, p.Variant, p.State }).ToListAsync(ct))
                .Select(p => new object?[] { p.LegalName, p.Number, text["Kind." + p.Kind].Value, text["Variant." + p.Variant].Value, text["State." + p.State].Value }),
        ]);
}
