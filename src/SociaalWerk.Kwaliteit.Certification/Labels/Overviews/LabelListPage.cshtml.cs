using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>Every label whose file I may see, the first to end on top.</summary>
[Authorize]
internal sealed class LabelListPage(CertificationDb db, ICurrentActor me) : PageModel
{
    public const int Size = 25;

    [BindProperty(SupportsGet = true, Name = "staat")]
    public LabelState? Filter { get; set; }

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<LabelLine> Labels { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return NotFound();

        var visible = db.LabelsVisibleTo(me.Actor!).AsNoTracking().Where(l => Filter == null || l.State == Filter);
        Total = await visible.CountAsync(ct);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + Size - 1) / Size));
        Labels = await visible.Join(db.Organisations, l => l.HolderId, o => o.Id, (l, o) => new { l, o.LegalName }).OrderBy(x => x.l.ValidUntil).ThenBy(x => x.l.Number)
            .Skip((Number - 1) * Size).Take(Size).Select(x => new LabelLine(x.l.Number, x.LegalName, x.l.State, x.l.ValidFrom, x.l.ValidUntil, x.l.HasOpenMatters)).ToListAsync(ct);
        return Page();
    }
}

/// <summary>A label in the list.</summary>
internal sealed record LabelLine(string Number, string Holder, LabelState State, DateOnly ValidFrom, DateOnly ValidUntil, bool HasOpenMatters);
