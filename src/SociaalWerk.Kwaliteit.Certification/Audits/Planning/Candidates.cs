using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
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
        var people = await db.People.AsNoTracking()
            .Where(p => p.Qualification != null && ((auditors && p.BodyId != null && p.BodyId == path.BodyId) || (peers && p.BodyId == null && p.OrganisationId != path.OrganisationId)))
            .OrderBy(p => p.Name).ToListAsync(ct);
        return
        [
            .. people.OrderBy(p => p.BodyId is null).ThenByDescending(p => p.Qualification!.Expert)
                .Select(p => new Choice(p.Id.ToString(), p.Qualification!.Expert ? text["Plan.Expert", p.Name] : p.Name, Group: p.BodyId is null ? text["Plan.Peers"] : path.Body?.Name)),
        ];
    }
}
