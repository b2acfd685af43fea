using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

/// <summary>The smallest aggregate: raising it changes its state, writes a log line and sends an event.</summary>
internal sealed class Tally : Aggregate
{
    public string Name { get; init; } = "";

    public int Value { get; private set; }

    public int Version { get; private set; }

    public Shade Shade { get; set; }

    public Shade? OtherShade { get; set; }

    public DateTimeOffset? RaisedAt { get; private set; }

    public void Raise(Guid dossier, DateTimeOffset at)
    {
        Value++;
        Version++;
        RaisedAt = at;
        Record(new Act(dossier, "Raise", new Actor(Id, Role.Officer), Role.Officer, at));
        Record(new TallyRaisedV1(Id, Version, Value, new DateOnly(2026, 9, 1), ["één", "twee"]));
    }
}

internal enum Shade
{
    Light,
    Dark,
}
