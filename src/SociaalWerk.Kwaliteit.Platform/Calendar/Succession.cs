namespace SociaalWerk.Kwaliteit.Platform.Calendar;

/// <summary>The validity of a new label and the last valid day of the one it replaces; the two never overlap (6.2).</summary>
public sealed record Succession(SuccessionKind Kind, ValidityPeriod Period, DateOnly PreviousThrough);
