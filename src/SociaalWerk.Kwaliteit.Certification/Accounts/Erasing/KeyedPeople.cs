using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Messaging;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Before anything starts: the keys must be there, and what was kept before there were keys is brought under them.</summary>
internal static class KeyedPeople
{
    public static async Task CheckAsync(CertificationDb db, CancellationToken ct)
    {
        if (!db.Keys.IsThere && await db.People.AnyAsync(p => p.EmailMark != null, ct))
            throw new InvalidOperationException("The key store (Kwaliteit:KeyStore) is empty, and without it no name can be read. Put it back from its backup; docs/operations.md says how.");

        await BringUnderAsync(db, ct);
    }

    private static async Task BringUnderAsync(CertificationDb db, CancellationToken ct)
    {
        var open = await db.People.Where(p => p.EmailMark == null && p.ErasedAt == null).ToListAsync(ct);
        if (open.Count == 0) return;

        var ids = open.Select(p => p.Id).ToList();
        open.ForEach(p => p.BringUnderKey());
        foreach (var account in await db.Accounts.Where(a => ids.Contains(a.PersonId)).ToListAsync(ct))
        {
            (account.Email, account.NormalizedEmail) = (account.Email, db.Keys.MarkOf(account.Email!));
            account.UserName = account.NormalizedUserName = account.Id.ToString("N").ToUpperInvariant();
        }

        // A link that was mailed before works no longer: it holds the address in the clear.
        await db.TogetherAsync(async () =>
        {
            await db.Set<AccountLink>().Where(l => ids.Contains(l.PersonId)).ExecuteDeleteAsync(ct);
            await db.Outbox.Where(m => m.Type == OutboxMessage.NameOf(typeof(PersonKnownV1))).ExecuteDeleteAsync(ct);
            return await db.SaveChangesAsync(ct);
        }, ct);
    }
}
