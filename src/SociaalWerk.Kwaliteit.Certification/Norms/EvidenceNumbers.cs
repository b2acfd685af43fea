namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>What may be uploaded (10).</summary>
/// <param name="BreachHours">Within which a possible data breach is judged and reported (11.2).</param>
internal sealed record EvidenceNumbers(int MaxFileMegabytes, int MaxFilesPerPath, IReadOnlyList<string> FileTypes, int BreachHours)
{
    public long MaxFileBytes => MaxFileMegabytes * 1024L * 1024L;

    public bool Accepts(string fileName) =>
        FileTypes.Contains(Path.GetExtension(fileName).TrimStart('.'), StringComparer.OrdinalIgnoreCase);
}
