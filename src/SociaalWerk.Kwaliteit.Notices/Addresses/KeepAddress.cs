using MassTransit;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices.Addresses;

/// <summary>Keeps the address book, and wakes the mail for whoever was not in it yet.</summary>
internal sealed class KeepAddress(NoticesDb db, MailSignal signal) : IConsumer<PersonKnownV1>
{
    public async Task Consume(ConsumeContext<PersonKnownV1> context)
    {
        var (known, ct) = (context.Message, context.CancellationToken);
        await db.AgainOnLostRaceAsync(
            async () =>
            {
                if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(KeepAddress), ct)) return false;
                // News of somebody who is erased meanwhile.
                if (db.Keys.IsDestroyed(known.PersonId, KeyPart.Contact)) return false;

                var addressee = await db.Addressees.SingleOrDefaultAsync(a => a.PersonId == known.PersonId, ct)
                    ?? db.Addressees.Add(Addressee.Of(known.PersonId)).Entity;
                addressee.Take(known);
                await db.SaveChangesAsync(ct);
                return true;
            },
            ct);
        signal.Set();
    }
}
