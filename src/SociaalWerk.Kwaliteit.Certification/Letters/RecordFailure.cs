using MassTransit;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>Notes that the notice of a letter could not be sent to somebody of the holder, which gives the office a task unless another of them got it.</summary>
internal sealed class RecordFailure(CertificationDb db) : IConsumer<MatterNoticeFailedV1>
{
    public async Task Consume(ConsumeContext<MatterNoticeFailedV1> context)
    {
        var (notice, ct) = (context.Message, context.CancellationToken);
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(RecordFailure), ct)) return;

        if (notice.Kind == Letter.Matter && await db.LetterFileAsync(notice.MatterId, ct) is { } file && await db.IsOfAsync(notice.PersonId, file.Letter.OrganisationId, ct))
            file.Letter.Fail(notice.MatterVersion, notice.FailedAt);
        await db.SaveChangesAsync(ct);
    }
}
