using System.Globalization;

namespace SociaalWerk.Kwaliteit.Platform.Hosting;

/// <summary>The demo's clock: the machine's time plus an offset that only grows, kept in a file that all processes of the demo read.</summary>
public sealed class DemoClock(KwaliteitSettings settings, TimeProvider machine) : TimeProvider
{
    private static readonly Lock Moving = new();
    private readonly string file = settings.PathOf("klok");

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + Offset();

    /// <summary>False when the instant lies before the present of the demo; the clock goes forwards only.</summary>
    public bool TryMoveTo(DateTimeOffset instant)
    {
        lock (Moving)
        {
            if (instant < GetUtcNow()) return false;

            var draft = $"{file}.{Guid.CreateVersion7():N}";
            File.WriteAllText(draft, (instant - machine.GetUtcNow()).Ticks.ToString(CultureInfo.InvariantCulture));
            File.Move(draft, file, overwrite: true);
            return true;
        }
    }

    private TimeSpan Offset() => File.Exists(file)
        ? TimeSpan.FromTicks(long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture))
        : TimeSpan.Zero;
}
