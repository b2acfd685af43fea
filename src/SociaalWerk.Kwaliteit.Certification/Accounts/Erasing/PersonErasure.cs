using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Api;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Erases a person: everything in one transaction, then the key. Dying between the two is mended by <see cref="ErasureKeeper"/>.</summary>
internal static class PersonErasure
{
    /// <summary>For the office's page and for terms that passed (<see cref="Actor.Clock"/>). Null when there is no such person.</summary>
    public static Task<StepResult?> EraseAsync(CertificationDb db, Guid person, Actor actor, ErasureReason reason, CancellationToken ct) => db.EraseAsync(person, actor, reason, null, ct);

    /// <summary>Once more, in a database that was restored from before.</summary>
    public static Task<StepResult?> EraseAgainAsync(this CertificationDb db, Guid person, ErasureRecord record, CancellationToken ct) =>
        db.EraseAsync(person, Actor.Clock, ErasureReason.Restored, record, ct);

    /// <summary>Without the key nobody reads the name any more, wherever it stands. Again is no fault.</summary>
    public static async Task DestroyKeysAsync(this CertificationDb db, Guid person, CancellationToken ct)
    {
        var record = await db.LogEntries.AsNoTracking().Where(e => e.Dossier == person && e.Act == Person.ErasureAct && !e.Refused).OrderBy(e => e.Number).Select(e => e.Detail).LastOrDefaultAsync(ct);
        var named = await db.People.AsNoTracking().AnyAsync(p => p.Id == person && p.FullName != null, ct);
        db.Keys.Destroy(person, KeyPart.Contact, record ?? "");
        if (!named) db.Keys.Destroy(person, KeyPart.Name);
    }

    private static async Task<StepResult?> EraseAsync(this CertificationDb db, Guid person, Actor actor, ErasureReason reason, ErasureRecord? before, CancellationToken ct)
    {
        var result = await db.AgainOnLostRaceAsync(() => db.TogetherAsync(() => db.LetGoAsync(person, actor, reason, before, ct), ct), ct);
        if (result?.IsTaken == true) await db.DestroyKeysAsync(person, ct);
        return result;
    }

    /// <summary>Within the caller's transaction; once that is saved, the key has to be destroyed (<see cref="DestroyKeysAsync"/>).</summary>
    public static async Task<StepResult?> LetGoAsync(this CertificationDb db, Guid id, Actor actor, ErasureReason reason, ErasureRecord? before, CancellationToken ct)
    {
        if (await db.People.Include(p => p.Assignments).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person) return null;

        // Two administrators at once would each see the other stay: they take turns, as in ending a role.
        if (person.Assignments.Any(a => a.Role == Role.Admin)) await db.NextAsync("beheerders", 0, ct);
        var attempt = new Attempt(actor, db.Clock.GetUtcNow());
        var facts = await db.ErasureFactsAsync(person, reason, before, ct);
        var result = person.Erase(attempt, facts);
        if (!result.IsTaken)
        {
            await db.RefusedAsync(id, result, attempt, ct);
            return result;
        }

        foreach (var help in await db.Delegations.Where(d => d.PersonId == id).ToListAsync(ct)) help.EndWithHelper(attempt);
        await db.SaveChangesAsync(ct);
        await db.DeleteOwnAsync(id, ct);
        await db.Steps.Where(s => s.Note != null && (s.ActorId == id || facts.Record.Notes.Contains(s.Id))).ExecuteUpdateAsync(set => set.SetProperty(s => s.Note, (string?)null), ct);
        await db.EraseNotesWithinAsync(e => e.Actor == id || facts.Record.Notes.Contains(e.Id), actor, ct);
        return result;
    }

    /// <summary>What belongs to the person alone. Of the account its secrets, passkeys and logins go along.</summary>
    private static async Task DeleteOwnAsync(this CertificationDb db, Guid id, CancellationToken ct)
    {
        await db.Accounts.Where(a => a.PersonId == id).ExecuteDeleteAsync(ct);
        await db.Sessions.Where(s => s.PersonId == id).ExecuteDeleteAsync(ct);
        await db.Set<AccountLink>().Where(l => l.PersonId == id).ExecuteDeleteAsync(ct);
        await db.Set<AccessToken>().Where(t => t.PersonId == id).ExecuteDeleteAsync(ct);
        await db.Interests.Where(i => i.PersonId == id).ExecuteDeleteAsync(ct);
        await db.Renewals.Where(r => r.PersonId == id).ExecuteDeleteAsync(ct);
        await db.KeptAnswers.Where(a => a.PersonId == id).ExecuteDeleteAsync(ct);
    }
}
