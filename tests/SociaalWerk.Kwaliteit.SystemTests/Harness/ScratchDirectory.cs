namespace SociaalWerk.Kwaliteit.SystemTests.Harness;

/// <summary>A temporary directory that goes when the test ends.</summary>
internal sealed class ScratchDirectory : IDisposable
{
    public string Name { get; } = Directory.CreateTempSubdirectory("kwaliteit-system-").FullName;

    public string Of(string file) => Path.Combine(Name, file);

    public void Dispose() => Directory.Delete(Name, recursive: true);
}
