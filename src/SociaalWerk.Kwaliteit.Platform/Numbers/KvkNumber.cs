namespace SociaalWerk.Kwaliteit.Platform.Numbers;

/// <summary>The number of an organisation in the trade register: eight digits, no checksum, kept as text because it may start with a zero (10).</summary>
public static class KvkNumber
{
    public static bool IsValid(string? text) => text is { Length: 8 } && text.All(char.IsAsciiDigit);
}
