using Microsoft.Extensions.Localization;

namespace SociaalWerk.Kwaliteit.Certification.Logs;

/// <summary>What acts are called on screen.</summary>
internal static class ActTexts
{
    /// <summary>Where the name of an act may have its text: acts that only the log shows, then those of paths and labels.</summary>
    public static readonly IReadOnlyList<string> Prefixes = ["LogAct", "Trigger", "Act", "LabelTrigger", "MeetingTrigger"];

    public static string Of(IStringLocalizer<Text> text, string act) =>
        Prefixes.Select(prefix => text[$"{prefix}.{act}"]).FirstOrDefault(t => !t.ResourceNotFound)?.Value ?? act;

    /// <summary>A state of a path or a label; other kinds of dossier show it as it stands.</summary>
    public static string? StateOf(IStringLocalizer<Text> text, string? state) => state is null
        ? null
        : new[] { text["State." + state], text["LabelState." + state], text["MeetingState." + state] }.FirstOrDefault(t => !t.ResourceNotFound)?.Value ?? state;
}
