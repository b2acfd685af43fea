using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>Other days for a planned audit, with the reason (row 14).</summary>
[Authorize]
internal sealed class ReschedulePage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    private const int MostDays = 3;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Plan.Day")]
    public List<DateOnly?> Days { get; set; } = [];

    [BindProperty, Required, StringLength(4000), Display(Name = "Step.Note")]
    public string? Note { get; set; }

    protected override bool IsForMe => HasPartIn(Trigger.Reschedule);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await OpenForAsync(id, Trigger.Reschedule, ct) is { } refused) return refused;

        Version = Path.Version;
        Days = [.. Path.Plan.Days.Cast<DateOnly?>(), .. Enumerable.Repeat<DateOnly?>(null, Math.Max(0, MostDays - Path.Plan.Days.Count))];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => AnswerAsync(
        id, (path, attempt) => path.Take(Trigger.Reschedule, attempt, Version), Texts["Step.Done", Texts["Trigger.Reschedule"].Value], ct, Note,
        new RescheduleInput([.. Days.OfType<DateOnly>().Distinct().Order()]));
}
