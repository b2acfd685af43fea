using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>The page of acts that need a text and nothing else.</summary>
[Authorize]
internal sealed class ActPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    private static readonly Dictionary<PathAct, Func<CertificationPath, Attempt, StepResult>> Acts = new()
    {
        [PathAct.ReopenSelfAssessment] = (path, attempt) => path.ReopenSelfAssessment(attempt),
        [PathAct.ProposeRefusal] = (path, attempt) => path.ProposeRefusal(attempt),
        [PathAct.ConsentToWithdrawal] = (path, attempt) => path.ConsentToWithdrawal(attempt),
        [PathAct.OrderNewDecision] = (path, attempt) => path.OrderNewDecision(attempt),
        [PathAct.LeaveLabel] = (path, attempt) => path.LeaveLabel(attempt),
        [PathAct.ShareHistory] = (path, attempt) => path.ShareHistory(attempt),
        [PathAct.StopSharingHistory] = (path, attempt) => path.StopSharingHistory(attempt),
        [PathAct.HandInLearningReport] = (path, attempt) => path.HandInLearningReport(attempt.Note ?? "", attempt),
    };

    [BindProperty, Required, StringLength(20_000), Display(Name = "Step.Note")]
    public string? Note { get; set; }

    public PathAct Act { get; private set; }

    protected override bool IsForMe => HasPartIn(Act);

    public async Task<IActionResult> OnGetAsync(Guid id, PathAct act, CancellationToken ct)
    {
        if (!Acts.ContainsKey(act)) return NotFound();
        Act = act;
        return await OpenForAsync(id, act, ct) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, PathAct act, CancellationToken ct)
    {
        if (!Acts.TryGetValue(act, out var does)) return NotFound();
        Act = act;
        return await AnswerAsync(id, does, Texts["Step.Done", Texts["Act." + act].Value], ct, Note);
    }
}
