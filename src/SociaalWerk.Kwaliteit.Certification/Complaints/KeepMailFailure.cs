using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Keeps with a complaint that a mail about it was given up, so that its handler can send it again.</summary>
internal sealed class KeepMailFailure(CertificationDb db) : IConsumer<MatterNoticeFailedV1>
{
    public async Task Consume(ConsumeContext<MatterNoticeFailedV1> context)
    {
        var (notice, ct) = (context.Message, context.CancellationToken);
        if (notice.Kind != Complaint.MatterKind || !await db.FirstTimeAsync(context.MessageId!.Value, nameof(KeepMailFailure), ct)) return;

        (await db.ComplaintAsync(notice.MatterId, ct))?.MailFared(new ComplaintMail(notice.NoticeId, notice.Step, notice.PersonId, notice.FailedAt, Failed: true));
        await db.SaveChangesAsync(ct);
    }
}
