using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>One announced deletion: held back with a reason, or released.</summary>
[Authorize(Roles = RetentionView.Seers)]
[ResponseCache(NoStore = true)]
internal sealed class DeletionPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public HoldFields Fields { get; private set; } = new();

    public PlannedDeletion Planned { get; private set; } = null!;

    public (string Name, string? Address) Subject { get; private set; }

    public string? HeldBy { get; private set; }

    public bool InDispute { get; private set; }

    public bool MayHold => me.Actor!.Has(Role.Officer);

    public DateOnly GoesOn => Planned.GoesOn(SchemeData.SchemeOn(AmsterdamTime.Today(db.Clock)).Retention.AnnouncementDays);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, ct);

    public async Task<IActionResult> OnPostHoldAsync(Guid id, [Bind(Prefix = nameof(Fields))] HoldFields fields, CancellationToken ct)
    {
        Fields = fields;
        return ModelState.IsValid ? await ActAsync(id, fields.Reason, (planned, attempt) => planned.Hold(attempt), text["Retention.Held"], ct) : await ShowAsync(id, ct);
    }

    public Task<IActionResult> OnPostReleaseAsync(Guid id, CancellationToken ct) =>
        ActAsync(id, null, (planned, attempt) => planned.Release(attempt), text["Retention.Released"], ct);

    private async Task<IActionResult> ActAsync(Guid id, string? note, Func<PlannedDeletion, Attempt, StepResult> act, string done, CancellationToken ct)
    {
        var result = await db.AgainOnLostRaceAsync<StepResult?>(async () =>
        {
            if (await FindAsync(id, ct) is not { } planned) return null;

            var result = act(planned, new Attempt(me.Actor!, db.Clock.GetUtcNow(), note));
            if (result.IsTaken) await db.SaveChangesAsync(ct);
            return result;
        }, ct);
        return await this.AnswerAsync(db, result, text, done, $"/bewaring/{id}", () => ShowAsync(id, ct));
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } planned) return NotFound();

        Planned = planned;
        var names = await db.SubjectsAsync(planned.Kind, [planned.SubjectId], day => text["Retention.DayOfLog", day.Words()], ct);
        Subject = names.TryGetValue(planned.SubjectId, out var known) ? known : (planned.SubjectId.ToString(), null);
        HeldBy = planned.HeldBy is { } by ? await db.NameOfAsync(by, ct) : null;
        InDispute = (await db.OpenAsync(ct)).Contains(planned.SubjectId);
        return Page();
    }

    /// <summary>An announcement that is over, or is about something this person may not see, is not there.</summary>
    private async Task<PlannedDeletion?> FindAsync(Guid id, CancellationToken ct) =>
        await (await db.PlannedForAsync(me.Actor!, ct)).SingleOrDefaultAsync(d => d.Id == id && d.WithdrawnOn == null && d.DoneOn == null, ct) is { } planned && me.Actor!.SeesSubjectsOf(planned.Kind) ? planned : null;
}

/// <summary>A reason as typed.</summary>
internal sealed class HoldFields
{
    [Required, StringLength(1000), Display(Name = "Retention.HoldReason")]
    public string? Reason { get; set; }
}
