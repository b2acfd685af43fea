using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices.Addresses;

/// <summary>Clears what this service keeps of a person who was erased.</summary>
internal sealed class ForgetPerson(NoticesDb db, MailRoute route, TimeProvider clock) : IConsumer<PersonErasedV1>
{
    public async Task Consume(ConsumeContext<PersonErasedV1> context)
    {
        var ct = context.CancellationToken;
        await db.AgainOnLostRaceAsync(
            async () =>
            {
                if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(ForgetPerson), ct)) return false;

                await db.ForgetAsync(route, context.Message.PersonId, clock.GetUtcNow(), ct);
                await db.SaveChangesAsync(ct);
                return true;
            },
            ct);
    }
}
