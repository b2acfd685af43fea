namespace SociaalWerk.Kwaliteit.Platform.Calendar;

/// <summary>The unit in which the scheme states a term (6.2).</summary>
public enum TermUnit
{
    WorkingDays,
    Days,
    Weeks,
    Months,
}
