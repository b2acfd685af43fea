using System.Security.Cryptography;
using System.Text;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>What a part of a file said at one moment, word for word; made once and, but for names that had to go, never changed (7.2, hard cases 11 and 12).</summary>
/// <remarks>Not loaded with the path: it records one, the context stores it, and only who reads versions opens them.</remarks>
internal sealed class Snapshot
{
    private Snapshot()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid PathId { get; private init; }

    public SnapshotKind Kind { get; private init; }

    /// <summary>1 for the first of its kind in this file.</summary>
    public int Number { get; private init; }

    public Guid By { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>JSON, exactly as it was hashed.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Of the content as it was made.</summary>
    public string Sha256 { get; private init; } = "";

    public static Snapshot Of<T>(CertificationPath path, SnapshotKind kind, int number, T content, Attempt attempt)
    {
        var text = Json.Write(content);
        return new Snapshot
        {
            PathId = path.Id, Kind = kind, Number = number, By = attempt.Actor.Id, At = attempt.At, Content = text,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
    }

    /// <summary>A name was taken out since, because of data of clients; the hash is of what stood there before (hard case 12).</summary>
    public DateTimeOffset? StruckAt { get; private set; }

    public void StrikeNameOf(string document, DateTimeOffset at) => (Content, StruckAt) = (Json.Write(Read<SignedSelfAssessment>().WithoutNamesOf([document])), at);

    public T Read<T>() => Json.Read<T>(Content);
}

/// <summary>The parts of a file of which versions are kept.</summary>
internal enum SnapshotKind
{
    SelfAssessment,
    Report,
}
