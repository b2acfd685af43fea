using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.Messaging;

/// <summary>Puts a parked message on its way again, through the outbox and under its old id.</summary>
internal static class Parking
{
    /// <summary>False when the message is not there, was offered again before, or is of a type nobody here knows.</summary>
    public static Task<bool> OfferAgainAsync(this ServiceDb db, Guid id, Actor by, CancellationToken ct) => db.AgainOnLostRaceAsync(
        async () =>
        {
            if (await db.Parked.SingleOrDefaultAsync(p => p.Id == id, ct) is not { MayBeRetried: true } parked) return false;

            var now = db.Clock.GetUtcNow();
            if (await db.Outbox.SingleOrDefaultAsync(m => m.Id == parked.MessageId, ct) is { } sent) sent.Resend(now);
            else db.Outbox.Add(OutboxMessage.Again(parked, now));

            // It goes to every consumer again, so to all that parked it.
            foreach (var same in await db.Parked.Where(p => p.MessageId == parked.MessageId && p.RetriedAt == null).ToListAsync(ct))
                (same.RetriedAt, same.RetriedBy) = (now, by.Id);

            db.Log(new Act(parked.MessageId, "RetryMessage", by, by.Role, now, Detail: Json.Write(new { message = parked.Name, parked.Endpoint }), Kind: DossierKind.Message));

            await db.SaveChangesAsync(ct);
            return true;
        },
        ct);
}
