using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Keeps with a complaint that the mail server took a mail about it: nobody else shows these mails.</summary>
internal sealed class KeepMailProof(CertificationDb db) : IConsumer<MatterNoticeAcceptedV1>
{
    public async Task Consume(ConsumeContext<MatterNoticeAcceptedV1> context)
    {
        var (notice, ct) = (context.Message, context.CancellationToken);
        if (notice.Kind != Complaint.MatterKind || !await db.FirstTimeAsync(context.MessageId!.Value, nameof(KeepMailProof), ct)) return;

        (await db.ComplaintAsync(notice.MatterId, ct))?.MailFared(new ComplaintMail(notice.NoticeId, notice.Step, notice.PersonId, notice.AcceptedAt, Failed: false));
        await db.SaveChangesAsync(ct);
    }
}
