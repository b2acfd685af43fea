using System.Globalization;

namespace SociaalWerk.Kwaliteit.Benchmarks;

/// <summary>One figure beside its baseline from the same run.</summary>
internal sealed record Figure(string Name, double Ours, double Baseline, string Unit)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{$"{Name} ({Unit})",-44} {Ours,10:0.#} {Baseline,10:0.#} {Ours / Baseline,7:0.00}");

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
