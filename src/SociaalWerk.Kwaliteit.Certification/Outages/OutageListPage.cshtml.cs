using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Outages;

/// <summary>The outages that were recorded, the latest on top, and the form to record one.</summary>
[Authorize(Roles = nameof(Role.Officer))]
internal sealed class OutageListPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    private const int Most = 100;

    [BindProperty]
    public OutageFields Fields { get; set; } = new();

    public IReadOnlyList<Outage> Outages { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return await ShowAsync(ct);

        var (from, until) = (AmsterdamTime.At(Fields.FromDay!.Value, Fields.FromTime!.Value), AmsterdamTime.At(Fields.UntilDay!.Value, Fields.UntilTime!.Value));
        var attempt = new Attempt(me.Actor!, db.Clock.GetUtcNow(), Fields.Reason);
        if (Outage.Refusal(from, until, attempt) is { } refusal) return await this.AnswerAsync(db, refusal, text, "", "/storingen", () => ShowAsync(ct));

        var recorded = await db.AgainOnLostRaceAsync(async () =>
        {
            var year = AmsterdamTime.DateOf(from).Year;
            var outage = db.Add(new Outage($"S-{year}-{await db.NextAsync("outage", year, ct):0000}", from, until, attempt)).Entity;
            await db.SaveChangesAsync(ct);
            return outage;
        }, ct);
        return await this.AnswerAsync(db, StepResult.Taken, text, text["Outage.Recorded", recorded.Number], $"/storingen/{recorded.Id}", () => ShowAsync(ct));
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Outages = await db.Outages.AsNoTracking().OrderByDescending(o => o.Id).Take(Most).ToListAsync(ct);
        return Page();
    }
}

/// <summary>A stretch as typed, in Amsterdam time.</summary>
internal sealed class OutageFields
{
    [Required, Display(Name = "Outage.FromDay")]
    public DateOnly? FromDay { get; set; }

    [Required, Display(Name = "Outage.FromTime")]
    public TimeOnly? FromTime { get; set; }

    [Required, Display(Name = "Outage.UntilDay")]
    public DateOnly? UntilDay { get; set; }

    [Required, Display(Name = "Outage.UntilTime")]
    public TimeOnly? UntilTime { get; set; }

    [Required, StringLength(1000), Display(Name = "Outage.Reason")]
    public string? Reason { get; set; }
}
