using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>Takes away what says who somebody is, except where a decision that is kept needs the name (domain 0).</summary>
internal interface IPersonEraser
{
    /// <summary>People of whom something can be taken away now.</summary>
    Task<IReadOnlySet<Guid>> ErasableAsync(CertificationDb db, CancellationToken ct);

    /// <summary>Within the caller's transaction, with its log line.</summary>
    Task EraseAsync(CertificationDb db, Guid person, Actor by, string reason, CancellationToken ct);
}
