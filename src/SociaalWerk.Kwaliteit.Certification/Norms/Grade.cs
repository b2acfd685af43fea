namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The weight of a finding (4.3); only a minor and a major are shortfalls.</summary>
internal enum Grade
{
    Strength,
    Observation,
    Recommendation,
    Minor,
    Major,
}
