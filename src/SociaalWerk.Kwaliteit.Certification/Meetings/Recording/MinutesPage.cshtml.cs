using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>The minutes, to read or print: what was decided, by how many votes, who took part in what, and what was said.</summary>
[Authorize(Roles = MeetingFiles.Seers)]
[ResponseCache(NoStore = true)]
internal sealed class MinutesPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public string NameOf(Guid person) => Names.GetValueOrDefault(person, text["Meeting.Somebody"]);

    public bool Sees(AgendaItem item) => item.IsOpenTo(me.Actor!);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is not { Minutes: { } minutes } meeting) return NotFound();

        Meeting = meeting;
        List<Guid> people =
        [
            .. meeting.Attendance.Select(a => a.PersonId), .. minutes.Items.SelectMany(i => i.Votes.Select(v => v.PersonId).Concat(i.Members.Select(m => m.PersonId))),
            .. new[] { meeting.ClosedBy, meeting.AdoptedBy }.OfType<Guid>(),
        ];
        // Whoever voted stays named as long as the decision is kept (ruling on erasure); whoever was only there does not.
        var voters = minutes.Items.SelectMany(i => i.Votes.Select(v => v.PersonId)).ToHashSet();
        Names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => voters.Contains(p.Id) ? p.NameOnDecision : p.Name, ct);
        return Page();
    }
}
