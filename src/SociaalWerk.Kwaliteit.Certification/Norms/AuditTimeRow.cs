namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The days for organisations up to a size (5.2).</summary>
internal sealed record AuditTimeRow(decimal UpToFte, decimal InitialDays, decimal ReassessmentDays)
{
    public decimal Days(AuditTimeColumn column) => column == AuditTimeColumn.Initial ? InitialDays : ReassessmentDays;
}
