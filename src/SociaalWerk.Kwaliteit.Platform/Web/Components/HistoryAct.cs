namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>One act in the history of something: what happened, when, by whom and in what role.</summary>
public sealed record HistoryAct(DateTimeOffset At, string What, string? Who = null, string? Role = null, string? Note = null);
