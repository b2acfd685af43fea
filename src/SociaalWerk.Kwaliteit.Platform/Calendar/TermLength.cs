namespace SociaalWerk.Kwaliteit.Platform.Calendar;

/// <summary>How long a term is, in the unit the scheme states it in (6.2).</summary>
public sealed record TermLength(int Amount, TermUnit Unit)
{
    /// <summary>Whether the end-of-period rule can move this term: three months, in the measures of article 4 of the Algemene termijnenwet.</summary>
    public bool IsAtMostThreeMonths => Unit switch
    {
        TermUnit.WorkingDays => true,
        TermUnit.Days => Amount <= 90,
        TermUnit.Weeks => Amount <= 12,
        TermUnit.Months => Amount <= 3,
        _ => throw new InvalidOperationException($"Unknown unit {Unit}."),
    };
}
