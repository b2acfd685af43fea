using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Orders the special audit (tussentijdse toets, 6.3) that a complaint led to.</summary>
internal static class SpecialAudits
{
    /// <summary>The attempt with the number of the path that begins with it; the same attempt where the measure is another one.</summary>
    public static async Task<Attempt> WithSpecialAuditAsync(this CertificationDb db, Complaint complaint, Attempt attempt, CancellationToken ct)
    {
        if (attempt.Input is not ComplaintInput input || !complaint.Handles(attempt.Actor) || complaint.OpenMeasure(input.Number) is not { Kind: MeasureKind.SpecialAudit } measure) return attempt;

        var label = await db.Labels.SingleAsync(l => l.Number == measure.LabelNumber, ct);
        var path = await db.OrderSpecialAuditAsync(label, (await db.PathAsync(label.PathId, ct))!, attempt, ct);
        return attempt with { Input = input with { Started = path.Number } };
    }
}
