namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>One fact of a certificate: a label and its value or values, or a sentence without a label.</summary>
internal sealed record CertificateFact(string? Label, IReadOnlyList<string> Values)
{
    public const string Separator = " · ";

    public CertificateFact(string? label, string value)
        : this(label, [value])
    {
    }

    /// <summary>Whether each value is a sentence that begins on a line of its own.</summary>
    public bool AreSentences { get; init; }

    /// <summary>The values on one line, for layouts that do not list them.</summary>
    public string Line => string.Join(Separator, Values);
}
