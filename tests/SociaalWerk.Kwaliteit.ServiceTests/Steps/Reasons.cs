using System.Globalization;
using System.Resources;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>The reasons of a refusal: as they were answered, and as the text files have them.</summary>
internal static class Reasons
{
    private static readonly ResourceManager Texts = new(typeof(Text).FullName!, typeof(Text).Assembly);

    public static IEnumerable<(string Code, string Text)> Given(Answer answer) =>
        answer.Root.GetProperty("redenen").EnumerateArray().Select(reason => (reason.GetProperty("code").GetString()!, reason.GetProperty("tekst").GetString()!));

    public static IEnumerable<(string Code, string Text)> Expected(IEnumerable<string> codes, string language) => codes.Select(code => (code, In(language, $"Reason.{code}")));

    public static string In(string language, string key) =>
        Texts.GetString(key, CultureInfo.GetCultureInfo(language)) ?? throw new InvalidOperationException($"{key} has no text.");
}
