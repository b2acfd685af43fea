using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>One answer of a select, radio or checkbox group.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Group = null)
{
    /// <summary>All values of an enum, with the texts "{prefix}.{name}".</summary>
    public static IReadOnlyList<Choice> Of<TEnum>(IStringLocalizer text, string prefix) where TEnum : struct, Enum =>
        Of(text, prefix, Enum.GetValues<TEnum>());

    /// <summary>Some values of an enum, in this order.</summary>
    public static IReadOnlyList<Choice> Of<TEnum>(IStringLocalizer text, string prefix, IEnumerable<TEnum> values) where TEnum : struct, Enum =>
        [.. values.Select(value => new Choice(value.ToString(), text[$"{prefix}.{value}"]))];
}
