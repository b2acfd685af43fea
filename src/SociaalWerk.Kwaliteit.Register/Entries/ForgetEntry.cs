using MassTransit;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Register.Entries;

/// <summary>A label that is no longer kept leaves the register as a whole; long before that it had stopped answering.</summary>
internal sealed class ForgetEntry(RegisterDb db) : IConsumer<LabelForgottenV1>
{
    public Task Consume(ConsumeContext<LabelForgottenV1> context) => db.AgainOnLostRaceAsync(
        async () =>
        {
            var (label, ct) = (context.Message, context.CancellationToken);
            if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(ForgetEntry), ct)) return 0;

            if (await db.Entries.Include(e => e.Statuses).Include(e => e.Scope).SingleOrDefaultAsync(e => e.LabelId == label.LabelId, ct) is { } entry) db.Remove(entry);
            return await db.SaveChangesAsync(ct);
        },
        context.CancellationToken);
}
