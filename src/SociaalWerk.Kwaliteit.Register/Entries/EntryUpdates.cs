using MassTransit;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Register.Entries;

/// <summary>How an event reaches its entry: once, in one transaction, and again when another event of the same label was saved first.</summary>
internal static class EntryUpdates
{
    public static Task UpdateEntryAsync<TEvent>(
        this RegisterDb db, ConsumeContext<TEvent> context, string consumer, Guid labelId, string number, Action<RegisterEntry> take)
        where TEvent : class =>
        db.AgainOnLostRaceAsync(
            async () =>
            {
                if (!await db.FirstTimeAsync(context.MessageId!.Value, consumer, context.CancellationToken)) return false;

                var entry = await db.Entries.Include(e => e.Statuses).SingleOrDefaultAsync(e => e.LabelId == labelId, context.CancellationToken)
                    ?? db.Entries.Add(RegisterEntry.Of(labelId, number)).Entity;
                take(entry);
                await db.SaveChangesAsync(context.CancellationToken);
                return true;
            },
            context.CancellationToken);
}
