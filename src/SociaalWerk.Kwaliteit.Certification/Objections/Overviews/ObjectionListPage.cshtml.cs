using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>Every objection I may see, the newest on top.</summary>
[Authorize]
internal sealed class ObjectionListPage(CertificationDb db, ICurrentActor me) : PageModel
{
    public const int Size = 25;

    [BindProperty(SupportsGet = true, Name = "staat")]
    public ObjectionState? Filter { get; set; }

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<ObjectionLine> Objections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return NotFound();

        var visible = db.ObjectionsVisibleTo(me.Actor!).AsNoTracking().Where(o => Filter == null || o.State == Filter);
        Total = await visible.CountAsync(ct);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + Size - 1) / Size));
        Objections = await visible.Join(db.Organisations, o => o.HolderId, g => g.Id, (o, g) => new { o, g.LegalName }).OrderByDescending(x => x.o.Number)
            .Skip((Number - 1) * Size).Take(Size).Select(x => new ObjectionLine(x.o.Id, x.o.Number, x.LegalName, x.o.Against, x.o.State, x.o.FiledAt)).ToListAsync(ct);
        return Page();
    }
}

/// <summary>An objection in the list.</summary>
internal sealed record ObjectionLine(Guid Id, string Number, string Holder, Contested Against, ObjectionState State, DateTimeOffset FiledAt);
