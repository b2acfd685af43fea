using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>How a meeting and its items look.</summary>
internal static class MeetingWords
{
    public static Tone ToneOf(this MeetingState state) => state switch
    {
        MeetingState.Open => Tone.Info,
        MeetingState.Closed => Tone.Warning,
        MeetingState.Adopted => Tone.Good,
        _ => Tone.Neutral,
    };
}

/// <summary>One item as a page shows it.</summary>
/// <param name="Place">Its number on the agenda.</param>
/// <param name="Sees">False for a member with a conflict of interest in it.</param>
internal sealed record ItemView(AgendaItem Item, int Place, string Note, bool Sees, bool WithVotes, bool WithLinks, Func<Guid, string> NameOf);

/// <summary>A step that needs nothing but a button.</summary>
internal sealed record StepView(MeetingTrigger Step, int Version, IReadOnlyList<string> Reasons);
