using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>Asks for the PDF of a letter, in the transaction that wrote it.</summary>
/// <remarks>What a letter says may hold reasons and findings: outbox and broker see it sealed, under a key that goes with the letter.</remarks>
internal static class LetterStory
{
    public static async Task PublishAsync(CertificationDb db, Letter letter, CancellationToken ct) => db.Publish(new LetterWrittenV1(
        letter.Id, letter.Reference, letter.WrittenOn,
        [.. (await db.WordsOfAsync(letter, ct)).Select(line => new LetterPartV1(line.Style.ToString(), db.Keys.Seal(letter.Id, KeyPart.Letter, line.Text)))]));
}
