using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>Makes a notice of a mail about signing in. A kind that this release does not know is an error: the message is parked.</summary>
internal sealed class WriteAccountMail(NoticesDb db, MailSignal signal, TimeProvider clock) : IConsumer<AccountMailAskedV1>
{
    public async Task Consume(ConsumeContext<AccountMailAskedV1> context)
    {
        var (asked, messageId, ct) = (context.Message, context.MessageId!.Value, context.CancellationToken);
        await db.AgainOnLostRaceAsync(
            async () =>
            {
                if (!await db.FirstTimeAsync(messageId, nameof(WriteAccountMail), ct)) return false;

                db.Notices.Add(Notice.Of(asked, Enum.Parse<MailTemplate>(asked.Kind), messageId, clock.GetUtcNow()));
                await db.SaveChangesAsync(ct);
                return true;
            },
            ct);
        signal.Set();
    }
}
