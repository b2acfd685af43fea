using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Platform.Storage;

/// <summary>What one service's contexts share within a process: the write gate, the relay's wake-up call, the clock and the keys of people.</summary>
public sealed class DbTools<TDb> : DbTools
    where TDb : ServiceDb
{
    internal DbTools(WriteGate gate, OutboxSignal<TDb> signal, TimeProvider clock, PersonKeys keys)
        : base(gate, signal, clock, keys)
    {
    }
}

/// <inheritdoc cref="DbTools{TDb}"/>
public abstract class DbTools
{
    private protected DbTools(WriteGate gate, OutboxSignal signal, TimeProvider clock, PersonKeys keys) => (Gate, Signal, Clock, Keys) = (gate, signal, clock, keys);

    internal WriteGate Gate { get; }

    internal OutboxSignal Signal { get; }

    public TimeProvider Clock { get; }

    internal PersonKeys Keys { get; }
}
