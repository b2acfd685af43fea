using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Numbers of paths: T-YYYY-NNNN, starting again each year.</summary>
internal static class PathNumbers
{
    public static async Task<string> NextAsync(CertificationDb db, DateTimeOffset now, CancellationToken ct)
    {
        var year = AmsterdamTime.DateOf(now).Year;
        return $"T-{year}-{await db.NextAsync("traject", year, ct):0000}";
    }
}
