namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>One step of the way from application to label as the reader sees it.</summary>
public sealed record ProgressStep(string Name, StepProgress Progress, string? Note = null, string? Address = null);
