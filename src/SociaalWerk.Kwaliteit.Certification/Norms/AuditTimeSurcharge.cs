namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The days for municipalities beyond those included, per started group (5.2).</summary>
internal sealed record AuditTimeSurcharge(int Included, int PerStarted, decimal Days)
{
    public decimal For(int municipalities) => Days * ((Math.Max(0, municipalities - Included) + PerStarted - 1) / PerStarted);
}
