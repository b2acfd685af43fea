using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Accounts.Managing;

/// <summary>Access tokens for a certifying body's own system: made, listed, revoked. A new one is shown once.</summary>
[Authorize]
internal sealed class TokensPage(
    CertificationDb db, OwnAccount own, IStringLocalizer<Text> text, [FromKeyedServices(Clocks.Machine)] TimeProvider machine) : PageModel
{
    private static readonly int[] DaysToLive = [30, 90, 365];

    public IReadOnlyList<AccessToken> Tokens { get; private set; } = [];

    public string? Shown { get; private set; }

    public IReadOnlyList<Choice> Roles => [.. AccessToken.RolesOf(own.Me).Select(r => new Choice(r.ToString(), text[$"Role.{r}"]))];

    public IReadOnlyList<Choice> Lives => [.. DaysToLive.Select(d => new Choice(d.ToString(CultureInfo.InvariantCulture), text["Tokens.Days", d]))];

    [BindProperty, Required, StringLength(80), Display(Name = "Tokens.Name")]
    public string Name { get; set; } = "";

    [BindProperty, Required, Display(Name = "Tokens.Role")]
    public Role? Role { get; set; }

    [BindProperty, Required, Display(Name = "Tokens.Until")]
    public int? Days { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await own.FindAsync(ct);
        if (own.ProveAgain(this) is { } first) return first;
        if (!ModelState.IsValid || own.Me.BodyId is not { } body || !AccessToken.RolesOf(own.Me).Contains(Role!.Value) || !DaysToLive.Contains(Days!.Value)) return await ShowAsync(ct);

        var (secret, now) = (AccessToken.Prefix + Secret.New(), machine.GetUtcNow());
        var token = new AccessToken
        {
            PersonId = own.Me.Id, Name = Name.Trim(), Role = Role.Value, BodyId = body, SecretHash = Secret.HashOf(secret), CreatedAt = now, ExpiresAt = now.AddDays(Days.Value),
        };
        db.Add(token);
        db.Log(AccountAct.TokenMade, own.Me.Id, own.Me, new { token = token.Id, role = token.Role, until = token.ExpiresAt });
        await db.SaveChangesAsync(ct);
        (Shown, Name, Role, Days) = (secret, "", null, null);
        ModelState.Clear();
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken ct)
    {
        var me = own.Me;
        if (await db.Set<AccessToken>().SingleOrDefaultAsync(t => t.Id == id && t.PersonId == me.Id && t.RevokedAt == null, ct) is not { } token) return NotFound();

        token.RevokedAt = machine.GetUtcNow();
        db.Log(AccountAct.TokenRevoked, me.Id, me, new { token = id });
        await db.SaveChangesAsync(ct);
        return RedirectToPage();
    }

    /// <summary>Nobody else's page, and no page at all for who has no role for it.</summary>
    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (Roles.Count == 0) return NotFound();

        var (me, now) = (own.Me.Id, machine.GetUtcNow());
        Tokens = await db.Set<AccessToken>().AsNoTracking().Where(t => t.PersonId == me && t.RevokedAt == null && t.ExpiresAt > now).OrderBy(t => t.CreatedAt).ToListAsync(ct);
        return Page();
    }
}
