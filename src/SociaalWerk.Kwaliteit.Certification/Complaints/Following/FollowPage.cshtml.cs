using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>The complainant follows a complaint by the link that stands in mails to that address only: where it stands and what was written, nothing of what is inside.</summary>
[EnableRateLimiting(RateLimits.Complaints)]
[ResponseCache(NoStore = true)]
internal sealed class FollowPage(CertificationDb db) : PageModel
{
    public Complaint Complaint { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public string Secret { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken ct)
    {
        if (await db.ComplaintByAsync(secret, ct) is not { } complaint) return NotFound();

        (Complaint, Today, Secret) = (complaint, AmsterdamTime.Today(db.Clock), secret);
        return Page();
    }

    /// <summary>A click, not the opening of the link: mail software opens links too.</summary>
    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken ct)
    {
        var found = await db.AgainOnLostRaceAsync(async () =>
        {
            if (await db.ComplaintByAsync(secret, ct) is not { } complaint) return false;

            complaint.ConfirmAddress(db.Clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return true;
        }, ct);
        return found ? LocalRedirect($"/klacht/volgen/{Uri.EscapeDataString(secret)}") : NotFound();
    }
}
