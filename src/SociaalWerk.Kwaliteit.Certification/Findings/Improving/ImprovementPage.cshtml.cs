using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Findings;

/// <summary>All shortfalls with their plan, evidence and verification; each shows the form that waits (7.3).</summary>
[Authorize]
internal sealed class ImprovementPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    private const string Here = "verbetering";

    public IEnumerable<Finding> Shortfalls => Path.Findings.Where(f => f.IsShortfall).OrderBy(f => f.Norm, StringComparer.Ordinal);

    public bool AwaitsPlan(Finding finding) =>
        MayDo(PathAct.SubmitPlan) && finding.State is FindingState.Reported or FindingState.PlanRejected && (Path.State == State.Improving || finding.Grade == Norms.Grade.Minor);

    /// <summary>The finding whose form was sent; its fields keep what was typed.</summary>
    public Guid? Sent { get; private set; }

    public PlanFields Plan { get; private set; } = new();

    public JudgementFields Judgement { get; private set; } = new();

    public EvidenceFields Proof { get; private set; } = new();

    public VerificationFields Check { get; private set; } = new();

    public EscalationFields Escalation { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await OpenAsync(id, ct) ?? Page();

    public Task<IActionResult> OnPostPlanAsync(Guid id, Guid finding, [Bind(Prefix = nameof(Plan))] PlanFields plan, CancellationToken ct)
    {
        Plan = plan;
        return SendAsync(id, finding, (path, attempt) => path.SubmitPlan(finding, plan.ToMeasure(), attempt), ct);
    }

    public Task<IActionResult> OnPostJudgeAsync(Guid id, Guid finding, [Bind(Prefix = nameof(Judgement))] JudgementFields judgement, CancellationToken ct)
    {
        Judgement = judgement;
        return SendAsync(id, finding, (path, attempt) => path.JudgePlan(finding, judgement.Accepted == true, judgement.Text?.Trim() ?? "", attempt), ct);
    }

    public Task<IActionResult> OnPostProofAsync(Guid id, Guid finding, [Bind(Prefix = nameof(Proof))] EvidenceFields proof, CancellationToken ct)
    {
        Proof = proof;
        return SendAsync(id, finding, (path, attempt) => path.SubmitEvidence(finding, proof.Text?.Trim() ?? "", attempt), ct);
    }

    public Task<IActionResult> OnPostCheckAsync(Guid id, Guid finding, [Bind(Prefix = nameof(Check))] VerificationFields check, CancellationToken ct)
    {
        Check = check;
        return SendAsync(id, finding, (path, attempt) => path.Verify(finding, check.ToVerification(attempt), attempt), ct);
    }

    public Task<IActionResult> OnPostEscalateAsync(Guid id, Guid finding, [Bind(Prefix = nameof(Escalation))] EscalationFields escalation, CancellationToken ct)
    {
        Escalation = escalation;
        return SendAsync(id, finding, (path, attempt) => path.Escalate(finding, attempt), ct, escalation.Reason);
    }

    public Task<IActionResult> OnPostConditionAsync(Guid id, Guid finding, bool asCondition, CancellationToken ct) =>
        SendAsync(id, finding, (path, attempt) => path.ProposeAsCondition(finding, asCondition, attempt), ct);

    protected override Func<PathView, bool> MayRead => view => view.ShowsReport;

    private Task<IActionResult> SendAsync(Guid id, Guid finding, Func<CertificationPath, Attempt, StepResult> act, CancellationToken ct, string? note = null)
    {
        Sent = finding;
        return AnswerAsync(id, act, Texts["Improve.Done"], ct, note, backTo: Here);
    }
}

/// <summary>An improvement plan as typed.</summary>
internal sealed class PlanFields
{
    [Required, StringLength(4000), Display(Name = "Improve.Correction")]
    public string? Correction { get; set; }

    [Required, StringLength(4000), Display(Name = "Improve.Extent")]
    public string? Extent { get; set; }

    [Required, StringLength(4000), Display(Name = "Improve.RootCause")]
    public string? RootCause { get; set; }

    [Required, StringLength(4000), Display(Name = "Improve.Action")]
    public string? Action { get; set; }

    [Required, StringLength(200), Display(Name = "Improve.Owner")]
    public string? Owner { get; set; }

    [Required, Display(Name = "Improve.Due")]
    public DateOnly? Due { get; set; }

    public Measure ToMeasure() => new(Correction!.Trim(), Extent!.Trim(), RootCause!.Trim(), Action!.Trim(), Owner!.Trim(), Due!.Value);
}

/// <summary>The auditor's judgement of a plan as typed.</summary>
internal sealed class JudgementFields
{
    [Required, Display(Name = "Improve.Accepted")]
    public bool? Accepted { get; set; }

    [StringLength(4000), Display(Name = "Improve.Judgement")]
    public string? Text { get; set; }
}

/// <summary>The organisation's evidence as typed.</summary>
internal sealed class EvidenceFields
{
    [Required, StringLength(4000), Display(Name = "Improve.Evidence")]
    public string? Text { get; set; }
}

/// <summary>Why a shortfall is worse than it was thought to be, as typed.</summary>
internal sealed class EscalationFields
{
    [Required, StringLength(4000), Display(Name = "Improve.EscalationReason")]
    public string? Reason { get; set; }
}

/// <summary>The auditor's verification as typed.</summary>
internal sealed class VerificationFields
{
    [Required, StringLength(1000), Display(Name = "Improve.Method")]
    public string? Method { get; set; }

    [Required, Display(Name = "Improve.On")]
    public DateOnly? On { get; set; }

    [Required, Display(Name = "Improve.Effective")]
    public bool? Effective { get; set; }

    [StringLength(4000), Display(Name = "Improve.Result")]
    public string? Result { get; set; }

    public Verification ToVerification(Attempt attempt) =>
        new(Method!.Trim(), On ?? AmsterdamTime.DateOf(attempt.At), Effective!.Value, Result?.Trim() ?? "", attempt.Actor.Id);
}
