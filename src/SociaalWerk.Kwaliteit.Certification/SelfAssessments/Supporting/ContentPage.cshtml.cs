using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.SelfAssessments;

/// <summary>Data of clients in one document: report them, take the content away for good, and judge whether it was a data breach (hard case 12).</summary>
[Authorize]
internal sealed class ContentPage(CertificationDb db, ICurrentActor me, EvidenceFiles files, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    public Evidence Evidence { get; private set; } = null!;

    public ReportFields Report { get; private set; } = new();

    public RemovalFields Removal { get; private set; } = new();

    public ReportFields Release { get; private set; } = new();

    public BreachFields Judgement { get; private set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id, Guid evidence, CancellationToken ct) => ShowAsync(id, evidence, Page(), ct);

    public Task<IActionResult> OnPostReportAsync(Guid id, Guid evidence, [Bind(Prefix = nameof(Report))] ReportFields report, CancellationToken ct)
    {
        Report = report;
        return SendAsync(id, evidence, (path, attempt) => path.ReportClientData(evidence, attempt), "Content.ReportDone", ct, report.Reason);
    }

    public Task<IActionResult> OnPostReleaseAsync(Guid id, Guid evidence, [Bind(Prefix = nameof(Release))] ReportFields release, CancellationToken ct)
    {
        Release = release;
        return SendAsync(id, evidence, (path, attempt) => path.ReleaseContent(evidence, attempt), "Content.ReleaseDone", ct, release.Reason, backTo: null);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid evidence, [Bind(Prefix = nameof(Removal))] RemovalFields removal, CancellationToken ct)
    {
        Removal = removal;
        if (!removal.Confirmed) ModelState.AddModelError("Removal.Confirmed", Texts["Reason.ConfirmationRequired"]);
        var answer = await SendAsync(id, evidence, (path, attempt) => path.RemoveContent(evidence, removal.Confirmed, attempt), "Content.RemoveDone", ct);
        if (answer is LocalRedirectResult) await Db.DropAsync(files, evidence, ct);
        return answer;
    }

    public Task<IActionResult> OnPostJudgeAsync(Guid id, Guid evidence, [Bind(Prefix = nameof(Judgement))] BreachFields judgement, CancellationToken ct)
    {
        Judgement = judgement;
        return SendAsync(id, evidence, (path, attempt) => path.JudgeBreach(evidence, judgement.IsBreach == true, judgement.ReportedOn, attempt), "Content.JudgeDone", ct, judgement.Reason);
    }

    public string? NameOf(Guid? person) => person is { } id ? names.GetValueOrDefault(id) : null;

    /// <summary>Who may read the documents; and the office that deals with what was reported, which then sees no name and no content.</summary>
    protected override Func<PathView, bool> MayRead => view => view.ShowsEvidence || view.Me.Has(Role.Officer);

    private async Task<IActionResult> SendAsync(Guid id, Guid evidence, Func<CertificationPath, Attempt, StepResult> act, string done, CancellationToken ct, string? note = null, string? backTo = "bewijs") =>
        await ShowAsync(id, evidence, await AnswerAsync(id, act, Texts[done], ct, note, backTo: backTo), ct);

    private async Task<IActionResult> ShowAsync(Guid id, Guid evidence, IActionResult answer, CancellationToken ct)
    {
        if (answer is not PageResult) return answer;
        if (await OpenAsync(id, ct) is { } gone) return gone;
        if (Path.Evidence.SingleOrDefault(e => e.Id == evidence) is not { } found) return NotFound();
        var view = await Db.ViewAsync(Path, Actor, ct);
        if (!found.IsWithheld && !view.ShowsEvidence) return StatusCode(StatusCodes.Status403Forbidden);

        Evidence = found;
        Guid?[] people = [found.ClientData?.By, found.ClientData?.RemovedBy, found.ClientData?.JudgedBy];
        names = await Db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return answer;
    }
}

/// <summary>Why a document may hold data of clients, or does not, as typed.</summary>
internal sealed class ReportFields
{
    [Required, StringLength(1000), Display(Name = "Content.Reason")]
    public string? Reason { get; set; }
}

/// <summary>That somebody knows that it can't be undone.</summary>
internal sealed class RemovalFields
{
    [Display(Name = "Content.Confirm")]
    public bool Confirmed { get; set; }
}

/// <summary>The judgement on a possible data breach as typed.</summary>
internal sealed class BreachFields
{
    [Required, Display(Name = "Content.Breach")]
    public bool? IsBreach { get; set; }

    [Display(Name = "Content.ReportedOn")]
    public DateOnly? ReportedOn { get; set; }

    [StringLength(4000), Display(Name = "Content.Judgement")]
    public string? Reason { get; set; }
}
