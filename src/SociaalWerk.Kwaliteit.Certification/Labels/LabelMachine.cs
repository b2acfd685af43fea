using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelState;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelTrigger;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>The steps of a label's own life that follow from dates (7.4, L10 and L12).</summary>
internal static class LabelMachine
{
    private static readonly Condition<Label> EndPassed = new(nameof(EndPassed), (label, attempt) => AmsterdamTime.DateOf(attempt.At) > label.ValidUntil);
    private static readonly Condition<Label> NoSuccessor = new(nameof(NoSuccessor), (label, _) => label.SupersededById is null);
    private static readonly Condition<Label> SuccessorBegins = new(nameof(SuccessorBegins), (label, attempt) => label.SupersededFrom <= AmsterdamTime.DateOf(attempt.At));

    public static readonly Workflow<Label, LabelState, LabelTrigger> Workflow = new(
    [
        //  from     on          to            by      when all hold
        new(Active,  Expire,     Expired,      Clock,  EndPassed, NoSuccessor),
        new(Active,  Supersede,  Superseded,   Clock,  SuccessorBegins),
        new(Expired, Supersede,  Superseded,   Clock,  SuccessorBegins),
    ],
    label => label.State, (label, state) => label.MoveTo(state));
}

/// <summary>Where a label can be.</summary>
internal enum LabelState
{
    Active,
    Expired,
    Superseded,
}

/// <summary>What moves a label.</summary>
internal enum LabelTrigger
{
    Expire,
    Supersede,
}
