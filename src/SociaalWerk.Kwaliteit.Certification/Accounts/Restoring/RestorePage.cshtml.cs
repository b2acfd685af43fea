using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Lets somebody who lost app, passkeys and recovery codes set a second step up anew.</summary>
[Authorize]
internal sealed class RestorePage(CertificationDb db, StepRenewals renewals, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty, Required, StringLength(2000), Display(Name = "Restore.Why")]
    public string? Why { get; set; }

    public Person Person { get; private set; } = null!;

    /// <summary>Asked for, and waiting for a second person.</summary>
    public StepRenewal? Waiting { get; private set; }

    public bool NeedsSecond { get; private set; }

    public bool MayConfirm { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid) return await ShowAsync(id, ct);
        return await AnswerAsync(id, () => renewals.AskAsync(me.Actor!, id, Why!, ct), text["Restore.Asked"], ct);
    }

    public Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken ct)
    {
        ModelState.Clear();
        return AnswerAsync(id, () => renewals.ConfirmAsync(me.Actor!, id, ct), text["Restore.Confirmed"], ct);
    }

    public Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken ct)
    {
        ModelState.Clear();
        return AnswerAsync(id, () => renewals.DeclineAsync(me.Actor!, id, ct), text["Restore.Declined"], ct);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Func<Task<StepResult?>> act, string done, CancellationToken ct) =>
        await this.AnswerAsync(db, await SeesAsync(id, ct) ? await act() : null, text, done, "/mensen", () => ShowAsync(id, ct));

    private Task<bool> SeesAsync(Guid id, CancellationToken ct) => db.RolesSeenBy(me.Actor!).AnyAsync(a => a.PersonId == id, ct);

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken ct)
    {
        if (!await SeesAsync(id, ct) || await db.People.AsNoTracking().Include(p => p.Assignments).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person) return NotFound();

        var today = AmsterdamTime.Today(db.Clock);
        var confirms = RenewalRules.MayConfirm(person.Assignments, me.Actor!, today);
        if (!confirms && !RenewalRules.MayAsk(person.Assignments, me.Actor!, today)) return StatusCode(StatusCodes.Status403Forbidden);

        (Person, Waiting, NeedsSecond) = (person, await renewals.WaitingAsync(id, ct), RenewalRules.NeedsSecond(person.Assignments, today));
        MayConfirm = confirms && Waiting is not null && Waiting.AskedBy != me.Actor!.Id;
        return Page();
    }
}
