namespace SociaalWerk.Kwaliteit.Certification;

/// <summary>The last number given out in a series of a year.</summary>
internal sealed class YearSeries
{
    public required string Series { get; init; }

    public required int Year { get; init; }

    public int Last { get; set; }
}
