using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>What a certificate says, apart from how it looks (scheme 8.3).</summary>
internal sealed record CertificateContent
{
    public required string LabelName { get; init; }
    public required string BranchName { get; init; }
    public required string BranchAddress { get; init; }
    public required string HolderLegalName { get; init; }
    public required string HolderKvkNumber { get; init; }
    public required string Place { get; init; }
    public required string ScopeSummary { get; init; }
    public required IReadOnlyList<string> ServiceTypes { get; init; }
    public required IReadOnlyList<string> Municipalities { get; init; }
    public required string NormDocument { get; init; }
    public required string NormVersion { get; init; }
    public required bool IsDemoNormSet { get; init; }
    public required string CertifyingBody { get; init; }
    public required string Statement { get; init; }
    public required string Number { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day on which the label is valid.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>Only the conditions that the committee decided to publish.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    public required string SignatoryName { get; init; }
    public required string SignatoryFunction { get; init; }
    public required string RegisterAddress { get; init; }

    /// <summary>Tells one version of a certificate from another: a changed condition keeps the number.</summary>
    [JsonIgnore]
    public string VersionHash => Convert.ToHexStringLower(SHA256.HashData(Facts()));

    /// <summary>The facts as the bytes that <see cref="VersionHash"/> is taken over.</summary>
    public byte[] Facts() => JsonSerializer.SerializeToUtf8Bytes(this);
}
