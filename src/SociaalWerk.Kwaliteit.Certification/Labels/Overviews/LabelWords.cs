using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>How a label's state looks.</summary>
internal static class LabelWords
{
    public static Tone ToneOf(this LabelState state) => state switch
    {
        LabelState.Active => Tone.Good,
        LabelState.Suspended => Tone.Warning,
        LabelState.Superseded => Tone.Neutral,
        _ => Tone.Bad,
    };
}
