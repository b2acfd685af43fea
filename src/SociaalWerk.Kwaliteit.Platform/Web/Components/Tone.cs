namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>What a colour means here; never the only sign, the words say it too.</summary>
public enum Tone
{
    /// <summary>Nothing special.</summary>
    Neutral,

    /// <summary>Worth knowing, or under way.</summary>
    Info,

    /// <summary>Good, done, valid.</summary>
    Good,

    /// <summary>Needs attention.</summary>
    Warning,

    /// <summary>Wrong, refused, invalid.</summary>
    Bad,
}
