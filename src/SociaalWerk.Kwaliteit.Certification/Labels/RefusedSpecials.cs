using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>A refused special audit opens L3 (section 0): the office tells the holder what it intends with the label, or records that nothing follows.</summary>
internal static class RefusedSpecials
{
    /// <summary>Those on which the office has yet to say something, read without their whole files.</summary>
    public static async Task<IReadOnlyList<AwaitedIntention>> AwaitedIntentionsAsync(this CertificationDb db, Actor me, CancellationToken ct)
    {
        var refused = await db.PathsVisibleTo(me).AsNoTracking().Where(p => p.Kind == PathKind.Special && (p.State == State.Refused || p.State == State.Closed))
            .Join(db.Labels.Where(l => l.State == LabelState.Active || l.State == LabelState.Suspended), p => p.OrganisationId, l => l.HolderId,
                (p, l) => new { p.Id, p.Decision, p.Application, p.Organisation.LegalName, Label = l })
            .ToListAsync(ct);
        return
        [
            .. refused.Where(r => r.Label.Scope.Overlaps(r.Application.Scope)).GroupBy(r => r.Id).Select(labels => labels.MaxBy(r => r.Label.ValidFrom)!)
                .Where(r => r.Label.AwaitsIntention(r.Decision)).Select(r => new AwaitedIntention(r.Id, r.LegalName, r.Label)),
        ];
    }
}

/// <summary>A refused special audit, and the label about which nothing was said since.</summary>
internal sealed record AwaitedIntention(Guid PathId, string Holder, Label Label);
