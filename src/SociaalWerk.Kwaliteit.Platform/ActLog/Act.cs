using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>Something a person or the clock did to a dossier, as the log keeps it.</summary>
/// <param name="Detail">Facts as JSON, without names and without texts that others may not see.</param>
public sealed record Act(
    Guid Dossier, string Name, Actor Actor, Role Role, DateTimeOffset At,
    string? From = null, string? To = null, string? Note = null, string? Detail = null);
