using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>What erasing would do, before it is done.</summary>
/// <param name="Reasons">Texts that say why it can't be now.</param>
/// <param name="Decisions">Files whose decision goes on naming the person.</param>
internal sealed record ErasureView(
    IReadOnlyList<string> Reasons, int Accounts, int Sessions, int Tokens, int Roles, int Help, int Interests, int OwnNotes, int NotesNaming, int Acts, IReadOnlyList<string> Decisions);

/// <summary>Shows an erasure, and settles a request for one.</summary>
internal static class ErasureViews
{
    /// <remarks>Judged as it would be, on a person that is never saved.</remarks>
    public static async Task<ErasureView> ErasureViewAsync(this CertificationDb db, Person person, Actor me, CancellationToken ct)
    {
        var (id, today) = (person.Id, AmsterdamTime.Today(db.Clock));
        var facts = await db.ErasureFactsAsync(person, ErasureReason.NotNeeded, null, ct);
        var trial = await db.People.AsNoTracking().Include(p => p.Assignments).SingleAsync(p => p.Id == id, ct);
        var result = trial.Erase(new Attempt(me, db.Clock.GetUtcNow()), facts);
        var help = await db.Delegations.AsNoTracking().Where(d => d.PersonId == id).ToListAsync(ct);
        return new ErasureView(
            result.IsTaken ? [] : [.. StepAnswers.TextsOf(result)],
            await db.Accounts.CountAsync(a => a.PersonId == id, ct), await db.Sessions.CountAsync(s => s.PersonId == id, ct), await db.Set<AccessToken>().CountAsync(t => t.PersonId == id, ct),
            person.Assignments.Count(a => a.IsOpenOn(today)), help.Count(d => d.RunsOn(today)), await db.Interests.CountAsync(i => i.PersonId == id, ct),
            await db.LogEntries.CountAsync(e => e.Actor == id && e.Note != null, ct), facts.Record.Notes.Count,
            await db.LogEntries.CountAsync(e => e.Actor == id, ct), await db.DecisionsOfAsync(id, ct));
    }

    /// <summary>Null when there is no such person.</summary>
    public static Task<StepResult?> SettleErasureAsync(
        this CertificationDb db, Guid id, Actor me, string? note, Func<Person, Attempt, StepResult> settle, CancellationToken ct) => db.AgainOnLostRaceAsync<StepResult?>(async () =>
    {
        if (await db.People.SingleOrDefaultAsync(p => p.Id == id && p.ErasedAt == null, ct) is not { } person) return null;

        var attempt = new Attempt(me, db.Clock.GetUtcNow(), note?.Trim());
        var result = settle(person, attempt);
        if (result.IsTaken) await db.SaveChangesAsync(ct);
        else await db.RefusedAsync(id, result, attempt, ct);
        return result;
    }, ct);
}
