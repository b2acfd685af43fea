using MassTransit;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>Completes the proof that a letter was sent, once its notice was accepted for somebody of the holder; its term starts (D14, D21, ruling on proof of sending).</summary>
internal sealed class RecordSending(CertificationDb db) : IConsumer<MatterNoticeAcceptedV1>
{
    public async Task Consume(ConsumeContext<MatterNoticeAcceptedV1> context)
    {
        var (notice, ct) = (context.Message, context.CancellationToken);
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(RecordSending), ct)) return;

        if (notice.Kind == Letter.Matter && await db.LetterFileAsync(notice.MatterId, ct) is { } file && await db.IsOfAsync(notice.PersonId, file.Letter.OrganisationId, ct))
            file.Sent(notice.MatterVersion, notice.PersonId, notice.AcceptedAt);
        await db.SaveChangesAsync(ct);
    }
}
