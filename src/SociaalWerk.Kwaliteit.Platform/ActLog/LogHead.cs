using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>Where every dossier of a service's log stood at the beginning of a day. Published, so that cutting off an end or a dossier shows.</summary>
public sealed class LogHead
{
    private LogHead()
    {
    }

    public DateOnly Day { get; private set; }

    public DateTimeOffset At { get; private set; }

    public int Dossiers { get; private set; }

    public long Lines { get; private set; }

    /// <summary>SHA-256 of the list.</summary>
    public string Root { get; private set; } = "";

    /// <summary>Hash of the head before this one; empty for the first.</summary>
    public string Previous { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <summary>For each dossier "key number hash", sorted by key.</summary>
    public string List { get; private set; } = "";

    /// <summary>Stands for a dossier in public: who has the export knows which one it is, others can't tell whose it is.</summary>
    public static string KeyOf(string dossier) => LogFormat.Sha256(dossier);

    /// <summary>Reads the last line of every dossier in one query, so at one moment.</summary>
    internal static async Task<LogHead> TakeAsync(ServiceDb db, string service, DateOnly day, CancellationToken ct)
    {
        var previous = await db.LogHeads.Where(h => h.Day < day).OrderByDescending(h => h.Day).Select(h => h.Hash).FirstOrDefaultAsync(ct) ?? "";
        var last = await db.LogEntries.Where(e => !db.LogEntries.Any(l => l.Dossier == e.Dossier && l.Number > e.Number))
            .Select(e => new { e.Dossier, e.Number, e.Hash }).ToListAsync(ct);
        // The moment after the reading: an export that says it is younger was then also read later, and has all that stands here.
        return Of(service, day, db.Clock.GetUtcNow(), previous, [.. last.Select(e => (e.Dossier, e.Number, e.Hash))]);
    }

    internal static LogHead Of(string service, DateOnly day, DateTimeOffset at, string previous, IReadOnlyCollection<(Guid Dossier, int Number, string Hash)> last)
    {
        var list = last.Select(e => string.Create(CultureInfo.InvariantCulture, $"{KeyOf(e.Dossier.ToString())} {e.Number} {e.Hash}\n")).Order(StringComparer.Ordinal);
        var head = new LogHead { Day = day, At = LogFormat.Cut(at), Dossiers = last.Count, Lines = last.Sum(e => (long)e.Number), Previous = previous, List = string.Concat(list) };
        head.Root = LogFormat.Sha256(head.List);
        head.Hash = head.ToFacts(service).ComputeHash();
        return head;
    }

    /// <summary>The published file: a line of JSON, and under it the list.</summary>
    internal string ToFile(string service) => JsonSerializer.Serialize(ToFacts(service), LogExport.Json) + "\n" + List;

    private HeadFacts ToFacts(string service) => new(
        LogFormat.Head, service, Day.ToString("O", CultureInfo.InvariantCulture), LogFormat.Instant(At), Dossiers, Lines, Root, Previous, Hash);
}

/// <summary>The first line of a published head.</summary>
public sealed record HeadFacts(string Format, string Service, string Day, string At, int Dossiers, long Lines, string Root, string Previous, string Hash)
{
    internal string ComputeHash() => LogFormat.HashOf(
        Format, Service, Day, At, Dossiers.ToString(CultureInfo.InvariantCulture), Lines.ToString(CultureInfo.InvariantCulture), Root, Previous);
}
