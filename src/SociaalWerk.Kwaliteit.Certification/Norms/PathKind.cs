namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>Why an organisation walks a certification path (7.1).</summary>
internal enum PathKind
{
    Initial,
    Recertification,
    ScopeChange,
    Special,
    Transfer,
}
