namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>A group of facts that every layout shows together, under its heading if it has one.</summary>
internal sealed record CertificateSection(string? Heading, IReadOnlyList<CertificateFact> Facts);
