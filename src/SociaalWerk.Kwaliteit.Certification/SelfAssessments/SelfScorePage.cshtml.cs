using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.SelfAssessments;

/// <summary>One norm of the self-assessment: how we do, how sure we are, and why.</summary>
[Authorize]
internal sealed class SelfScorePage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty, Required, Display(Name = "Self.Score")]
    public Score? Score { get; set; }

    [BindProperty, Display(Name = "Self.Confidence")]
    public Confidence Confidence { get; set; }

    [BindProperty, Display(Name = "Self.Explanation")]
    public string? Explanation { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public CertificationPath Path { get; private set; } = null!;

    public Norm Norm { get; private set; } = null!;

    public bool MayScore { get; private set; }

    /// <summary>What a colleague saved meanwhile; shown beside my own words, which stay in the form (hard case 1).</summary>
    public SavedScore? Theirs { get; private set; }

    public SavedScore? Saved { get; private set; }

    public IReadOnlyList<Evidence> Evidence => [.. Path.Evidence.Where(e => e.Norms.Contains(Norm.Code)).OrderBy(e => e.At)];

    public Norm? Previous => Path.ApplicableNorms.TakeWhile(n => n.Code != Norm.Code).LastOrDefault();

    public Norm? Next => Path.ApplicableNorms.SkipWhile(n => n.Code != Norm.Code).Skip(1).FirstOrDefault();

    public IEnumerable<Choice> Scores => Choice.Of<Score>(text, "Score", Enum.GetValues<Score>().Where(s => s != Norms.Score.NotScored && (s != Norms.Score.NotApplicable || Norm.MayBeNotApplicable)));

    public IEnumerable<Choice> Confidences => Choice.Of<Confidence>(text, "Confidence");

    public async Task<IActionResult> OnGetAsync(Guid id, string norm, CancellationToken ct)
    {
        if (await LoadAsync(id, norm, ct) is { } refused) return refused;

        if (Saved is { } score)
            (Score, Confidence, Explanation, Seen) = (score.Score == Norms.Score.NotScored ? null : score.Score, score.Confidence!.Value, score.Explanation, score.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string norm, string? next, CancellationToken ct)
    {
        var result = ModelState.IsValid ? await SaveAsync(id, norm, ct) : null;
        if (await LoadAsync(id, norm, ct) is { } refused) return refused;

        if (result?.IsTaken == true)
        {
            TempData["Done"] = text["Self.Saved", norm].Value;
            return LocalRedirect(next is not null && Next is not null ? $"/trajecten/{id}/zelfevaluatie/{Next.Code}" : $"/trajecten/{id}/zelfevaluatie");
        }

        if (result?.Outcome == StepOutcome.PassedBy)
        {
            Theirs = Saved;
            Seen = Theirs?.Version ?? 0;
            ModelState.Remove(nameof(Seen));
            Response.StatusCode = 412;
            ModelState.AddModelError(nameof(Explanation), text["Self.PassedBy"]);
        }
        else if (result is not null)
        {
            this.Refuse(result, text);
        }

        return Page();
    }

    /// <summary>Saves while somebody writes, also what is not finished; it never writes over what a colleague saved meanwhile.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(Guid id, string norm, CancellationToken ct)
    {
        if (ModelState.Where(field => field.Key != nameof(Score)).Any(field => field.Value!.Errors.Count > 0)) return BadRequest();

        var result = await SaveAsync(id, norm, ct);
        if (result is null) return NotFound();
        if (await LoadAsync(id, norm, ct) is { } refused) return refused;
        if (result.Outcome == StepOutcome.Forbidden) return StatusCode(StatusCodes.Status403Forbidden);

        return Partial("/Paths/Stepping/_Autosaved.cshtml", new Autosaved(nameof(Seen), Saved, result.Outcome, result.IsTaken ? [] : result.Sentences(text)));
    }

    private async Task<StepResult?> SaveAsync(Guid id, string norm, CancellationToken ct)
    {
        var result = await db.ActAsync(me.Actor!, id, (path, attempt) => path.ScoreSelf(norm, Score ?? Norms.Score.NotScored, Confidence, Explanation?.Trim() ?? "", Seen, attempt), ct);
        db.ChangeTracker.Clear();
        return result;
    }

    private async Task<IActionResult?> LoadAsync(Guid id, string code, CancellationToken ct)
    {
        if (await db.PathForAsync(me.Actor!, id, ct) is not { } path) return NotFound();
        var actor = me.Actor!.For(path);
        if (!(await db.ViewAsync(path, actor, ct)).ShowsSelfAssessment) return StatusCode(StatusCodes.Status403Forbidden);
        if (path.ApplicableNorms.SingleOrDefault(n => n.Code == code) is not { } norm) return NotFound();

        (Path, Norm) = (path, norm);
        MayScore = PathActs.MayDo(PathAct.ScoreSelf, path, actor);
        if (path.SelfScores.SingleOrDefault(s => s.Norm == code) is { } row)
            Saved = new SavedScore(row.Score, row.Confidence, row.Explanation, await db.NameOfAsync(row.By, ct), row.At, row.Version);
        return null;
    }
}
