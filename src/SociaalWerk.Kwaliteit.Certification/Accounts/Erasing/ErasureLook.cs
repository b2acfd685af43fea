using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Looks what depends on a person, and where the person is named, before erasing.</summary>
internal static class ErasureLook
{
    /// <param name="before">The record of the first time, when this is a restored database: the name can't be read any more.</param>
    public static async Task<ErasureFacts> ErasureFactsAsync(this CertificationDb db, Person person, ErasureReason reason, ErasureRecord? before, CancellationToken ct)
    {
        var humans = await db.HumansAsync(ct);
        return before is null
            ? new ErasureFacts(humans, await db.HindrancesAsync(person, humans, ct), new(reason, (await db.DecisionsOfAsync(person.Id, ct)).Count > 0, await db.NotesNamingAsync(person, ct)))
            : new ErasureFacts(humans, [], before with { Reason = reason, Named = !db.Keys.IsDestroyed(person.Id, KeyPart.Name) });
    }

    /// <summary>Numbers of the files in whose decision this person signed or voted.</summary>
    public static async Task<IReadOnlyList<string>> DecisionsOfAsync(this CertificationDb db, Guid person, CancellationToken ct) =>
        [.. (await db.DecidersAsync(ct))[person].Order(StringComparer.Ordinal)];

    /// <summary>Who signed or voted on which decision that is kept, on a path, a label or an objection, or signed which letter.</summary>
    public static async Task<ILookup<Guid, string>> DecidersAsync(this CertificationDb db, CancellationToken ct)
    {
        var decided = await db.Paths.AsNoTracking().Where(p => p.Decision != null).Include(p => p.Motions).ThenInclude(m => m.Votes).AsSplitQuery().ToListAsync(ct);
        var letters = await db.Letters.AsNoTracking().Select(l => new { l.Signatures, l.SubjectNumber }).ToListAsync(ct);
        var objections = await db.Objections.AsNoTracking().Where(o => o.Decision != null || o.Binding != null).ToListAsync(ct);
        var labels = await db.Labels.AsNoTracking().ToListAsync(ct);
        return decided.SelectMany(p => p.Deciders.Select(person => (Person: person, p.Number)))
            .Concat(letters.SelectMany(l => l.Signatures.Select(s => (Person: s.PersonId, Number: l.SubjectNumber))))
            .Concat(objections.SelectMany(o => o.Deciders.Select(person => (Person: person, o.Number))))
            .Concat(labels.SelectMany(l => l.Deciders.Select(person => (Person: person, l.Number))))
            .Distinct().ToLookup(d => d.Person, d => d.Number);
    }

    /// <summary>A rule kept small: the last administrator, a seat in a team that is at work, and the only one who can sign for an organisation that has a file open.</summary>
    private static async Task<IReadOnlyList<string>> HindrancesAsync(this CertificationDb db, Person person, Humans humans, CancellationToken ct)
    {
        var (id, today, found) = (person.Id, AmsterdamTime.Today(db.Clock), new List<string>());
        foreach (var held in person.Assignments.Where(a => a.Role is Role.Admin or Role.Signatory && a.CountsOn(today)))
        {
            var others = await db.Assignments.AsNoTracking().Where(a => a.Role == held.Role && a.OrganisationId == held.OrganisationId && a.PersonId != id && a.ConfirmedAt != null).ToListAsync(ct);
            if (others.Any(a => a.CountsOn(today) && !humans.Same(a.PersonId, id))) continue;
            if (held.Role == Role.Admin) found.Add("LastAdministrator");
            else if (await db.Paths.AnyAsync(p => p.OrganisationId == held.OrganisationId && !PathFiles.Over.Contains(p.State), ct)) found.Add("OnlySignatory");
        }

        if (await db.Paths.AnyAsync(p => p.Seats.Any(s => s.PersonId == id) && !PathFiles.Over.Contains(p.State), ct)) found.Add("SeatInOpenFile");
        return found;
    }

    /// <summary>What others wrote with the name or an address of this person in it.</summary>
    private static async Task<IReadOnlyList<Guid>> NotesNamingAsync(this CertificationDb db, Person person, CancellationToken ct)
    {
        var found = new List<Guid>();
        var name = SearchText.Normalise(person.FullName?.Text);
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.PersonId == person.Id).ToListAsync(ct);
        // What can't be read any more must not count as a word that stands in every note.
        var addresses = accounts.Select(a => a.Email).Append(person.Address?.Text).OfType<string>().Where(a => a.Length > 0).ToList();
        await foreach (var line in db.LogEntries.AsNoTracking().Where(e => e.Note != null && e.Actor != person.Id).Select(e => new { e.Id, Note = e.Note! }).AsAsyncEnumerable().WithCancellation(ct))
            if (Names(line.Note)) found.Add(line.Id);
        await foreach (var step in db.Steps.AsNoTracking().Where(s => s.Note != null && s.ActorId != person.Id).Select(s => new { s.Id, Note = s.Note! }).AsAsyncEnumerable().WithCancellation(ct))
            if (Names(step.Note)) found.Add(step.Id);
        return found;

        bool Names(string note) => (name.Length > 0 && $" {SearchText.Normalise(note)} ".Contains($" {name} ", StringComparison.Ordinal))
            || addresses.Exists(address => note.Contains(address, StringComparison.OrdinalIgnoreCase));
    }
}
