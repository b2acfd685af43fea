using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Gathers what is kept about a person.</summary>
internal static class OwnDataReading
{
    public static async Task<OwnData> OwnDataAsync(this CertificationDb db, Guid id, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().Include(p => p.Assignments).SingleAsync(p => p.Id == id, ct);
        var places = await db.PlaceNamesAsync(ct);
        var files = await db.Paths.AsNoTracking()
            .Where(p => p.Steps.Any(s => s.ActorId == id) || p.Seats.Any(s => s.PersonId == id) || p.Motions.Any(m => m.By == id || m.Votes.Any(v => v.PersonId == id)))
            .OrderBy(p => p.Number).Select(p => new OwnFile(p.Id, p.Number)).ToListAsync(ct);
        return new OwnData(
            id, person.Name, person.Email, person.Language, person.Qualification, person.ErasureAskedAt,
            await db.OwnAccountsAsync(id, ct),
            [.. person.Assignments.OrderBy(a => a.GivenAt).Select(a => new OwnRole(a.Role, Where(a.OrganisationId ?? a.BodyId), a.From, a.Until, a.ConfirmedAt, a.EndedAt))],
            [.. (await db.Delegations.AsNoTracking().Where(d => d.PersonId == id).ToListAsync(ct)).OrderBy(d => d.GivenAt).Select(d => new OwnHelp(Where(d.OrganisationId), d.Reach, d.From, d.Until, d.RevokedAt))],
            [.. (await db.Interests.AsNoTracking().Where(i => i.PersonId == id).ToListAsync(ct)).OrderBy(i => i.From).Select(i => new OwnTie(Where(i.OrganisationId), i.Kind, i.From, i.Until))],
            [.. (await db.Sessions.AsNoTracking().Where(s => s.PersonId == id).OrderByDescending(s => s.SeenAt).ToListAsync(ct)).Select(s => new OwnSession(s.Browser, s.Network, s.Means, s.StartedAt, s.SeenAt, s.EndedAt))],
            [.. (await db.Set<AccessToken>().AsNoTracking().Where(t => t.PersonId == id).ToListAsync(ct)).Select(t => new OwnToken(t.Name, t.Role, t.CreatedAt, t.ExpiresAt, t.LastUsedAt, t.RevokedAt))],
            [.. (await db.HumansAsync(ct)).RowsOf(id).Where(other => other != id)],
            files, await db.OwnActsAsync(id, ct));

        string? Where(Guid? place) => place is { } known ? places.GetValueOrDefault(known) : null;
    }

    private static async Task<IReadOnlyList<OwnAccountData>> OwnAccountsAsync(this CertificationDb db, Guid id, CancellationToken ct)
    {
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.PersonId == id).ToListAsync(ct);
        var ids = accounts.Select(a => a.Id).ToList();
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(p => ids.Contains(p.UserId)).ToListAsync(ct);
        var logins = await db.Set<IdentityUserLogin<Guid>>().AsNoTracking().Where(l => ids.Contains(l.UserId)).ToListAsync(ct);
        return [.. accounts.Select(a => new OwnAccountData(
            a.Email, a.CreatedAt, a.TwoFactorEnabled, [.. passkeys.Where(p => p.UserId == a.Id).Select(p => p.Data.Name ?? "")], [.. logins.Where(l => l.UserId == a.Id).Select(l => l.LoginProvider)]))];
    }

    /// <summary>Newest first. Of files the number is told; of other dossiers, which may be of other people, the id.</summary>
    private static async Task<IReadOnlyList<OwnAct>> OwnActsAsync(this CertificationDb db, Guid id, CancellationToken ct)
    {
        var acts = await db.LogEntries.AsNoTracking().Where(e => e.Actor == id).OrderByDescending(e => e.At).ThenByDescending(e => e.Number).ToListAsync(ct);
        var numbers = await db.Paths.Where(p => db.LogEntries.Any(e => e.Actor == id && e.Dossier == p.Id)).ToDictionaryAsync(p => p.Id, p => p.Number, ct);
        return [.. acts.Select(e => new OwnAct(e.At, e.Act, e.Role, e.Dossier, numbers.GetValueOrDefault(e.Dossier), e.Note, e.Refused))];
    }
}
