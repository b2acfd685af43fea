using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>Something a person or the clock did, or tried to do, to a dossier, as the log keeps it.</summary>
/// <param name="Name">What was done, or tried; each name has a text "LogAct.…", "Trigger.…", "Act.…" or "LabelTrigger.…".</param>
/// <param name="Note">What the person wrote. May hold names, so it can be erased without breaking the chain.</param>
/// <param name="Detail">Facts as JSON, without names and without texts that others may not see.</param>
/// <param name="Kind">What the dossier is about: administrators read all kinds but files.</param>
/// <param name="Refused">True when it was tried and not allowed.</param>
public sealed record Act(
    Guid Dossier, string Name, Actor Actor, Role Role, DateTimeOffset At,
    string? From = null, string? To = null, string? Note = null, string? Detail = null,
    DossierKind Kind = DossierKind.File, bool Refused = false);
