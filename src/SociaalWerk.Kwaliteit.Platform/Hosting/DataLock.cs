namespace SociaalWerk.Kwaliteit.Platform.Hosting;

/// <summary>Holds a data directory for one process: SQLite's writes pass a gate inside that process.</summary>
public sealed class DataLock : IDisposable
{
    private readonly FileStream held;

    private DataLock(FileStream held) => this.held = held;

    /// <summary>Null when another process uses the directory.</summary>
    public static DataLock? TryTake(KwaliteitSettings settings)
    {
        Directory.CreateDirectory(settings.Data);
        try
        {
            return new DataLock(new FileStream(settings.PathOf("in-use.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => held.Dispose();
}
