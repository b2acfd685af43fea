using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>Takes away what people wrote and leaves the chain whole: the hash keeps the promise of a text that nobody has any more.</summary>
public static class LogErasing
{
    /// <summary>Erases note and salt of the chosen lines; each dossier's log says that and by whom. Returns how many notes are gone.</summary>
    public static Task<int> EraseNotesAsync(this ServiceDb db, Expression<Func<LogEntry, bool>> which, Actor by, CancellationToken ct) =>
        db.TogetherAsync(() => db.EraseNotesWithinAsync(which, by, ct), ct);

    /// <summary>The same as part of a larger write (<see cref="ServiceDb.TogetherAsync"/>).</summary>
    public static async Task<int> EraseNotesWithinAsync(this ServiceDb db, Expression<Func<LogEntry, bool>> which, Actor by, CancellationToken ct)
    {
        var chosen = db.LogEntries.Where(e => e.NoteSalt != null).Where(which);
        var dossiers = await chosen.GroupBy(e => new { e.Dossier, e.Kind }).Select(g => new { g.Key.Dossier, g.Key.Kind, Notes = g.Count() }).ToListAsync(ct);
        var erased = await chosen.ExecuteUpdateAsync(set => set.SetProperty(e => e.Note, (string?)null).SetProperty(e => e.NoteSalt, (string?)null), ct);
        foreach (var dossier in dossiers)
            db.Log(new Act(dossier.Dossier, "EraseNotes", by, by.Role, db.Clock.GetUtcNow(), Detail: Json.Write(new { dossier.Notes }), Kind: Enum.Parse<DossierKind>(dossier.Kind)));
        await db.SaveChangesAsync(ct);
        return erased;
    }

    /// <summary>
    /// Takes away lines whose term is over, all but their places in the chain. One line in the given dossier says how many, so that no more can be
    /// missing than that. Returns how many are gone.
    /// </summary>
    /// <param name="lines">Lines of accounts only: what else is in the log stays as long as what it is about.</param>
    public static Task<int> ForgetLinesAsync(this ServiceDb db, IQueryable<LogEntry> lines, Guid told, DateOnly day, Actor by, CancellationToken ct) => db.TogetherAsync(
        async () =>
        {
            var forgotten = await lines.Where(e => e.Kind == nameof(DossierKind.Account) && e.Act != "").ExecuteUpdateAsync(
                set => set
                    .SetProperty(e => e.Act, "").SetProperty(e => e.Role, "").SetProperty(e => e.Actor, Guid.Empty).SetProperty(e => e.At, DateTimeOffset.UnixEpoch).SetProperty(e => e.Refused, false)
                    .SetProperty(e => e.From, (string?)null).SetProperty(e => e.To, (string?)null)
                    .SetProperty(e => e.Note, (string?)null).SetProperty(e => e.NoteSalt, (string?)null).SetProperty(e => e.NoteHash, (string?)null)
                    .SetProperty(e => e.Detail, (string?)null).SetProperty(e => e.DetailSalt, (string?)null).SetProperty(e => e.DetailHash, (string?)null),
                ct);
            if (forgotten > 0) db.Log(new Act(told, "ForgetLines", by, by.Role, db.Clock.GetUtcNow(), Detail: Json.Write(new { day, lines = forgotten }), Kind: DossierKind.Settings));
            await db.SaveChangesAsync(ct);
            return forgotten;
        },
        ct);
}
