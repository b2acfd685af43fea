using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Accounts.Managing;

/// <summary>The account of whoever is signed in, and whether they proved it lately enough to change it.</summary>
internal sealed class OwnAccount(CertificationDb db, SessionKeeper sessions, ICurrentActor me, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    /// <summary>A session that somebody left open must not be enough to take an account over.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(30);

    public Actor Me => me.Actor!;

    public Session? Session { get; private set; }

    /// <summary>Null in a session of the demo, which has no account, and for who is not signed in.</summary>
    public async Task<Account?> FindAsync(CancellationToken ct)
    {
        Session = await sessions.CurrentAsync(ct);
        return Session?.AccountId is { } id ? await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, ct) : null;
    }

    /// <summary>The way to sign in again first; null when that is not needed. To be asked after the account was found.</summary>
    public IActionResult? ProveAgain(PageModel page) => Session is { } session && machine.GetUtcNow() - session.StartedAt < Lately
        ? null
        : page.LocalRedirect($"/aanmelden?bericht=Again&terug={Uri.EscapeDataString(page.Request.Path)}");

    /// <summary>Saves a change that gave the account a new stamp: the other sessions of the account end, this one stays.</summary>
    public async Task SaveAsync(Account account, CancellationToken ct)
    {
        if (Session is not null) Session.Stamp = account.SecurityStamp;
        await db.SaveChangesAsync(ct);
    }
}
