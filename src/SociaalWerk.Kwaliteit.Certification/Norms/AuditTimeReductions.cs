namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>What may be taken off, in per cent (5.2).</summary>
internal sealed record AuditTimeReductions(int OtherMarkPercent, int MaxPercent)
{
    public int Percent(bool otherMark) => otherMark ? Math.Min(OtherMarkPercent, MaxPercent) : 0;
}
