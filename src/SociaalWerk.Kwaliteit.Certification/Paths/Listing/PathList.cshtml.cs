using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Every path I may see, newest first.</summary>
[Authorize]
internal sealed class PathList(CertificationDb db, ICurrentActor me) : PageModel
{
    public const int Size = 25;

    [BindProperty(SupportsGet = true, Name = "staat")]
    public State? Filter { get; set; }

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<CertificationPath> Paths { get; private set; } = [];

    public bool MayStart => me.Actor!.Has(Role.Coordinator);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return NotFound();

        Number = Math.Max(1, Number);
        var visible = db.PathsVisibleTo(me.Actor!).AsNoTracking().Where(p => Filter == null || p.State == Filter);
        Total = await visible.CountAsync(ct);
        Paths = await visible.Include(p => p.Organisation).OrderByDescending(p => p.StartedAt).Skip((Number - 1) * Size).Take(Size).ToListAsync(ct);
        return Page();
    }
}
