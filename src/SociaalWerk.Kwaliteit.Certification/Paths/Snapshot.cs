using System.Security.Cryptography;
using System.Text;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>What a part of a file said at one moment, word for word; made once and never changed (7.2, hard case 11).</summary>
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
    public string Content { get; private init; } = "";

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

    public T Read<T>() => Json.Read<T>(Content);
}

/// <summary>The parts of a file of which versions are kept.</summary>
internal enum SnapshotKind
{
    SelfAssessment,
    Report,
}
