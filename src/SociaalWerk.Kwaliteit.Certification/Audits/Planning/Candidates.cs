using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>Who can be asked for the team of a path: the body's own auditors, peers, or both (5.3).</summary>
internal static class Candidates
{
    public static async Task<IReadOnlyList<Choice>> CandidatesAsync(this CertificationDb db, CertificationPath path, IStringLocalizer<Text> text, CancellationToken ct)
    {
        var (peers, auditors) = (path.Variant != Variant.External, path.Variant != Variant.Peer);
        var assessors = (await db.AssessorsAsync(ct)).Where(a => a.IsPeer ? peers && a.OrganisationId != path.OrganisationId : auditors && a.BodyId == path.BodyId);
        return
        [
            .. assessors.Select(a => new Choice(a.Id.ToString(), a.Qualification.Expert ? text["Plan.Expert", a.Name] : a.Name, Group: a.IsPeer ? text["Plan.Peers"] : path.Body?.Name)),
        ];
    }
}
