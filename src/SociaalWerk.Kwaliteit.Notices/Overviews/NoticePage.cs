using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices.Overviews;

/// <summary>One notice: its delivery, and what was sent or will be.</summary>
[Authorize(Roles = NoticeReading.Readers)]
internal sealed class NoticePage(NoticesDb db, MailWriter writer, MailSignal signal, ICurrentActor me, TimeProvider clock) : PageModel
{
    public NoticeLine Line { get; private set; } = null!;

    public bool ShowsFile => NoticeReading.ShowsFiles(User);

    public string Subject { get; private set; } = "";

    public string PlainText { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await db.FindAsync(id, ct) is not { } line) return NotFound();

        Line = line;
        var preview = line.Notice.PlainText is null ? writer.Write(line.Notice, line.To?.Language ?? "nl") : null;
        (Subject, PlainText) = preview is null ? (line.Notice.Subject!, line.Notice.PlainText!) : (preview.Subject, preview.Plain);
        return Page();
    }

    /// <summary>Sends a failed notice again. A second click finds it under way and changes nothing.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var found = await db.AgainOnLostRaceAsync(
            async () =>
            {
                if (await db.ShownNotices.SingleOrDefaultAsync(n => n.Id == id, ct) is not { } notice) return false;
                if (notice.Retry(me.Actor!, clock.GetUtcNow())) await db.SaveChangesAsync(ct);
                return true;
            },
            ct);
        if (!found) return NotFound();

        signal.Set();
        return Redirect($"/berichten/{id}");
    }
}
