using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Notices.Mails;

namespace SociaalWerk.Kwaliteit.Notices.Addresses;

/// <summary>Lets go of an erased person: the line in the address book, what was mailed, and the mails themselves where they stand in a directory.</summary>
internal static class Forgetting
{
    /// <summary>Adds to what is saved; mails that never left are of no use any more.</summary>
    public static async Task ForgetAsync(this NoticesDb db, MailRoute route, Guid person, DateTimeOffset now, CancellationToken ct)
    {
        db.Addressees.RemoveRange(await db.Addressees.Where(a => a.PersonId == person).ToListAsync(ct));
        foreach (var notice in await db.Notices.Where(n => n.PersonId == person && n.ErasedAt == null).ToListAsync(ct))
        {
            route.Forget(notice.Id);
            if (notice.State == NoticeState.Accepted) notice.Erase(now);
            else db.Notices.Remove(notice);
        }
    }
}
