using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>Opens an objection with all that its conditions ask, and saves what somebody did with it.</summary>
internal static class ObjectionFiles
{
    /// <summary>Null when there is no such objection for this person.</summary>
    public static Task<Objection?> ObjectionForAsync(this CertificationDb db, Actor me, Guid id, CancellationToken ct) =>
        db.OpenAsync(db.ObjectionsVisibleTo(me).Where(o => o.Id == id), ct);

    /// <summary>For the clock and for consumers: no visibility.</summary>
    public static Task<Objection?> ObjectionAsync(this CertificationDb db, Guid id, CancellationToken ct) => db.OpenAsync(db.Objections.Where(o => o.Id == id), ct);

    /// <summary>One attempt of a person: loads, judges, saves. Null when invisible. A refusal changes nothing but is logged.</summary>
    public static Task<StepResult?> ActOnObjectionAsync(
        this CertificationDb db, Actor me, Guid id, ObjectionTrigger step, int version, CancellationToken ct, string? note = null, ObjectionInput? input = null) =>
        db.AgainOnLostRaceAsync<StepResult?>(async () =>
        {
            if (await db.ObjectionForAsync(me, id, ct) is not { } objection)
            {
                await db.LogActOnHiddenAsync(me, db.Objections.Where(o => o.Id == id).Select(o => o.Id), ct);
                return null;
            }

            var attempt = new Attempt(me.For(objection), db.Clock.GetUtcNow(), string.IsNullOrWhiteSpace(note) ? null : note.Trim(), input);
            var result = objection.Take(step, attempt, version);
            if (!result.IsTaken && result.Outcome != StepOutcome.PassedBy)
            {
                db.ChangeTracker.Clear();
                db.Log(new Act(objection.Id, step.ToString(), attempt.Actor, attempt.Actor.Role, attempt.At, Detail: Json.Write(new { result.Outcome, result.Reasons }), Refused: true));
            }

            await db.SaveChangesAsync(ct);
            return result;
        }, ct);

    private static async Task<Objection?> OpenAsync(this CertificationDb db, IQueryable<Objection> which, CancellationToken ct)
    {
        if (await which.SingleOrDefaultAsync(ct) is not { } objection || await db.PathAsync(objection.PathId, ct) is not { } path) return null;

        objection.Surroundings = new ObjectionSurroundings(path, objection.LabelId is { } label ? await db.LabelAsync(label, ct) : null);
        return objection;
    }
}
