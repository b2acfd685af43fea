namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>One page on the way down to this one; the last has no address.</summary>
public sealed record Crumb(string Name, string? Address = null);
