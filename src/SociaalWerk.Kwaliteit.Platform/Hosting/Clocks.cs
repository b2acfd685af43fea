namespace SociaalWerk.Kwaliteit.Platform.Hosting;

/// <summary>Names the clocks: without a key the clock of the scheme, which the demo moves; with this key the machine's own.</summary>
public static class Clocks
{
    /// <summary>For what must not jump with the demo: sessions, links and tokens that expire, waiting after a wrong password.</summary>
    public const string Machine = "machine";
}
