namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>How far a step of the way has come.</summary>
public enum StepProgress
{
    /// <summary>Behind us.</summary>
    Done,

    /// <summary>Where we are.</summary>
    Current,

    /// <summary>Where we are, and something must happen first.</summary>
    Blocked,

    /// <summary>Still to come.</summary>
    Ahead,
}
