using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>A condition that a holder still has to meet (D25).</summary>
internal sealed record OpenCondition(string Number, string Holder, LabelCondition Condition);

/// <summary>Reads the open conditions on labels that somebody may see.</summary>
internal static class OpenConditions
{
    /// <summary>The first day on top.</summary>
    public static async Task<IReadOnlyList<OpenCondition>> OpenConditionsAsync(this CertificationDb db, Actor me, CancellationToken ct)
    {
        var labels = await db.LabelsVisibleTo(me).AsNoTracking().Where(l => l.State == LabelState.Active || l.State == LabelState.Suspended)
            .Join(db.Organisations, l => l.HolderId, o => o.Id, (l, o) => new { l.Number, l.Conditions, o.LegalName }).ToListAsync(ct);
        return [.. labels.SelectMany(l => l.Conditions.Where(c => c.State != ConditionState.Fulfilled).Select(c => new OpenCondition(l.Number, l.LegalName, c))).OrderBy(c => c.Condition.Due)];
    }
}
