using SociaalWerk.Kwaliteit.Platform.Messaging;

namespace SociaalWerk.Kwaliteit.Platform.Storage;

/// <summary>What one service's contexts share within a process: the write gate, the relay's wake-up call and the clock.</summary>
public sealed class DbTools<TDb> : DbTools
    where TDb : ServiceDb
{
    internal DbTools(WriteGate gate, OutboxSignal<TDb> signal, TimeProvider clock)
        : base(gate, signal, clock)
    {
    }
}

/// <inheritdoc cref="DbTools{TDb}"/>
public abstract class DbTools
{
    private protected DbTools(WriteGate gate, OutboxSignal signal, TimeProvider clock) => (Gate, Signal, Clock) = (gate, signal, clock);

    internal WriteGate Gate { get; }

    internal OutboxSignal Signal { get; }

    public TimeProvider Clock { get; }
}
