using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>Puts a pseudonym where name and address stood, ends the ways of signing in and tells the address book.</summary>
internal sealed class PersonEraser : IPersonEraser
{
    private const string Gone = "@gewist.invalid";

    public async Task<IReadOnlySet<Guid>> ErasableAsync(CertificationDb db, CancellationToken ct)
    {
        var named = await NamedInDecisionsAsync(db, ct);
        var people = await db.People.AsNoTracking().Select(p => new { p.Id, p.Name, p.Email }).ToListAsync(ct);
        return people.Where(p => !p.Email.EndsWith(Gone, StringComparison.Ordinal) || (p.Name != Pseudonym(p.Id) && !named.Contains(p.Id))).Select(p => p.Id).ToHashSet();
    }

    public async Task EraseAsync(CertificationDb db, Guid person, Actor by, string reason, CancellationToken ct)
    {
        var found = await db.People.AsNoTracking().SingleAsync(p => p.Id == person, ct);
        var name = (await NamedInDecisionsAsync(db, ct)).Contains(person) ? found.Name : Pseudonym(person);
        var email = $"{person:N}{Gone}";
        var changed = await db.People.Where(p => p.Id == person && p.Version == found.Version)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, name).SetProperty(p => p.Email, email).SetProperty(p => p.Version, p => p.Version + 1), ct);
        if (changed == 0) throw new DbUpdateConcurrencyException($"Person {person} changed meanwhile.");

        await db.Accounts.Where(a => a.PersonId == person).ExecuteDeleteAsync(ct);
        await db.Sessions.Where(s => s.PersonId == person).ExecuteDeleteAsync(ct);
        await db.Set<AccessToken>().Where(t => t.PersonId == person).ExecuteDeleteAsync(ct);
        await db.Set<AccountLink>().Where(l => l.PersonId == person).ExecuteDeleteAsync(ct);
        db.Publish(new PersonKnownV1(person, found.Version + 1, name, email, found.Language));
        db.Log(new Act(person, "PersonErased", by, by.Role, db.Clock.GetUtcNow(), Detail: Json.Write(new { reason }), Kind: DossierKind.Rights));
    }

    private static string Pseudonym(Guid person) => $"Gewist {person.ToString("N")[^8..]}";

    /// <summary>Who signed or voted on a decision that is still kept.</summary>
    private static async Task<HashSet<Guid>> NamedInDecisionsAsync(CertificationDb db, CancellationToken ct)
    {
        var decisions = await db.Paths.AsNoTracking().Where(p => p.Decision != null).Select(p => new { p.Decision }).ToListAsync(ct);
        var voters = await db.Set<Vote>().AsNoTracking().Select(v => v.PersonId).Distinct().ToListAsync(ct);
        return [.. voters, .. decisions.Select(d => d.Decision!.SignedBy), .. decisions.Select(d => d.Decision!.CosignedBy).OfType<Guid>()];
    }
}
