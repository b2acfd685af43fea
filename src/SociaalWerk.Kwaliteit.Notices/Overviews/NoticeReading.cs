using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Notices.Overviews;

/// <summary>Reads notices for page and JSON, newest first.</summary>
internal static class NoticeReading
{
    /// <summary>The office and the administrator see what was sent to whom.</summary>
    public const string Readers = $"{nameof(Role.Officer)},{nameof(Role.Secretary)},{nameof(Role.Admin)}";

    public const int PageSize = 25;

    /// <summary>The administrator sees that mail goes out and to whom, not what it says about a file.</summary>
    public static bool ShowsFiles(ClaimsPrincipal reader) => reader.IsInRole(nameof(Role.Officer)) || reader.IsInRole(nameof(Role.Secretary));

    public static async Task<NoticeAnswer> ListAsync(this NoticesDb db, NoticeState? state, int page, CancellationToken ct)
    {
        var wanted = db.ShownNotices.AsNoTracking().Where(n => state == null || n.State == state);
        var total = await wanted.CountAsync(ct);
        // Beyond the last page there is nothing; a page number of any size must not overflow on the way there.
        if (page > ((total + PageSize - 1) / PageSize)) return new NoticeAnswer([], total, page, PageSize);

        var notices = await wanted.OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var people = notices.Select(n => n.PersonId).Distinct().ToList();
        var known = await db.Addressees.AsNoTracking().Where(a => people.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId, ct);
        return new NoticeAnswer([.. notices.Select(n => new NoticeLine(n, known.GetValueOrDefault(n.PersonId)))], total, page, PageSize);
    }

    public static async Task<NoticeLine?> FindAsync(this NoticesDb db, Guid id, CancellationToken ct) =>
        await db.ShownNotices.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, ct) is { } notice
            ? new NoticeLine(notice, await db.Addressees.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == notice.PersonId, ct))
            : null;
}
