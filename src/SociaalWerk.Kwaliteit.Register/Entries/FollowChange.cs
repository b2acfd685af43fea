using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Register.Entries;

/// <summary>A change of a label shows in the register, from the day on which it counts.</summary>
internal sealed class FollowChange(RegisterDb db) : IConsumer<LabelChangedV1>
{
    public Task Consume(ConsumeContext<LabelChangedV1> context) =>
        db.UpdateEntryAsync(context, nameof(FollowChange), context.Message.LabelId, context.Message.Number, entry => entry.Take(context.Message));
}
