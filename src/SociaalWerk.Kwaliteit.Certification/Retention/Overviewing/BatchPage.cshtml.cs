using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>Everything of one kind that goes in one night.</summary>
[Authorize(Roles = RetentionView.Seers)]
[ResponseCache(NoStore = true)]
internal sealed class BatchPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Number { get; set; } = 1;

    public RetentionKind Kind { get; private set; }

    public DateOnly Day { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<(PlannedDeletion Planned, string Name, bool InDispute)> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string soort, string dag, CancellationToken ct)
    {
        if (!Enum.TryParse<RetentionKind>(soort, out var kind) || !DateOnly.TryParseExact(dag, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return NotFound();
        if (!ModelState.IsValid || !me.Actor!.SeesSubjectsOf(kind)) return NotFound();

        var days = SchemeData.SchemeOn(AmsterdamTime.Today(db.Clock)).Retention.AnnouncementDays;
        var open = await (await db.PlannedForAsync(me.Actor!, ct)).AsNoTracking().Where(d => d.Kind == kind && d.WithdrawnOn == null && d.DoneOn == null && d.DueOn <= day).ToListAsync(ct);
        var planned = open.Where(d => d.GoesOn(days) == day).OrderBy(d => d.Since).ThenBy(d => d.Id).ToList();
        if (planned.Count == 0) return NotFound();

        (Kind, Day, Total) = (kind, day, planned.Count);
        Number = Math.Clamp(Number, 1, (Total + Size - 1) / Size);
        var shown = planned.Skip((Number - 1) * Size).Take(Size).ToList();
        var (names, disputes) = (await db.SubjectsAsync(kind, [.. shown.Select(d => d.SubjectId)], d => text["Retention.DayOfLog", d.Words()], ct), await db.OpenAsync(ct));
        Lines = [.. shown.Select(d => (d, names.TryGetValue(d.SubjectId, out var known) ? known.Name : d.SubjectId.ToString(), disputes.Contains(d.SubjectId)))];
        return Page();
    }
}
