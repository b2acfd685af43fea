using System.Resources;

namespace SociaalWerk.Kwaliteit.Platform.Privacy;

/// <summary>The words in the place of a name that nobody can read any more.</summary>
public static class Erased
{
    private static readonly ResourceManager Texts = new(typeof(Text));

    /// <summary>In the reader's language.</summary>
    public static string Name => Texts.GetString("Erased.Name")!;
}
