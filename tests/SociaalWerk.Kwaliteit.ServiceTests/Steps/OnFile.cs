using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Messaging;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>What the database holds of a path: itself, its history and log, the labels, and the events that wait to leave.</summary>
internal sealed record OnFile(CertificationPath Path, IReadOnlyList<PathStep> History, IReadOnlyList<LogEntry> Log, IReadOnlyList<Label> Labels, IReadOnlyList<OutboxMessage> Events)
{
    /// <summary>Everything a refusal must leave as it was. That it was refused is logged, and is no change.</summary>
    public object Contents => new
    {
        Path.State, Path.Version, Path.Edits, Path.WakeOn, Terms = string.Join(";", Path.Terms), History = History.Count,
        Log = Log.Count(line => !line.Refused), Labels = string.Join(";", Labels.Select(l => (l.Number, l.Version))), Events = Events.Count,
    };

    public int Refusals => Log.Count(line => line.Refused);

    public static async Task<OnFile> ReadAsync(CertificationDb db, Guid path) => new(
        await db.Paths.AsNoTracking().SingleAsync(p => p.Id == path),
        await db.Steps.AsNoTracking().Where(s => s.PathId == path).OrderBy(s => s.Version).ToListAsync(),
        await db.LogEntries.AsNoTracking().Where(e => e.Dossier == path).OrderBy(e => e.Number).ToListAsync(),
        await db.Labels.AsNoTracking().OrderBy(l => l.Number).ToListAsync(),
        await db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    /// <summary>The names of the events, in the order in which they were written.</summary>
    public IEnumerable<string> EventNames => Events.Select(m => m.Type.Split(',')[0].Split('.')[^1]);
}
