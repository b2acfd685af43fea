namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>How many auditor-days on site an audit takes (5.2); the day for preparation and report stands outside.</summary>
internal sealed record AuditTimeTable(
    IReadOnlyList<AuditTimeRow> Rows,
    AuditTimeAbove Above,
    AuditTimeSurcharge Municipalities,
    AuditTimeReductions Reductions,
    decimal RoundToDays,
    decimal OffSiteDays,
    IReadOnlyDictionary<PathKind, AuditTimeKind> Kinds)
{
    /// <param name="fte">Size of the part in scope, above zero, one decimal.</param>
    /// <param name="municipalities">Municipalities in scope.</param>
    /// <param name="otherMark">Whether another mark is assessed at the same time.</param>
    /// <param name="kind">The kind of path, which chooses column and minimum.</param>
    public decimal Days(decimal fte, int municipalities, bool otherMark, PathKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fte);
        ArgumentOutOfRangeException.ThrowIfNotEqual(fte, Math.Round(fte, 1));
        ArgumentOutOfRangeException.ThrowIfNegative(municipalities);

        var rules = Kinds[kind];
        var days = BaseDays(fte, rules.Column) + Municipalities.For(municipalities);
        var reduced = days * (100 - Reductions.Percent(otherMark)) / 100;
        return Math.Max(RoundHalfUp(reduced), rules.MinimumDays);
    }

    private decimal BaseDays(decimal fte, AuditTimeColumn column)
    {
        if (Rows.FirstOrDefault(row => fte <= row.UpToFte) is { } row) return row.Days(column);

        var last = Rows[^1];
        return last.Days(column) + (Above.Days * Math.Ceiling((fte - last.UpToFte) / Above.PerStartedFte));
    }

    private decimal RoundHalfUp(decimal days) => Math.Round(days / RoundToDays, MidpointRounding.AwayFromZero) * RoundToDays;
}
