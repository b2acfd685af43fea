namespace SociaalWerk.Kwaliteit.Platform.Calendar;

/// <summary>How a new label follows on the one before it (6.2).</summary>
public enum SuccessionKind
{
    Timely,
    Early,
    AfterPostponement,
    Restored,
    ScopeChanged,
}
