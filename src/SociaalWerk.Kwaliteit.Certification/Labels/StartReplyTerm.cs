using MassTransit;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>The term to reply to an intended sanction starts once the notice of it was accepted for somebody of the holder (D21, ruling on proof of sending).</summary>
internal sealed class StartReplyTerm(CertificationDb db) : IConsumer<MatterNoticeAcceptedV1>
{
    public async Task Consume(ConsumeContext<MatterNoticeAcceptedV1> context)
    {
        var (notice, ct) = (context.Message, context.CancellationToken);
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(StartReplyTerm), ct)) return;

        if (notice is { Kind: "Label", Step: nameof(LabelTrigger.Intend) } && await db.LabelAsync(notice.MatterId, ct) is { } label
            && await db.IsOfAsync(notice.PersonId, label.HolderId, ct))
        {
            label.IntentionSent(notice.AcceptedAt);
        }

        await db.SaveChangesAsync(ct);
    }
}
