using MassTransit;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>Keeps the PDF of adopted minutes beside their meeting. Documents makes it as it makes a letter; nobody is mailed about it.</summary>
internal sealed class RecordMinutes(CertificationDb db) : IConsumer<LetterMadeV1>
{
    public async Task Consume(ConsumeContext<LetterMadeV1> context)
    {
        var (made, ct) = (context.Message, context.CancellationToken);
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(RecordMinutes), ct)) return;

        if (await db.Meetings.SingleOrDefaultAsync(m => m.Id == made.LetterId, ct) is { State: MeetingState.Adopted, MinutesSha256: null } meeting && db.Keys.Open(made.SealedPdf) is { } pdf)
        {
            db.Add(new MinutesPdf { MeetingId = meeting.Id, Bytes = Convert.FromBase64String(pdf) });
            meeting.MinutesMade(made.Sha256);
        }

        await db.SaveChangesAsync(ct);
    }
}
