namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The column of the audit-time table (5.2).</summary>
internal enum AuditTimeColumn
{
    Initial,
    Reassessment,
}
