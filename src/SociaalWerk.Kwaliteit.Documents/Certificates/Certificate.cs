namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>A certificate that was made: its facts, and the hash of the stored PDF. Each version of a label has its own.</summary>
internal sealed class Certificate
{
    public required Guid LabelId { get; init; }

    public required int LabelVersion { get; init; }

    public required string Number { get; init; }

    public required CertificateContent Content { get; init; }

    /// <summary>Of the PDF, lower-case hexadecimal; also its place in the file store.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}
