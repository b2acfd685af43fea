namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>How much a button asks for attention; at most one primary button on a page.</summary>
public enum ButtonKind
{
    /// <summary>What this page is for.</summary>
    Primary,

    /// <summary>Something else one may do here.</summary>
    Secondary,

    /// <summary>What cannot be undone.</summary>
    Danger,

    /// <summary>A button that looks like a link.</summary>
    Quiet,
}
