namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>How far a norm set has come (3.4).</summary>
internal enum NormStatus
{
    Draft,
    Published,
    Mandatory,
    Retired,
}
