using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>Days, team and programme of an audit, and what still keeps it from being planned (row 12, 5.2, 5.3).</summary>
[Authorize]
internal sealed class PlanPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    [BindProperty]
    public AuditPlanFields Form { get; set; } = new();

    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>The programme in the form was filled in for the planner and is not saved.</summary>
    public bool Proposed { get; private set; }

    /// <summary>Why the saved plan cannot be fixed yet; null for somebody who does not fix plans.</summary>
    public IReadOnlyList<string>? Obstacles => PathMachine.Workflow.OptionsFor(Path, new Attempt(Actor, Db.Clock.GetUtcNow())).SingleOrDefault(o => o.Trigger == Trigger.PlanAudit)?.Reasons;

    protected override bool IsForMe => HasPartIn(PathAct.EditPlan);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await OpenForAsync(id, PathAct.EditPlan, ct) is { } refused) return refused;

        People = await Db.CandidatesAsync(Path, Texts, ct);
        Form = AuditPlanFields.Of(Path.Plan, Path.DaysAsked);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await OpenTypedAsync(id, ct) is { } refused) return refused;

        SeatFields.Check(Form.Team, People, "Form.Team", ModelState, key => Texts[key]);
        CheckProgramme();
        return await AnswerAsync(id, (path, attempt) => path.Draw(Form.ToPlan(), attempt), Texts["Plan.Saved"], ct, backTo: "toetsing/plan");
    }

    /// <summary>Fills a programme in and saves nothing.</summary>
    public async Task<IActionResult> OnPostProposeAsync(Guid id, CancellationToken ct)
    {
        if (await OpenTypedAsync(id, ct) is { } refused) return refused;

        if (Form.ChosenDays is not [_, ..] days)
        {
            ModelState.AddModelError("Form.Days[0]", Texts["Plan.DaysFirst"]);
            return Page();
        }

        var groups = Enum.GetValues<InterviewGroup>().Where(g => Form.LeftOut.All(l => l.Group != g || string.IsNullOrWhiteSpace(l.Reason))).ToList();
        var items = ProgrammeProposal.For(days, groups, [.. Path.ApplicableNorms.Select(n => n.Code)], Path.Organisation.Place, g => Texts["Group." + g]);
        Form.Programme = AuditPlanFields.WithEmptyRows(items);
        Proposed = true;
        foreach (var field in ModelState.Keys.Where(k => k.StartsWith("Form.Programme", StringComparison.Ordinal)).ToList()) ModelState.Remove(field);
        return Page();
    }

    private async Task<IActionResult?> OpenTypedAsync(Guid id, CancellationToken ct)
    {
        if (await OpenForFormAsync(id, ct) is { } refused) return refused;
        if (Path.Norms is null) return StatusCode(403);

        People = await Db.CandidatesAsync(Path, Texts, ct);
        Db.ChangeTracker.Clear();
        return null;
    }

    private void CheckProgramme()
    {
        for (var i = 0; i < Form.Programme.Count; i++)
        {
            if (Form.Programme[i] is not { Kind: not null } row) continue;

            if (row.Day is null) Wrong(i, "Day", Texts["Plan.DayMissing"]);
            if (row.From is null) Wrong(i, "From", Texts["Plan.TimeMissing"]);
            if (row.Until is null) Wrong(i, "Until", Texts["Plan.TimeMissing"]);
            if (row.Until <= row.From) Wrong(i, "Until", Texts["Plan.EndsTooEarly"]);
            if (row.Codes.Where(code => Path.Norms!.Find(code) is null).ToList() is [_, ..] unknown) Wrong(i, "Norms", Texts["Plan.NormsUnknown", string.Join(", ", unknown)]);
        }

        void Wrong(int row, string field, string words)
        {
            if (ModelState.GetFieldValidationState($"Form.Programme[{row}].{field}") != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
                ModelState.AddModelError($"Form.Programme[{row}].{field}", Texts["Plan.Row", row + 1, words]);
        }
    }
}
