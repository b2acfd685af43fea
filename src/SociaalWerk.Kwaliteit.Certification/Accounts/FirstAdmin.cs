using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Lets the first administrator in: by a link that the installer sees once, never by a password that came with the product.</summary>
internal sealed class FirstAdmin(CertificationDb db, AccountLinks links)
{
    /// <summary>The link; null when an administrator can sign in already. Asking again before that makes the earlier link useless.</summary>
    public async Task<string?> InviteAsync(string email, string name, CancellationToken ct)
    {
        var administrators = await db.People.Where(p => p.Assignments.Any(a => a.Role == Role.Admin && a.ConfirmedAt != null && a.EndedAt == null)).ToListAsync(ct);
        var ids = administrators.Select(p => p.Id).ToList();
        if (await db.Accounts.AnyAsync(a => ids.Contains(a.PersonId), ct)) return null;

        var person = administrators.SingleOrDefault(p => p.Email == Person.Written(email)) ?? await MakeAsync(email, name, ct);
        await links.EndOthersAsync(LinkKind.Invitation, person.Id, null, ct);
        var link = links.Make(LinkKind.Invitation, person.Id, null, email, out _);
        db.Log(AccountAct.Invited, person.Id, null, new { first = true });
        await db.SaveChangesAsync(ct);
        return link;
    }

    /// <summary>Somebody known by the address, or else somebody new.</summary>
    private async Task<Person> MakeAsync(string email, string name, CancellationToken ct)
    {
        var person = await db.PeopleAt(email).Include(p => p.Assignments).SingleOrDefaultAsync(ct)
            ?? db.People.Add(new Person(Guid.CreateVersion7(), null, name, email)).Entity;
        return person.Begins(Role.Admin, null, null, AmsterdamTime.Today(db.Clock), db.Clock.GetUtcNow());
    }
}
