using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>The conditions on the label that the path's decision gave; each shows what was done about it and the form that waits (L2).</summary>
[Authorize]
internal sealed class ConditionsPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    private const string Here = "voorwaarden";

    public IReadOnlyList<LabelCondition> Conditions { get; private set; } = [];

    public DateOnly Today => AmsterdamTime.Today(Db.Clock);

    /// <summary>The condition whose form was sent; its fields keep what was typed.</summary>
    public int? Sent { get; private set; }

    public EvidenceFields Proof { get; private set; } = new();

    public ConditionCheckFields Check { get; private set; } = new();

    public ConfirmationFields Confirmation { get; private set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, null, ct);

    public Task<IActionResult> OnPostProofAsync(Guid id, int number, [Bind(Prefix = nameof(Proof))] EvidenceFields proof, CancellationToken ct)
    {
        Proof = proof;
        return SendAsync(id, number, (path, attempt) => path.SubmitConditionEvidence(number, proof.Text?.Trim() ?? "", attempt), ct);
    }

    public Task<IActionResult> OnPostCheckAsync(Guid id, int number, [Bind(Prefix = nameof(Check))] ConditionCheckFields check, CancellationToken ct)
    {
        Check = check;
        return SendAsync(id, number, (path, attempt) => path.VerifyCondition(number, check.ToVerification(attempt), attempt), ct);
    }

    public Task<IActionResult> OnPostConfirmAsync(Guid id, int number, [Bind(Prefix = nameof(Confirmation))] ConfirmationFields confirmation, CancellationToken ct)
    {
        Confirmation = confirmation;
        return SendAsync(id, number, (path, attempt) => path.ConfirmCondition(number, confirmation.Fulfilled == true, attempt), ct, confirmation.Reason);
    }

    private async Task<IActionResult> SendAsync(Guid id, int number, Func<CertificationPath, Attempt, StepResult> act, CancellationToken ct, string? note = null)
    {
        Sent = number;
        return await ShowAsync(id, await AnswerAsync(id, act, Texts["Improve.Done"], ct, note, backTo: Here), ct);
    }

    /// <summary>A form that was refused is shown again among all conditions; any other answer stands.</summary>
    private async Task<IActionResult> ShowAsync(Guid id, IActionResult? answer, CancellationToken ct)
    {
        if (answer is not (null or Microsoft.AspNetCore.Mvc.RazorPages.PageResult)) return answer;
        if (await OpenAsync(id, ct) is { } refused) return refused;

        Conditions = (await Db.ViewAsync(Path, Actor, ct)).Label?.Conditions ?? [];
        return Page();
    }
}

/// <summary>The certifying body's verification of a condition as typed.</summary>
internal sealed class ConditionCheckFields
{
    [Required, StringLength(1000), Display(Name = "Improve.Method")]
    public string? Method { get; set; }

    [Required, Display(Name = "Improve.On")]
    public DateOnly? On { get; set; }

    [Required, Display(Name = "Fulfil.Effective")]
    public bool? Effective { get; set; }

    [StringLength(4000), Display(Name = "Improve.Result")]
    public string? Result { get; set; }

    public Verification ToVerification(Attempt attempt) =>
        new(Method!.Trim(), On ?? AmsterdamTime.DateOf(attempt.At), Effective!.Value, Result?.Trim() ?? "", attempt.Actor.Id);
}

/// <summary>The branch's judgement of a condition as typed.</summary>
internal sealed class ConfirmationFields
{
    [Required, Display(Name = "Fulfil.Confirmed")]
    public bool? Fulfilled { get; set; }

    [StringLength(2000), Display(Name = "Fulfil.Reason")]
    public string? Reason { get; set; }
}
