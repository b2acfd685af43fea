using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Register.Entries;

/// <summary>A label that is issued stands in the register from then on.</summary>
internal sealed class PublishOnIssue(RegisterDb db) : IConsumer<LabelIssuedV1>
{
    public Task Consume(ConsumeContext<LabelIssuedV1> context) =>
        db.UpdateEntryAsync(context, nameof(PublishOnIssue), context.Message.LabelId, context.Message.Number, entry => entry.Take(context.Message));
}
