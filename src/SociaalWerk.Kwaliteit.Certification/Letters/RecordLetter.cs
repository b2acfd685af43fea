using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>Keeps the PDF of a letter with its file, and sends the notice of it.</summary>
internal sealed class RecordLetter(CertificationDb db) : IConsumer<LetterMadeV1>
{
    public async Task Consume(ConsumeContext<LetterMadeV1> context)
    {
        var (made, ct) = (context.Message, context.CancellationToken);
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(RecordLetter), ct)) return;

        // A letter that was deleted meanwhile left no key.
        if (await db.LetterFileAsync(made.LetterId, ct) is { Letter.Sha256: null } file && db.Keys.Open(made.SealedPdf) is { } pdf)
        {
            db.Add(new LetterPdf { LetterId = made.LetterId, Bytes = Convert.FromBase64String(pdf) });
            file.Made(made.Sha256, db.Clock.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
    }
}
