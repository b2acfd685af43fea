using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>Tells somebody that own rights changed, so that nothing happens behind anyone's back.</summary>
internal sealed class NotifyOnRights(NoticesDb db, MailSignal signal, TimeProvider clock) : IConsumer<RightsChangedV1>
{
    public async Task Consume(ConsumeContext<RightsChangedV1> context)
    {
        var (messageId, ct) = (context.MessageId!.Value, context.CancellationToken);
        await db.AgainOnLostRaceAsync(
            async () =>
            {
                if (!await db.FirstTimeAsync(messageId, nameof(NotifyOnRights), ct)) return false;

                db.Notices.Add(Notice.Of(context.Message, messageId, clock.GetUtcNow()));
                await db.SaveChangesAsync(ct);
                return true;
            },
            ct);
        signal.Set();
    }
}
