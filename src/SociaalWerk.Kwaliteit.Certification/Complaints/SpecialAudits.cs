using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Begins the special audit (tussentijdse toets, 6.3) that a complaint led to: on the order of the branch, with all that is known of the label filled in.</summary>
internal static class SpecialAudits
{
    /// <summary>The attempt with the number of the path that begins with it; the same attempt where the measure is another one.</summary>
    public static async Task<Attempt> WithSpecialAuditAsync(this CertificationDb db, Complaint complaint, Attempt attempt, CancellationToken ct)
    {
        if (attempt.Input is not ComplaintInput input || !complaint.Handles(attempt.Actor) || complaint.OpenMeasure(input.Number) is not { Kind: MeasureKind.SpecialAudit } measure) return attempt;

        var label = await db.Labels.SingleAsync(l => l.Number == measure.LabelNumber, ct);
        var file = (await db.PathAsync(label.PathId, ct))!;
        var path = new CertificationPath(
            await PathNumbers.NextAsync(db, attempt.At, ct), label.HolderId, PathKind.Special, file.Variant, SchemeData.SchemeOn(AmsterdamTime.DateOf(attempt.At)).Version, new Attempt(attempt.Actor, attempt.At), ordered: true);
        path.Begin(file.Application);
        db.Paths.Add(path);
        // The holder reads that there will be a special audit, and nothing of the complaint.
        await MatterStory.PublishAsync(db, new MatterMoved(label.Id, label.Version, "Label", label.Number, "OrderSpecialAudit", $"/trajecten/{path.Id}", attempt.At, label.HolderId), ct);
        return attempt with { Input = input with { Started = path.Number } };
    }
}
