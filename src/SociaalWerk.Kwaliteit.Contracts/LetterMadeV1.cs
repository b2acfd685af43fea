namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>The PDF of a letter or of minutes was made; whoever asked for it keeps it with the file.</summary>
/// <param name="SealedPdf">The file in base64, sealed under the letter's own key.</param>
/// <param name="Sha256">Of the PDF, lower-case hexadecimal.</param>
public sealed record LetterMadeV1(Guid LetterId, string SealedPdf, string Sha256, DateTimeOffset MadeAt);
