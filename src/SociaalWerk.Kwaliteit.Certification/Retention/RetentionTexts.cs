using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>The rules in words, the same on every page.</summary>
internal static class RetentionTexts
{
    /// <summary>"24 maanden na het einde van de laatste rol".</summary>
    public static string TermOf(this IStringLocalizer<Text> text, RetentionRule rule, RetentionNumbers numbers) =>
        text["Retention.LengthFrom", text.LengthOf(rule.Keeps(numbers)), text["Retention.From." + rule.From].Value];

    /// <summary>What is left, or that nothing is.</summary>
    public static string LeftOf(this IStringLocalizer<Text> text, RetentionRule rule) => string.Join("; ",
        Enum.GetValues<Remains>().Where(part => part == Remains.Nothing ? rule.Left == part : rule.Left.HasFlag(part)).Select(part => text["Retention.Left." + part].Value));

    private static string LengthOf(this IStringLocalizer<Text> text, Keeping keeping) =>
        text[$"Retention.Length.{keeping.Unit}{(keeping.Amount == 1 ? ".One" : "")}", keeping.Amount];
}
