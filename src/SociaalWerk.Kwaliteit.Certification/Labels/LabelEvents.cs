using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>What other services are told of a label: all that they show.</summary>
internal static class LabelEvents
{
    /// <summary>Conditions stay between holder and branch unless the scheme publishes them (open question 8).</summary>
    private static readonly IReadOnlyList<string> Unpublished = [];

    public static async Task PublishIssuedAsync(CertificationDb db, Label label, CertificationPath path, Guid signedBy, Role signedAs, CancellationToken ct)
    {
        var holder = await db.Organisations.SingleAsync(o => o.Id == label.HolderId, ct);
        var body = await BodyNameAsync(db, label, ct);
        var chair = await db.People.SingleAsync(p => p.Id == signedBy, ct);
        var norms = SchemeData.NormSet(label.NormVersion);
        db.Publish(new LabelIssuedV1(
            label.Id, label.Version, label.Number, path.Id, label.Cycle,
            holder.Id, holder.LegalName, holder.KvkNumber, holder.Place, holder.Province, holder.Website,
            ScopeOf(label),
            norms.Version, norms.NameNl, !norms.Official, path.Variant.ToString(), body,
            label.DecidedOn, label.FirstIssuedOn, label.ValidFrom, label.ValidUntil,
            Unpublished, chair.NameOnDecision, ActingChair.FunctionOf(signedAs)));
    }

    public static async Task PublishChangedAsync(CertificationDb db, Label label, LabelChanged changed, CancellationToken ct)
    {
        var successor = label.SupersededById is { } next ? (await db.Labels.FindAsync([next], ct))?.Number : null;
        db.Publish(new LabelChangedV1(
            label.Id, changed.Version, label.Number, changed.Status.ToString(), changed.From, label.ValidUntil,
            await BodyNameAsync(db, label, ct), Unpublished, successor, await WordsAsync(db, label, ct),
            label.State == LabelState.Annulled ? label.Procedures.Last(p => p.Kind == ProcedureKind.Annulment).Words : null));
    }

    /// <summary>A path may have waited for the conditions of this label to be met, for it to end, or for another path to take it over (row 34): the clock looks whether it can close.</summary>
    public static async Task WakePathsAsync(CertificationDb db, Label label, CancellationToken ct)
    {
        var former = db.Entry(label).OriginalValues.GetValue<Guid>(nameof(Label.PathId));
        if (label.HasOpenConditions && former == label.PathId) return;

        var today = AmsterdamTime.Today(db.Clock);
        foreach (var waiting in await db.Paths.Where(p => (p.Id == label.PathId || p.Id == former) && (p.State == State.Granted || p.State == State.GrantedConditional)).ToListAsync(ct)) waiting.Wake(today);
    }

    private static async Task<LabelWordsV1?> WordsAsync(CertificationDb db, Label label, CancellationToken ct)
    {
        if (!label.Procedures.Any(p => p is { Kind: ProcedureKind.Correction, Outcome: ProcedureOutcome.Carried })) return null;

        var holder = await db.Organisations.SingleAsync(o => o.Id == label.HolderId, ct);
        return new LabelWordsV1(holder.LegalName, holder.Place, label.Scope.Summary);
    }

    private static LabelScopeV1 ScopeOf(Label label) => new(label.Scope.WholeOrganisation, label.Scope.ServiceTypes, label.Scope.Municipalities, label.Scope.Summary);

    private static async Task<string> BodyNameAsync(CertificationDb db, Label label, CancellationToken ct) =>
        (await db.Bodies.SingleAsync(b => b.Id == label.BodyId, ct)).Name;
}
