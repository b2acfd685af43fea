using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>What other services are told of a label: all that they show.</summary>
internal static class LabelEvents
{
    /// <summary>Conditions stay between holder and branch unless the scheme publishes them (open question 8).</summary>
    private static readonly IReadOnlyList<string> Unpublished = [];

    public static async Task PublishIssuedAsync(CertificationDb db, Label label, CertificationPath path, CancellationToken ct)
    {
        var holder = await db.Organisations.SingleAsync(o => o.Id == label.HolderId, ct);
        var body = await BodyNameAsync(db, label, ct);
        var chair = await db.People.SingleAsync(p => p.Id == path.Decision!.SignedBy, ct);
        var norms = SchemeData.NormSet(label.NormVersion);
        db.Publish(new LabelIssuedV1(
            label.Id, label.Version, label.Number, path.Id, label.Cycle,
            holder.Id, holder.LegalName, holder.KvkNumber, holder.Place, holder.Province, holder.Website,
            new LabelScopeV1(label.Scope.WholeOrganisation, label.Scope.ServiceTypes, label.Scope.Municipalities, label.Scope.Summary),
            norms.Version, norms.NameNl, !norms.Official, path.Variant.ToString(), body,
            label.DecidedOn, label.FirstIssuedOn, label.ValidFrom, label.ValidUntil,
            Unpublished, chair.NameOnDecision, path.Steps.OrderBy(s => s.Version).Last().Role.HasFlag(Platform.Access.Role.Chair) ? "voorzitter beheercommissie" : "plaatsvervangend voorzitter beheercommissie"));
    }

    public static async Task PublishChangedAsync(CertificationDb db, Label label, CancellationToken ct)
    {
        var successor = label.SupersededById is { } next ? (await db.Labels.FindAsync([next], ct))?.Number : null;
        var from = label.SupersededFrom ?? AmsterdamTime.Today(db.Clock);
        var status = label.SupersededFrom is null ? label.State : LabelState.Superseded;
        db.Publish(new LabelChangedV1(
            label.Id, label.Version, label.Number, status.ToString(), from, label.ValidUntil,
            await BodyNameAsync(db, label, ct), Unpublished, successor));
    }

    private static async Task<string> BodyNameAsync(CertificationDb db, Label label, CancellationToken ct) =>
        (await db.Bodies.SingleAsync(b => b.Id == label.BodyId, ct)).Name;
}
