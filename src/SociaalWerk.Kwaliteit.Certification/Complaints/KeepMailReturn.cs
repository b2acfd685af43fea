using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Keeps with a complaint that a mail about it came back, so that its handler can send it again.</summary>
internal sealed class KeepMailReturn(CertificationDb db) : IConsumer<MatterNoticeReturnedV1>
{
    public async Task Consume(ConsumeContext<MatterNoticeReturnedV1> context)
    {
        var (notice, ct) = (context.Message, context.CancellationToken);
        if (notice.Kind != Complaint.MatterKind || !await db.FirstTimeAsync(context.MessageId!.Value, nameof(KeepMailReturn), ct)) return;

        (await db.ComplaintAsync(notice.MatterId, ct))?.MailFared(new ComplaintMail(notice.NoticeId, notice.Step, notice.PersonId, notice.ReturnedAt, Failed: true));
        await db.SaveChangesAsync(ct);
    }
}
