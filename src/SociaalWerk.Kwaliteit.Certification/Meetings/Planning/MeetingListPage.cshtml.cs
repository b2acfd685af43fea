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

namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>The meetings of the decision committee, and where the secretary plans the next one.</summary>
[Authorize(Roles = MeetingFiles.Seers)]
internal sealed class MeetingListPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    private static readonly Dictionary<string, string> FieldOf = new() { ["DayIsFree"] = nameof(On) };

    [BindProperty, Required, Display(Name = "Meeting.On")]
    public DateOnly? On { get; set; }

    [BindProperty, Required, Display(Name = "Meeting.StartsAt")]
    public TimeOnly? StartsAt { get; set; }

    [BindProperty, Required, StringLength(200), Display(Name = "Meeting.Place")]
    public string? Place { get; set; }

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    /// <summary>Days for which paths are on the agenda and no meeting is planned.</summary>
    public IReadOnlyList<DateOnly> WithoutMeeting { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public bool MayPlan => me.Actor!.Has(Role.Secretary);

    public async Task OnGetAsync(CancellationToken ct) => await ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayPlan) return StatusCode(StatusCodes.Status403Forbidden);
        if (ModelState.IsValid)
        {
            var (result, planned) = await db.PlanMeetingAsync(me.Actor!, On!.Value, StartsAt!.Value, Place!, ct);
            if (planned is not null)
            {
                TempData["Done"] = text["Meeting.PlannedDone", planned.Number].Value;
                return LocalRedirect($"/vergaderingen/{planned.Id}");
            }

            db.ChangeTracker.Clear();
            this.Refuse(result, text, FieldOf);
        }

        await ReadAsync(ct);
        return Page();
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        Today = AmsterdamTime.Today(db.Clock);
        Meetings = await db.Meetings.AsNoTracking().OrderByDescending(m => m.On).Take(100).ToListAsync(ct);
        WithoutMeeting = await db.Paths.Where(p => p.State == State.UnderDecision && p.MeetingOn != null && !db.Meetings.Any(m => m.On == p.MeetingOn && m.State != MeetingState.Cancelled))
            .Select(p => p.MeetingOn!.Value).Distinct().OrderBy(day => day).ToListAsync(ct);
    }
}
