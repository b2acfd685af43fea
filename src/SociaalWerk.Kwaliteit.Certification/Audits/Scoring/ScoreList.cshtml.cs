using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>All norms of the audit by theme, with score and findings; the draft report as the organisation reads it.</summary>
[Authorize]
internal sealed class ScoreList(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    public IEnumerable<IGrouping<Theme, Norm>> Themes => Path.ApplicableNorms.GroupBy(Path.Norms!.ThemeOf);

    public int Ready => Path.AuditScores.Count(s => s.Score != Score.NotScored);

    public AuditScore? ScoreOf(Norm norm) => Path.AuditScores.SingleOrDefault(s => s.Norm == norm.Code);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await OpenAsync(id, ct) ?? (Path.Norms is null ? NotFound() : AuditReading.IsAllowed(Path, Actor) ? Page() : StatusCode(403));
}

/// <summary>The team and its body read the scores at once; the organisation from the draft report on, the branch once the report is final (7.10).</summary>
internal static class AuditReading
{
    public static bool IsAllowed(CertificationPath path, Actor actor) =>
        actor.Has(Role.LeadAuditor | Role.Auditor | Role.LeadPeer | Role.PeerAssessor | Role.CbReviewer | Role.CbManager)
        || (actor.Has(Role.Coordinator | Role.Signatory | Role.Contributor) && DraftSent(path))
        || (actor.Has(Role.Officer | Role.Secretary | Role.Member | Role.Chair | Role.ViceChair | Role.ObjectionMember | Role.Reader) && path.Advice is not null);

    private static bool DraftSent(CertificationPath path) => path.Steps.Any(s => s.Trigger == Trigger.SendDraft);
}
