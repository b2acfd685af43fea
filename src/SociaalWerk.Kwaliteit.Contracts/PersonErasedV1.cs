namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A person was erased: whoever keeps a name, an address or a text of this person lets it go.</summary>
public sealed record PersonErasedV1(Guid PersonId, int PersonVersion, DateTimeOffset At);
