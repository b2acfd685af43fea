using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>Makes a notice for everybody who has to know of a step of something other than a path: one each, whatever number of roles they have.</summary>
internal sealed class NotifyOnMatter(NoticesDb db, MailSignal signal, TimeProvider clock) : IConsumer<MatterMovedV1>
{
    public async Task Consume(ConsumeContext<MatterMovedV1> context)
    {
        var (moved, messageId, ct) = (context.Message, context.MessageId!.Value, context.CancellationToken);
        if (MatterTable.For(moved.Kind, moved.Step) is not { } row) return;

        await db.AgainOnLostRaceAsync(
            async () =>
            {
                if (!await db.FirstTimeAsync(messageId, nameof(NotifyOnMatter), ct)) return false;

                foreach (var (person, role) in Recipients.Of(moved.Participants, row.To)) db.Notices.Add(Notice.Of(moved, row, messageId, person, role, clock.GetUtcNow()));
                await db.SaveChangesAsync(ct);
                return true;
            },
            ct);
        signal.Set();
    }
}
