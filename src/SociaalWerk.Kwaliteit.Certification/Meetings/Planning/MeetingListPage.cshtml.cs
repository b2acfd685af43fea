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
[Authorize(Roles = $"{nameof(Role.Secretary)},{nameof(Role.Member)},{nameof(Role.Chair)},{nameof(Role.ViceChair)},{nameof(Role.Officer)},{nameof(Role.Reader)}")]
internal sealed class MeetingListPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
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
        if (On is { } on && !MeetingMachine.IsFree(await db.MeetingDaysAsync(ct), on, AmsterdamTime.Today(db.Clock))) ModelState.AddModelError(nameof(On), text["Reason.DayIsFree"]);
        if (!ModelState.IsValid)
        {
            await ReadAsync(ct);
            return Page();
        }

        var meeting = await db.PlanMeetingAsync(me.Actor!, On!.Value, StartsAt!.Value, Place!, ct);
        TempData["Done"] = text["Meeting.PlannedDone", meeting.Number].Value;
        return LocalRedirect($"/vergaderingen/{meeting.Id}");
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        Today = AmsterdamTime.Today(db.Clock);
        Meetings = await db.Meetings.AsNoTracking().OrderByDescending(m => m.On).Take(100).ToListAsync(ct);
        var days = await db.MeetingDaysAsync(ct);
        var waiting = await db.Paths.Where(p => p.State == State.UnderDecision && p.MeetingOn != null).Select(p => p.MeetingOn!.Value).Distinct().ToListAsync(ct);
        WithoutMeeting = [.. waiting.Where(day => !days.Contains(day)).Order()];
    }
}
