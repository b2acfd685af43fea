using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.SelfAssessments;

/// <summary>All norms of the self-assessment by theme, with how far each is.</summary>
[Authorize]
internal sealed class SelfAssessmentList(CertificationDb db, ICurrentActor me) : PageModel
{
    public CertificationPath Path { get; private set; } = null!;

    public bool MayScore { get; private set; }

    public int Ready => Path.ApplicableNorms.Count(Path.IsSelfScored);

    /// <summary>The first norm that is not ready.</summary>
    public Norm? GoOn => Path.ApplicableNorms.FirstOrDefault(norm => !Path.IsSelfScored(norm));

    public IEnumerable<IGrouping<Theme, Norm>> Themes => Path.ApplicableNorms.GroupBy(Path.Norms!.ThemeOf);

    public SelfScore? ScoreOf(Norm norm) => Path.SelfScores.SingleOrDefault(s => s.Norm == norm.Code);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await db.PathForAsync(me.Actor!, id, ct) is not { Norms: not null } path) return NotFound();

        Path = path;
        var actor = me.Actor!.For(path);
        MayScore = PathActs.MayDo(PathAct.ScoreSelf, path, actor);
        return SelfAssessmentReading.IsAllowed(path, actor) ? Page() : StatusCode(403);
    }
}

/// <summary>The organisation always reads its own self-assessment; others once it is signed (7.10).</summary>
internal static class SelfAssessmentReading
{
    public static bool IsAllowed(CertificationPath path, Actor actor) =>
        path.SelfAssessmentSignedOn is not null || actor.Has(Role.Coordinator | Role.Contributor | Role.Signatory);
}
