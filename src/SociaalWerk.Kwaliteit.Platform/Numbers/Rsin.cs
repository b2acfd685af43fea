namespace SociaalWerk.Kwaliteit.Platform.Numbers;

/// <summary>The number of a legal person: nine digits that pass the eleven test (10).</summary>
public static class Rsin
{
    private static readonly int[] Weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

    public static bool IsValid(string? text) =>
        text is { Length: 9 }
        && text.All(char.IsAsciiDigit)
        && text.Zip(Weights, (digit, weight) => (digit - '0') * weight).Sum() % 11 == 0;
}
