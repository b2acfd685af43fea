namespace SociaalWerk.Kwaliteit.Platform.Calendar;

/// <summary>The days on which a label is valid, both ends included (6.2).</summary>
public sealed record ValidityPeriod(DateOnly From, DateOnly Until)
{
    public bool IsValidOn(DateOnly date) => From <= date && date <= Until;

    public bool IsValidAt(DateTimeOffset instant) => IsValidOn(AmsterdamTime.DateOf(instant));
}
