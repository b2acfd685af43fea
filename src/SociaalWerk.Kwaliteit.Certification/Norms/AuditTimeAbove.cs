namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The days that come on top of the last row, per started number of fte (5.2).</summary>
internal sealed record AuditTimeAbove(int PerStartedFte, decimal Days);
