using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SociaalWerk.Kwaliteit.Certification.Accounts.Managing;

/// <summary>Asks for another address to sign in with; it counts when both the old and the new one have confirmed it.</summary>
[Authorize]
internal sealed class EmailPage(CertificationDb db, OwnAccount own, AccountLinks links) : PageModel
{
    public bool Sent { get; private set; }

    [BindProperty, Required, EmailAddress, StringLength(254), Display(Name = "Email.New")]
    public string Email { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await own.FindAsync(ct) is null ? NotFound() : own.ProveAgain(this) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await own.FindAsync(ct) is not { } account) return NotFound();
        if (own.ProveAgain(this) is { } first) return first;
        if (!ModelState.IsValid) return Page();

        await links.MailEmailChangeAsync(account, Email.Trim(), ct);
        db.Log(AccountAct.EmailChangeAsked, account.PersonId, own.Me);
        await db.SaveChangesAsync(ct);
        Sent = true;
        return Page();
    }
}
