using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>Begins a special audit (tussentijdse toets, 6.3) on the order of the branch, with all that is known of the label filled in.</summary>
internal static class OrderingSpecialAudits
{
    /// <param name="file">The path whose decision issued or last changed the label.</param>
    public static async Task<CertificationPath> OrderSpecialAuditAsync(this CertificationDb db, Label label, CertificationPath file, Attempt attempt, CancellationToken ct)
    {
        var path = new CertificationPath(
            await PathNumbers.NextAsync(db, attempt.At, ct), label.HolderId, PathKind.Special, file.Variant, SchemeData.SchemeOn(AmsterdamTime.DateOf(attempt.At)).Version, new Attempt(attempt.Actor, attempt.At), ordered: true);
        path.Begin(label.ApplicationIn(file));
        db.Paths.Add(path);
        // The holder reads that there will be a special audit, and nothing of what led to it.
        await MatterStory.PublishAsync(db, new MatterMoved(label.Id, label.Version, "Label", label.Number, "OrderSpecialAudit", $"/trajecten/{path.Id}", attempt.At, label.HolderId), ct);
        return path;
    }
}
