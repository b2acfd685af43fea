using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>Finds letters with what they are about, and saves what was done with them.</summary>
internal static class LetterFiles
{
    /// <summary>The letters about a path, label or objection, oldest first.</summary>
    public static async Task<IReadOnlyList<Letter>> LettersOfAsync(this CertificationDb db, Guid subject, CancellationToken ct) =>
        await db.Letters.AsNoTracking().Where(l => l.SubjectId == subject).OrderBy(l => l.Number).ToListAsync(ct);

    public static async Task<LetterFile?> LetterFileAsync(this CertificationDb db, Guid subject, int number, CancellationToken ct) =>
        await db.OpenAsync(await db.Letters.SingleOrDefaultAsync(l => l.SubjectId == subject && l.Number == number, ct), ct);

    /// <summary>For consumers: no visibility.</summary>
    public static async Task<LetterFile?> LetterFileAsync(this CertificationDb db, Guid letter, CancellationToken ct) =>
        await db.OpenAsync(await db.Letters.SingleOrDefaultAsync(l => l.Id == letter, ct), ct);

    /// <summary>What the letter says from top to bottom, with the names under it.</summary>
    public static async Task<IReadOnlyList<LetterLine>> WordsOfAsync(this CertificationDb db, Letter letter, CancellationToken ct)
    {
        var signers = letter.Signatures.Select(s => s.PersonId).ToList();
        var names = await db.People.AsNoTracking().Where(p => signers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.NameOnDecision, ct);
        return
        [
            .. letter.Lines.Where(l => l.Style != LetterStyle.Note),
            .. letter.Signatures.SelectMany(s => new LetterLine[] { new(LetterStyle.Signature, names[s.PersonId]), new(LetterStyle.Function, s.Function) }),
            .. letter.Lines.Where(l => l.Style == LetterStyle.Note),
        ];
    }

    /// <summary>One attempt of a person with a letter that this person may read: loads, judges, saves. Null when there is none. A refusal changes nothing but is logged.</summary>
    public static Task<StepResult?> ActOnLetterAsync(
        this CertificationDb db, Actor actor, Guid subject, int number, string what, Func<LetterFile, Attempt, StepResult> act, CancellationToken ct, string? note = null) =>
        db.AgainOnLostRaceAsync<StepResult?>(async () =>
        {
            if (await db.LetterFileAsync(subject, number, ct) is not { } file) return null;

            var attempt = new Attempt(actor, db.Clock.GetUtcNow(), string.IsNullOrWhiteSpace(note) ? null : note.Trim());
            var result = act(file, attempt);
            if (!result.IsTaken && result.Outcome != StepOutcome.PassedBy)
            {
                db.ChangeTracker.Clear();
                db.Log(new Act(subject, what, actor, actor.Role, attempt.At, Detail: Json.Write(new { result.Outcome, result.Reasons }), Refused: true));
            }

            await db.SaveChangesAsync(ct);
            return result;
        }, ct);

    /// <summary>The letters of what is no longer kept, and whatever copies of them lie in queues or backups. Returns how many are gone.</summary>
    public static async Task<int> DeleteLettersAsync(this CertificationDb db, IReadOnlyList<Guid> subjects, CancellationToken ct)
    {
        var letters = await db.Letters.Where(l => subjects.Contains(l.SubjectId)).Select(l => l.Id).ToListAsync(ct);
        await db.Set<LetterPdf>().Where(p => letters.Contains(p.LetterId)).ExecuteDeleteAsync(ct);
        await db.Letters.Where(l => letters.Contains(l.Id)).ExecuteDeleteAsync(ct);
        // The keys open only what was on its way; should this deletion not be saved, nothing that is kept is lost.
        foreach (var letter in letters) db.Keys.Destroy(letter, KeyPart.Letter);
        return letters.Count;
    }

    private static async Task<LetterFile?> OpenAsync(this CertificationDb db, Letter? letter, CancellationToken ct) => letter is null ? null : new LetterFile(
        letter,
        letter.Kind == LetterKind.Path ? await db.PathAsync(letter.SubjectId, ct) : null,
        letter.Kind == LetterKind.Label ? await db.LabelAsync(letter.SubjectId, ct) : null,
        letter.Kind == LetterKind.Objection ? await db.ObjectionAsync(letter.SubjectId, ct) : null,
        await db.ReachesHolderAsync(letter, ct));

    private static async Task<bool> ReachesHolderAsync(this CertificationDb db, Letter letter, CancellationToken ct)
    {
        var today = AmsterdamTime.Today(db.Clock);
        var held = await db.Assignments.AsNoTracking()
            .Where(a => a.OrganisationId == letter.OrganisationId && (a.Role == Role.Coordinator || a.Role == Role.Signatory)).ToListAsync(ct);
        return held.Any(a => a.CountsOn(today));
    }
}
