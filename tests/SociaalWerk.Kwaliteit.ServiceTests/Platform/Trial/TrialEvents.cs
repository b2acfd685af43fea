namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

/// <summary>A tally went up.</summary>
public sealed record TallyRaisedV1(Guid TallyId, int TallyVersion, int Value, DateOnly On, IReadOnlyList<string> Words);

/// <summary>An event that nobody consumes.</summary>
public sealed record NobodyListensV1(Guid TallyId);
