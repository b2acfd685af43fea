using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>How an objection's state looks, and how it is told in a line on the page of what it is against.</summary>
internal static class ObjectionWords
{
    public static Tone ToneOf(this ObjectionState state) => state switch
    {
        ObjectionState.Inadmissible => Tone.Bad,
        ObjectionState.Decided or ObjectionState.BindingAdvice or ObjectionState.Closed => Tone.Good,
        ObjectionState.Withdrawn => Tone.Neutral,
        _ => Tone.Info,
    };

    /// <summary>The text of its outcome, or of where it stands while there is none.</summary>
    public static string StandsAt(this Objection objection) => objection.Outcome is { } outcome ? $"ObjectionOutcome.{outcome}" : $"ObjectionState.{objection.State}";
}
