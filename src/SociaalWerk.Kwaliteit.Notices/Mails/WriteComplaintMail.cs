using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>Makes a notice for somebody without an account who filed a complaint. A step that this release does not know is an error: the message is parked.</summary>
internal sealed class WriteComplaintMail(NoticesDb db, MailSignal signal, TimeProvider clock) : IConsumer<ComplaintMailAskedV1>
{
    public async Task Consume(ConsumeContext<ComplaintMailAskedV1> context)
    {
        var (asked, messageId, ct) = (context.Message, context.MessageId!.Value, context.CancellationToken);
        await db.AgainOnLostRaceAsync(
            async () =>
            {
                if (!await db.FirstTimeAsync(messageId, nameof(WriteComplaintMail), ct)) return false;

                db.Notices.Add(Notice.Of(asked, messageId, clock.GetUtcNow()));
                await db.SaveChangesAsync(ct);
                return true;
            },
            ct);
        signal.Set();
    }
}
