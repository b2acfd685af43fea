namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>How an allowed percentage becomes an allowed count (4.4); there is one way.</summary>
internal enum PercentRounding
{
    FloorOfAllowedCount,
}
