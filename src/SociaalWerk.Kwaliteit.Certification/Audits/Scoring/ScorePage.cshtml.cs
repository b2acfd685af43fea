using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
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
    public SavedScore? Theirs { get; private set; }

    public SavedScore? Saved { get; private set; }

    /// <summary>While the audit runs; later another score reopens the fact check, and that is only saved on purpose.</summary>
    public bool Autosaves => Path.State == State.InAudit;

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

        if (Score is { } score) Form = ScoreFields.Of(score);
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
            Theirs = Saved;
            Form.Seen = Theirs?.Version ?? 0;
            ModelState.Remove("Form.Seen");
        }

        return Page();
    }

    /// <summary>Saves while an auditor writes, also what is not finished; it never writes over what another auditor saved meanwhile.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(Guid id, string norm, [Bind(Prefix = nameof(Form))] ScoreFields form, CancellationToken ct)
    {
        Form = form;
        if (await OpenNormAsync(id, norm, ct) is { } refused) return refused;
        if (!Autosaves) return BadRequest();

        Db.ChangeTracker.Clear();
        var result = await ActAsync(id, (path, attempt) => path.ScoreNorm(norm, form.Score ?? Norms.Score.NotScored, form.Explanation?.Trim() ?? "", form.Seen, attempt), ct);
        if (result is null || await OpenNormAsync(id, norm, ct) is not null) return NotFound();
        if (result.Outcome == StepOutcome.Forbidden) return StatusCode(StatusCodes.Status403Forbidden);

        Response.StatusCode = StatusCodes.Status200OK;
        return Partial("/Paths/Stepping/_Autosaved.cshtml", new Autosaved("Form.Seen", Saved, result.Outcome, result.IsTaken ? [] : result.Sentences(Texts)));
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

    protected override Func<PathView, bool> MayRead => view => view.ShowsReport;

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
        if (Path.ApplicableNorms.SingleOrDefault(n => n.Code == code) is not { } norm) return NotFound();

        Norm = norm;
        if (Score is { } row) Saved = new SavedScore(row.Score, null, row.Explanation, await Db.NameOfAsync(row.By, ct), row.At, row.Version);
        if (Form.Score is null && Score is { } score && !Request.HasFormContentType) Form = ScoreFields.Of(score);
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

    public static ScoreFields Of(AuditScore score) =>
        new() { Score = score.Score == Norms.Score.NotScored ? null : score.Score, Explanation = score.Explanation, Seen = score.Version };
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
