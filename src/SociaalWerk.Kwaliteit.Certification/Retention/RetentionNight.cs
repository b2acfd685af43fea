using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>A night whose work is done; its row is written last, so that work that broke off is done again.</summary>
internal sealed class RetentionNight
{
    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Of the kinds with which something happened.</summary>
    public required IReadOnlyList<NightCount> Counts { get; init; }

    /// <summary>Files on disk that no row named any more.</summary>
    public required int Files { get; init; }

    /// <summary>Deletions that did not succeed and are tried again the next night.</summary>
    public required int Failed { get; init; }

    public bool HasDoneSomething => Counts.Count > 0 || Files > 0 || Failed > 0;

    public string AsDetail => Json.Write(new { Day, Counts, Files, Failed });
}

/// <summary>What a night did with one kind.</summary>
internal sealed record NightCount(RetentionKind Kind, int Announced, int Withdrawn, int Deleted);
