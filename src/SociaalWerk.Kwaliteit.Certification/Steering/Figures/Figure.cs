namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>A number about organisations. It is hidden while fewer stand behind it than the scheme asks, nought included, so that nobody is recognised in it.</summary>
/// <param name="Value">Null when hidden.</param>
internal readonly record struct Figure(int? Value)
{
    public static Figure Of(int value, int organisations, int least) => new(organisations < least ? null : value);
}
