using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Notices.Bounces;
using SociaalWerk.Kwaliteit.Notices.Mails;

namespace SociaalWerk.Kwaliteit.Notices.Overviews;

/// <summary>What was mailed, what waits and what failed.</summary>
[Authorize(Roles = NoticeReading.Readers)]
internal sealed class NoticeListPage(NoticesDb db) : PageModel
{
    public NoticeState? State { get; private set; }

    public bool ShowsFiles => NoticeReading.ShowsFiles(User);

    public NoticeAnswer Answer { get; private set; } = null!;

    /// <summary>What came back and was not recognised, the newest on top.</summary>
    public IReadOnlyList<StrayReturn> Strays { get; private set; } = [];

    public int StrayCount { get; private set; }

    public async Task OnGetAsync(string? staat, string? pagina, CancellationToken ct)
    {
        State = Enum.TryParse<NoticeState>(staat, out var state) && Enum.IsDefined(state) ? state : null;
        (Strays, StrayCount) = (await db.StrayReturns.AsNoTracking().OrderByDescending(s => s.ReadAt).ThenByDescending(s => s.Id).Take(NoticeReading.PageSize).ToListAsync(ct), await db.StrayReturns.CountAsync(ct));
        Answer = await db.ListAsync(State, int.TryParse(pagina, out var page) && page > 0 ? page : 1, ct);
    }
}
