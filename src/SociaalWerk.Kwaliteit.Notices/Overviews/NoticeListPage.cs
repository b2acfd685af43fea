using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SociaalWerk.Kwaliteit.Notices.Mails;

namespace SociaalWerk.Kwaliteit.Notices.Overviews;

/// <summary>What was mailed, what waits and what failed.</summary>
[Authorize(Roles = NoticeReading.Readers)]
internal sealed class NoticeListPage(NoticesDb db) : PageModel
{
    public NoticeState? State { get; private set; }

    public bool ShowsFiles => NoticeReading.ShowsFiles(User);

    public NoticeAnswer Answer { get; private set; } = null!;

    public async Task OnGetAsync(string? staat, string? pagina, CancellationToken ct)
    {
        State = Enum.TryParse<NoticeState>(staat, out var state) && Enum.IsDefined(state) ? state : null;
        Answer = await db.ListAsync(State, int.TryParse(pagina, out var page) && page > 0 ? page : 1, ct);
    }
}
