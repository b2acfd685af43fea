namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The numbers about labels (6.2, 6.3, 7.4).</summary>
/// <param name="TimelyWindowMonths">How long before the end a decision still follows on the old label.</param>
/// <param name="AnnualDeclarationMonths">When the yearly declaration is asked; null when it is off.</param>
/// <param name="CertificateMissingMinutes">After how long a label without certificate is on the officer's worklist.</param>
internal sealed record LabelNumbers(
    int ValidityMonths,
    int TimelyWindowMonths,
    int MaxPostponements,
    int? AnnualDeclarationMonths,
    int CertificateWithinSeconds,
    int CertificateMissingMinutes);
