using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>How long something is kept.</summary>
internal sealed record Keeping(int Amount, KeepingUnit Unit)
{
    public static Keeping Years(int amount) => new(amount, KeepingUnit.Years);

    public static Keeping Months(int amount) => new(amount, KeepingUnit.Months);

    /// <summary>A technical term, in whole days or hours.</summary>
    public static Keeping Span(TimeSpan span) => span.TotalDays >= 2 ? new((int)span.TotalDays, KeepingUnit.Days) : new((int)span.TotalHours, KeepingUnit.Hours);

    /// <summary>The last day of the term: it starts the day after and runs through this day (6.2).</summary>
    public DateOnly LastDay(DateOnly from) => Unit switch
    {
        KeepingUnit.Years => Terms.NominalLastDay(from, new TermLength(12 * Amount, TermUnit.Months)),
        KeepingUnit.Months => Terms.NominalLastDay(from, new TermLength(Amount, TermUnit.Months)),
        KeepingUnit.Days => Terms.NominalLastDay(from, new TermLength(Amount, TermUnit.Days)),
        _ => throw new InvalidOperationException("A term in hours has no last day."),
    };
}

/// <summary>The units of keeping.</summary>
internal enum KeepingUnit
{
    Hours,
    Days,
    Months,
    Years,
}
