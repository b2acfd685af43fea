using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>One norm of the audit: what the organisation said, what we found, and the findings.</summary>
[Authorize]
internal sealed class ScorePage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    public Norm Norm { get; private set; } = null!;

    public ScoreFields Form { get; private set; } = new();

    public FindingFields Found { get; private set; } = new();

    /// <summary>What the other auditor saved meanwhile; my own words stay in the form.</summary>
    public AuditScore? Theirs { get; private set; }

    public SelfScore? Self => Path.SelfAssessmentReopened ? null : Path.SelfScores.SingleOrDefault(s => s.Norm == Norm.Code);

    public AuditScore? Score => Path.AuditScores.SingleOrDefault(s => s.Norm == Norm.Code);

    public IEnumerable<Finding> Findings => Path.Findings.Where(f => f.Norm == Norm.Code);

    /// <summary>So many minors on one norm may be one major; the auditor confirms by recording it (4.3).</summary>
    public bool ProposesMajor => MayDo(PathAct.RecordFinding) && Path.ProposesMajor(Norm.Code);

    public Norm? Next => Path.ApplicableNorms.SkipWhile(n => n.Code != Norm.Code).Skip(1).FirstOrDefault();

    public IEnumerable<Choice> Scores => Choice.Of<Score>(Texts, "Score", Enum.GetValues<Score>().Where(s => s != Norms.Score.NotScored && (s != Norms.Score.NotApplicable || Norm.MayBeNotApplicable)));

    public IEnumerable<Choice> Grades => Choice.Of<Grade>(Texts, "Grade");

    public async Task<IActionResult> OnGetAsync(Guid id, string norm, CancellationToken ct)
    {
        if (await OpenNormAsync(id, norm, ct) is { } refused) return refused;

        if (Score is { } score) Form = new ScoreFields { Score = score.Score, Explanation = score.Explanation, Seen = score.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostScoreAsync(Guid id, string norm, [Bind(Prefix = nameof(Form))] ScoreFields form, string? next, CancellationToken ct)
    {
        Form = form;
        var result = ModelState.IsValid
            ? await ActAsync(id, (path, attempt) => path.ScoreNorm(norm, form.Score!.Value, form.Explanation?.Trim() ?? "", form.Seen, attempt), ct)
            : null;
        if (await OpenNormAsync(id, norm, ct) is { } refused) return refused;
        if (result?.IsTaken == true)
        {
            TempData["Done"] = Texts["Self.Saved", norm].Value;
            return LocalRedirect(next is not null && Next is not null ? $"/trajecten/{id}/toetsing/scores/{Next.Code}" : $"/trajecten/{id}/toetsing/scores");
        }

        if (result?.Outcome == StepOutcome.PassedBy)
        {
            Theirs = Score;
            Form.Seen = Theirs?.Version ?? 0;
            ModelState.Remove("Form.Seen");
        }

        return Page();
    }

    public async Task<IActionResult> OnPostFindingAsync(Guid id, string norm, [Bind(Prefix = nameof(Found))] FindingFields found, CancellationToken ct)
    {
        Found = found;
        if (!ModelState.IsValid) return await OpenNormAsync(id, norm, ct) ?? Page();
        return await SendAsync(id, norm, (path, attempt) => path.Find(found.ToFinding(path, norm, attempt), attempt), ct);
    }

    public Task<IActionResult> OnPostDropAsync(Guid id, string norm, Guid finding, CancellationToken ct) =>
        SendAsync(id, norm, (path, attempt) => path.Drop(finding, attempt), ct);

    public Task<IActionResult> OnPostConsentAsync(Guid id, string norm, CancellationToken ct) =>
        SendAsync(id, norm, (path, attempt) => path.ConsentNotApplicable(norm, attempt), ct);

    private async Task<IActionResult> SendAsync(Guid id, string norm, Func<CertificationPath, Attempt, StepResult> act, CancellationToken ct)
    {
        var result = await ActAsync(id, act, ct);
        if (await OpenNormAsync(id, norm, ct) is { } refused) return refused;
        if (result?.IsTaken != true) return Page();

        TempData["Done"] = Texts["Improve.Done"].Value;
        return LocalRedirect($"/trajecten/{id}/toetsing/scores/{norm}");
    }

    private async Task<IActionResult?> OpenNormAsync(Guid id, string code, CancellationToken ct)
    {
        if (await OpenAsync(id, ct) is { } refused) return refused;
        if (!AuditReading.IsAllowed(Path, Actor)) return StatusCode(403);
        if (Path.ApplicableNorms.SingleOrDefault(n => n.Code == code) is not { } norm) return NotFound();

        Norm = norm;
        if (Form.Score is null && Score is { } score && !Request.HasFormContentType) Form = new ScoreFields { Score = score.Score, Explanation = score.Explanation, Seen = score.Version };
        return null;
    }
}

/// <summary>A score as typed.</summary>
internal sealed class ScoreFields
{
    [Required, Display(Name = "Self.Score")]
    public Score? Score { get; set; }

    [Required, Display(Name = "Self.Explanation")]
    public string? Explanation { get; set; }

    public int Seen { get; set; }
}

/// <summary>A finding as typed.</summary>
internal sealed class FindingFields
{
    [Required, Display(Name = "Finding.Grade")]
    public Grade? Grade { get; set; }

    [Required, StringLength(4000), Display(Name = "Finding.Statement")]
    public string? Statement { get; set; }

    [Required, StringLength(4000), Display(Name = "Finding.Evidence")]
    public string? Evidence { get; set; }

    public Finding ToFinding(CertificationPath path, string norm, Attempt attempt) => new()
    {
        PathId = path.Id, Norm = norm, Grade = Grade!.Value, Statement = Statement!.Trim(), Evidence = Evidence!.Trim(), By = attempt.Actor.Id, At = attempt.At,
    };
}
