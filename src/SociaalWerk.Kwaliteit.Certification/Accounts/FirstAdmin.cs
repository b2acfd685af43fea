using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Lets the first administrator in: by a link that the installer sees once, never by a password that came with the product.</summary>
internal sealed class FirstAdmin(CertificationDb db, AccountLinks links)
{
    /// <summary>The link; null when an administrator can sign in already. Asking again before that makes the earlier link useless.</summary>
    public async Task<string?> InviteAsync(string email, string name, CancellationToken ct)
    {
        var administrators = (await db.People.ToListAsync(ct)).Where(p => p.ToActor().Has(Role.Admin)).ToList();
        var ids = administrators.Select(p => p.Id).ToList();
        if (await db.Accounts.AnyAsync(a => ids.Contains(a.PersonId), ct)) return null;

        var person = administrators.SingleOrDefault(p => p.Email == email) ?? db.People.Add(New(email, name)).Entity;
        await links.EndOthersAsync(LinkKind.Invitation, person.Id, null, ct);
        var link = links.Make(LinkKind.Invitation, person.Id, null, email, out _);
        db.Log(AccountAct.Invited, person.Id, null, new { first = true });
        await db.SaveChangesAsync(ct);
        return link;
    }

    private static Person New(string email, string name)
    {
        var id = Guid.CreateVersion7();
        return new Person(id, id.ToString("N"), name, email, Role.Admin, null, null);
    }
}
