namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>Column and minimum for a kind of path (5.2, section 0).</summary>
internal sealed record AuditTimeKind(AuditTimeColumn Column, decimal MinimumDays);
