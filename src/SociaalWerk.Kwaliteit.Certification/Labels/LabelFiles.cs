using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>Opens a label with all that its conditions ask, and saves what somebody did with it.</summary>
internal static class LabelFiles
{
    /// <summary>Null when there is no such label for this person.</summary>
    public static async Task<Label?> LabelForAsync(this CertificationDb db, Actor me, string number, CancellationToken ct) =>
        await db.OpenAsync(db.LabelsVisibleTo(me).Where(l => l.Number == number), ct);

    /// <summary>For the clock and for consumers: no visibility.</summary>
    public static Task<Label?> LabelAsync(this CertificationDb db, Guid id, CancellationToken ct) => db.OpenAsync(db.Labels.Where(l => l.Id == id), ct);

    /// <summary>One attempt of a person: loads, judges, saves. Null when invisible. A refusal changes nothing but is logged.</summary>
    public static Task<StepResult?> ActOnLabelAsync(
        this CertificationDb db, Actor me, string number, LabelTrigger step, int version, CancellationToken ct, string? note = null, LabelInput? input = null) =>
        db.AgainOnLostRaceAsync<StepResult?>(async () =>
        {
            if (await db.LabelForAsync(me, number, ct) is not { } label)
            {
                await db.LogActOnHiddenAsync(me, db.Labels.Where(l => l.Number == number).Select(l => l.Id), ct);
                return null;
            }

            var attempt = new Attempt(me.For(label), db.Clock.GetUtcNow(), string.IsNullOrWhiteSpace(note) ? null : note.Trim(), input);
            var result = label.Take(step, attempt, version);
            if (!result.IsTaken && result.Outcome != StepOutcome.PassedBy)
            {
                db.ChangeTracker.Clear();
                db.Log(new Act(label.Id, step.ToString(), attempt.Actor, attempt.Actor.Role, attempt.At, Detail: Json.Write(new { result.Outcome, result.Reasons }), Refused: true));
            }
            else if (result.IsTaken && step == LabelTrigger.FollowUpChange && input?.FollowUp == FollowUp.SpecialAudit)
            {
                await db.OrderSpecialAuditAsync(label, label.Surroundings.File, attempt, ct);
            }

            await db.SaveChangesAsync(ct);
            return result;
        }, ct);

    private static async Task<Label?> OpenAsync(this CertificationDb db, IQueryable<Label> which, CancellationToken ct)
    {
        if (await which.SingleOrDefaultAsync(ct) is not { } label || await db.PathAsync(label.PathId, ct) is not { } path) return null;

        var others = await db.Labels.Where(l => l.HolderId == label.HolderId && l.Id != label.Id).ToListAsync(ct);
        label.Surroundings = LabelSurroundings.Among(label, path, others);
        return label;
    }
}
