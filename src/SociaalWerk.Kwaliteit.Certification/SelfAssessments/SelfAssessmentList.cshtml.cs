using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.SelfAssessments;

/// <summary>All norms of the self-assessment by theme, with how far each is; signed anew here after it was reopened.</summary>
[Authorize]
internal sealed class SelfAssessmentList(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    public bool MayScore => MayDo(PathAct.ScoreSelf);

    public int Ready => Path.ApplicableNorms.Count(Path.IsSelfScored);

    /// <summary>The first norm that is not ready.</summary>
    public Norm? GoOn => Path.ApplicableNorms.FirstOrDefault(norm => !Path.IsSelfScored(norm));

    public IEnumerable<IGrouping<Theme, Norm>> Themes => Path.ApplicableNorms.GroupBy(Path.Norms!.ThemeOf);

    public SelfScore? ScoreOf(Norm norm) => Path.SelfScores.SingleOrDefault(s => s.Norm == norm.Code);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, Page(), ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        await ShowAsync(id, await AnswerAsync(id, (path, attempt) => path.SignSelfAssessmentAgain(attempt), Texts["Step.Done", Texts["Act.SignSelfAssessmentAgain"].Value], ct, backTo: "zelfevaluatie"), ct);

    /// <summary>What is being changed is the organisation's own; others read what was signed last.</summary>
    private async Task<IActionResult> ShowAsync(Guid id, IActionResult answer, CancellationToken ct)
    {
        if (answer is not PageResult) return answer;
        if (await OpenAsync(id, ct) is { } gone) return gone;
        var view = await Db.ViewAsync(Path, Actor, ct);
        if (view.ShowsSelfAssessment) return Path.Norms is null ? NotFound() : answer;
        return Path.SelfAssessmentReopened && view.ShowsSignedSelfAssessments ? LocalRedirect($"/trajecten/{id}/zelfevaluatie/versies/{Path.SelfAssessmentRevision}") : StatusCode(StatusCodes.Status403Forbidden);
    }
}
