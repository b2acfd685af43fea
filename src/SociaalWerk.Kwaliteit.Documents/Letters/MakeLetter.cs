using System.Security.Cryptography;
using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Documents.Letters;

/// <summary>Makes the PDF of a letter and hands it back; nothing of it stays here, because a letter belongs to its file.</summary>
internal sealed class MakeLetter(DocumentsDb db, BranchIdentity branch) : IConsumer<LetterWrittenV1>
{
    public async Task Consume(ConsumeContext<LetterWrittenV1> context)
    {
        var (letter, ct) = (context.Message, context.CancellationToken);
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(MakeLetter), ct)) return;

        // Whoever deleted the letter meanwhile destroyed its key.
        if (!db.Keys.IsDestroyed(letter.LetterId, KeyPart.Letter))
        {
            var pdf = LetterRenderer.Render(letter.Reference, letter.WrittenOn, [.. letter.Parts.Select(Opened)], branch);
            db.Publish(new LetterMadeV1(
                letter.LetterId, db.Keys.Seal(letter.LetterId, KeyPart.Letter, Convert.ToBase64String(pdf)), Convert.ToHexStringLower(SHA256.HashData(pdf)), db.Clock.GetUtcNow()));
        }

        await db.SaveChangesAsync(ct);
    }

    private LetterPart Opened(LetterPartV1 part) => new(
        Enum.Parse<LetterPartStyle>(part.Style),
        db.Keys.Open(part.SealedText) ?? throw new InvalidOperationException("The key of a letter that is kept is gone."));
}
