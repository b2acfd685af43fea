using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Makes links that prove an address, has them mailed, and knows them again.</summary>
/// <remarks>Links expire by the machine's clock. Nothing here saves: the caller saves the link with what it belongs to.</remarks>
internal sealed class AccountLinks(CertificationDb db, MailSecrets secrets, KwaliteitSettings settings, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    /// <summary>The whole address, to be shown to or mailed to one person.</summary>
    public string Make(LinkKind kind, Guid personId, Guid? accountId, string email, out DateTimeOffset until, DateTimeOffset? at = null)
    {
        var (secret, now) = (Secret.New(), at ?? machine.GetUtcNow());
        until = now + LifeOf(kind);
        db.Add(new AccountLink(kind, personId, accountId, email, Secret.HashOf(secret), now, until));
        return $"{settings.PublicAddress.TrimEnd('/')}{AddressOf(kind)}/{secret}";
    }

    /// <param name="to">Where the mail goes; null for the person's own address in the address book.</param>
    public void Mail(LinkKind kind, Guid personId, Guid? accountId, string email, string? to, DateTimeOffset? at = null)
    {
        var link = Make(kind, personId, accountId, email, out var until, at);
        Tell(kind.ToString(), personId, to, link, until);
    }

    /// <summary>Two mails for one change: it counts when both addresses have confirmed it.</summary>
    public async Task MailEmailChangeAsync(Account account, string email, CancellationToken ct)
    {
        await EndOthersAsync(LinkKind.EmailFromOld, account.PersonId, account.Id, ct);
        await EndOthersAsync(LinkKind.EmailFromNew, account.PersonId, account.Id, ct);
        var now = machine.GetUtcNow();
        Mail(LinkKind.EmailFromOld, account.PersonId, account.Id, email, to: account.Email, now);
        Mail(LinkKind.EmailFromNew, account.PersonId, account.Id, email, to: email, now);
    }

    /// <summary>The link by which the second step is set up anew; an earlier one stops working.</summary>
    public async Task MailStepAnewAsync(Account account, CancellationToken ct)
    {
        await EndOthersAsync(LinkKind.SecondStep, account.PersonId, account.Id, ct);
        Mail(LinkKind.SecondStep, account.PersonId, account.Id, account.Email!, to: account.Email);
    }

    /// <summary>A mail that somebody asked for that, and that a second person has not agreed yet.</summary>
    public void MailStepAsked(Account account) => Tell("SecondStepAsked", account.PersonId, account.Email, null, null);

    /// <summary>A mail that something about signing in changed, to an address that was the account's when it happened.</summary>
    public void MailChange(Account account) => Tell("SignInChanged", account.PersonId, account.Email, null, null);

    /// <summary>Null when it never was, was used, or is too old: those are not told apart.</summary>
    public async Task<AccountLink?> FindAsync(LinkKind kind, string? secret, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(secret)) return null;

        var hash = Secret.HashOf(secret);
        var link = await db.Set<AccountLink>().SingleOrDefaultAsync(l => l.SecretHash == hash && l.Kind == kind, ct);
        return link?.WorksAt(machine.GetUtcNow()) == true ? link : null;
    }

    /// <summary>The same for a link that was shown a moment ago.</summary>
    public async Task<AccountLink?> FindAsync(LinkKind kind, Guid id, CancellationToken ct) =>
        await db.Set<AccountLink>().SingleOrDefaultAsync(l => l.Id == id && l.Kind == kind, ct) is { } link && link.WorksAt(machine.GetUtcNow()) ? link : null;

    /// <summary>The address that both of its owners have confirmed now: the other link for the same change was used too.</summary>
    public async Task<bool> IsConfirmedTwiceAsync(AccountLink link, CancellationToken ct)
    {
        var other = link.Kind == LinkKind.EmailFromOld ? LinkKind.EmailFromNew : LinkKind.EmailFromOld;
        var used = await db.Set<AccountLink>().AsNoTracking().Where(l => l.AccountId == link.AccountId && l.Kind == other && l.CreatedAt == link.CreatedAt && l.UsedAt != null).ToListAsync(ct);
        return used.Any(l => l.Email == link.Email);
    }

    /// <summary>Links of the same kind that were sent before stop working: the newest mail is the one that counts.</summary>
    public async Task EndOthersAsync(LinkKind kind, Guid personId, Guid? accountId, CancellationToken ct)
    {
        var now = machine.GetUtcNow();
        foreach (var old in await db.Set<AccountLink>().Where(l => l.PersonId == personId && l.AccountId == accountId && l.Kind == kind && l.UsedAt == null && l.ExpiresAt > now).ToListAsync(ct))
            old.End(now);
    }

    private void Tell(string kind, Guid personId, string? to, string? link, DateTimeOffset? until) => db.Publish(new AccountMailAskedV1(
        Guid.CreateVersion7(), personId, kind, to is null ? null : db.Keys.Seal(personId, KeyPart.Contact, to), link is null ? null : secrets.Protect(link), until, machine.GetUtcNow()));

    private static TimeSpan LifeOf(LinkKind kind) => kind switch
    {
        LinkKind.Invitation => TimeSpan.FromDays(14),
        LinkKind.PasswordReset => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };

    private static string AddressOf(LinkKind kind) => kind switch
    {
        LinkKind.Invitation => "/uitnodiging",
        LinkKind.PasswordReset => "/wachtwoord-herstellen",
        LinkKind.SecondStep => "/tweede-stap-opnieuw",
        LinkKind.EmailFromOld => "/e-mailadres/oud",
        _ => "/e-mailadres/nieuw",
    };
}
