namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>What a norm looks at; the organisation is always assessed, workers and services within the scope (3.5).</summary>
internal enum NormLevel
{
    Worker,
    Service,
    Organisation,
}
