using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Platform.Messaging;

/// <summary>The messages of one service that kept failing: to read, and to offer again once the cause is gone.</summary>
[Authorize(Roles = $"{nameof(Role.Admin)},{nameof(Role.Officer)}")]
[ResponseCache(NoStore = true)]
internal sealed class ParkedPage(IReadOnlyList<ServiceModule> modules, ICurrentActor me) : PageModel
{
    public const int Size = 25;

    [FromRoute(Name = "dienst")]
    public string Prefix { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Number { get; set; } = 1;

    /// <summary>Whether the message of the click before this page was offered again.</summary>
    [TempData]
    public bool? Offered { get; set; }

    public int Total { get; private set; }

    public IReadOnlyList<ParkedMessage> Messages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Hosted() is not { } module) return NotFound();

        var parked = module.Open(HttpContext.RequestServices).Parked.AsNoTracking();
        Total = await parked.CountAsync(ct);
        Number = Math.Max(1, Number);
        Messages = await parked.OrderByDescending(p => p.ParkedAt).ThenByDescending(p => p.Id).Skip((Number - 1) * Size).Take(Size).ToListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (Hosted() is not { } module) return NotFound();

        Offered = await module.Open(HttpContext.RequestServices).OfferAgainAsync(id, me.Actor!, ct);
        return RedirectToPage(new { dienst = Prefix, pagina = Number });
    }

    private ServiceModule? Hosted() => modules.SingleOrDefault(m => m.Prefix == Prefix);
}
