using MassTransit;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>Takes the proof away when the notice of a letter came back from everybody of the holder: the office has a task, and the term begins anew with the next sending (ruling on proof of sending).</summary>
internal sealed class RecordReturn(CertificationDb db) : IConsumer<MatterNoticeReturnedV1>
{
    public async Task Consume(ConsumeContext<MatterNoticeReturnedV1> context)
    {
        var (notice, ct) = (context.Message, context.CancellationToken);
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(RecordReturn), ct)) return;

        if (notice.Kind == Letter.Matter && await db.LetterFileAsync(notice.MatterId, ct) is { } file && await db.IsOfAsync(notice.PersonId, file.Letter.OrganisationId, ct))
            file.Returned(notice.MatterVersion, notice.PersonId, notice.ReturnedAt);
        await db.SaveChangesAsync(ct);
    }
}
