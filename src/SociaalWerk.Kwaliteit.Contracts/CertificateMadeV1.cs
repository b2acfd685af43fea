namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A label's certificate was rendered and stored; from now on anyone can fetch and check it.</summary>
/// <param name="Sha256">Of the PDF, lower-case hexadecimal.</param>
public sealed record CertificateMadeV1(Guid LabelId, int LabelVersion, string Number, string Sha256, DateTimeOffset MadeAt);
