using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Outages;

/// <summary>One outage: every term that it touches before it is confirmed, every term that it moved afterwards; or that it was none.</summary>
/// <remarks>Of complaints somebody sees here only those that they may see; the others move with them (decision 18).</remarks>
[Authorize(Roles = nameof(Role.Officer))]
internal sealed class OutagePage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    /// <summary>Stands for what was shown: nothing else is confirmed by it.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    [BindProperty, StringLength(1000), Display(Name = "Outage.WithdrawalReason")]
    public string? Reason { get; set; }

    public Outage Outage { get; private set; } = null!;

    public string? RecordedBy { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public IReadOnlyList<MovedTerm> Terms { get; private set; } = [];

    public string Mark => TouchedTerms.MarkOf(Terms);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var result = await db.AgainOnLostRaceAsync<StepResult?>(async () =>
        {
            if (await db.Outages.SingleOrDefaultAsync(o => o.Id == id, ct) is not { } outage) return null;
            if (outage.Closed is { } closed) return closed;

            var moves = await db.TouchedAsync(outage, ct);
            if (Shown != TouchedTerms.MarkOf(await db.SeenByAsync(me.Actor!, moves, ct))) return StepResult.Refused("OutageTermsChanged");

            var result = outage.Confirm(moves, new Attempt(me.Actor!, db.Clock.GetUtcNow()));
            if (result.IsTaken) await db.SaveChangesAsync(ct);
            return result;
        }, ct);
        return await this.AnswerAsync(db, result, text, text["Outage.Done"], $"/storingen/{id}", () => ShowAsync(id, ct));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid) return await ShowAsync(id, ct);

        var result = await db.AgainOnLostRaceAsync<StepResult?>(async () =>
        {
            if (await db.Outages.SingleOrDefaultAsync(o => o.Id == id, ct) is not { } outage) return null;

            var result = outage.Withdraw(new Attempt(me.Actor!, db.Clock.GetUtcNow(), Reason));
            if (result.IsTaken) await db.SaveChangesAsync(ct);
            return result;
        }, ct);
        return await this.AnswerAsync(db, result, text, text["Outage.WithdrawDone"], $"/storingen/{id}", () => ShowAsync(id, ct));
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken ct)
    {
        if (await db.Outages.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) is not { } outage) return NotFound();

        (Outage, RecordedBy) = (outage, await db.NameOfAsync(outage.RecordedBy, ct));
        WithdrawnBy = outage.WithdrawnBy is { } by ? await db.NameOfAsync(by, ct) : null;
        Terms = outage.WithdrawnAt is not null ? [] : await db.SeenByAsync(me.Actor!, outage.ConfirmedAt is null ? await db.TouchedAsync(outage, ct) : outage.Moves, ct);
        return Page();
    }
}
