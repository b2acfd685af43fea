using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Register.Entries;

/// <summary>A status as the public reads it: in a few words, and in a sentence with its date.</summary>
internal static class StatusWords
{
    public static string Words(this IStringLocalizer<Text> text, LabelStatus status) => text[$"Status.{status.Word}", status.Since.Words()];

    public static string Sentence(this IStringLocalizer<Text> text, LabelStatus status, RegisterEntry entry) =>
        text[$"Status.{status.Word}.Sentence", status.Since.Words(), entry.ValidUntil.Words()];

    public static Tone Tone(this LabelStatus status) => status.Word switch
    {
        RegisterWord.Valid or RegisterWord.ValidWithConditions => Platform.Web.Tone.Good,
        RegisterWord.StartsLater => Platform.Web.Tone.Info,
        RegisterWord.Suspended => Platform.Web.Tone.Warning,
        _ => Platform.Web.Tone.Bad,
    };
}
