using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>Makes a notice for everybody who has to know of a step: one each, whatever number of roles they have.</summary>
internal sealed class NotifyOnMove(NoticesDb db, MailSignal signal, TimeProvider clock) : IConsumer<PathMovedV1>
{
    public async Task Consume(ConsumeContext<PathMovedV1> context)
    {
        var (moved, messageId, ct) = (context.Message, context.MessageId!.Value, context.CancellationToken);
        if (MailTable.For(moved.Step) is not { } row) return;

        await db.AgainOnLostRaceAsync(
            async () =>
            {
                if (!await db.FirstTimeAsync(messageId, nameof(NotifyOnMove), ct)) return false;

                foreach (var (person, role) in Recipients(moved, row)) db.Notices.Add(Notice.Of(moved, row, messageId, person, role, clock.GetUtcNow()));
                await db.SaveChangesAsync(ct);
                return true;
            },
            ct);
        signal.Set();
    }

    /// <summary>A role that this release does not know is an error: the message is parked rather than somebody left out.</summary>
    internal static IEnumerable<(Guid PersonId, Role Role)> Recipients(PathMovedV1 moved, MailRow row) => moved.Participants
        .Select(p => (p.PersonId, Role: Enum.Parse<Role>(p.Role) & row.To))
        .Where(p => p.Role != Role.None)
        .GroupBy(p => p.PersonId, (person, parts) => (person, parts.Aggregate(Role.None, (all, p) => all | p.Role)));
}
