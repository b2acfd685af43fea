using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
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
        if (await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is not { Minutes: not null } meeting) return NotFound();

        (Meeting, Names) = (meeting, await db.NamesInMinutesAsync(meeting, ct));
        return Page();
    }

    /// <summary>The PDF holds all items, so it is for who may read all of them.</summary>
    public async Task<IActionResult> OnGetPdfAsync(Guid id, CancellationToken ct)
    {
        if (await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is not { MinutesSha256: not null } meeting) return NotFound();
        if (!meeting.Items.All(Sees)) return StatusCode(StatusCodes.Status403Forbidden);

        var pdf = await db.Set<MinutesPdf>().AsNoTracking().SingleAsync(p => p.MeetingId == id, ct);
        return File(pdf.Bytes, "application/pdf", $"notulen-{meeting.Number}.pdf");
    }
}
