using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>How a complaint's state looks.</summary>
internal static class ComplaintWords
{
    public static Tone ToneOf(this ComplaintState state) => state switch
    {
        ComplaintState.Received => Tone.Warning,
        ComplaintState.Closed or ComplaintState.OutOfScope => Tone.Neutral,
        ComplaintState.Concluded => Tone.Good,
        _ => Tone.Info,
    };
}
