using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelTrigger;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>The letters about a label: which step has one, and what it says (L3-L11, L13-L15; 9).</summary>
internal static class LabelLetterText
{
    public static bool Tells(Label label, LabelStepTaken step) => WriterOf(label, step) is not null;

    /// <summary>A warning or an intention, by the office or by the clock when the longest suspension is over (L3, L8, 8.4), and what ends it without more.</summary>
    public static bool IsIntention(Label label, LabelStepTaken step) => step.Trigger is Intend or Drop or WarnAboutLogo or CloseWarning || (step.Trigger == LetTermPass && label.State == LabelState.Suspended);

    /// <param name="reference">By which the letter is known.</param>
    public static LetterDraft Of(Label label, LabelStepTaken step, string reference, BranchIdentity branch) =>
        WriterOf(label, step)?.Invoke(new LabelLetter(label, step, reference, branch)) ?? throw new ArgumentOutOfRangeException(nameof(step), step.Trigger, "There is no letter about this step.");

    /// <summary>Who writes about a step; null when it has no letter. Whoever was told of an intention is told that it was dropped; of other proposals the holder does not know.</summary>
    private static Func<LabelLetter, LetterDraft>? WriterOf(Label label, LabelStepTaken step) => step.Trigger switch
    {
        Intend => SanctionLetters.Intended,
        LetTermPass when label.State == LabelState.Suspended => SanctionLetters.IntendedByClock,
        LetTermPass => SanctionLetters.Lapsed,
        Drop when Dropped(label) is { ByHolder: false, Kind: ProcedureKind.Suspension or ProcedureKind.Withdrawal or ProcedureKind.Reduction } intention => it => SanctionLetters.Dropped(it, intention),
        WarnAboutLogo => LogoLetters.Warned,
        CloseWarning => LogoLetters.Closed,
        Suspend => SanctionLetters.Suspended,
        SuspendUrgently => SanctionLetters.SuspendedUrgently,
        ConfirmSuspension => SanctionLetters.Confirmed,
        SuspendOnRequest => HolderLetters.SuspendedOnRequest,
        Reinstate => SanctionLetters.Reinstated,
        Withdraw => SanctionLetters.Withdrawn,
        Reduce => SanctionLetters.Reduced,
        Relinquish => HolderLetters.Relinquished,
        Postpone => HolderLetters.Postponed,
        DeclinePostponement => HolderLetters.PostponementDeclined,
        Annul => ErrorLetters.Annulled,
        Correct => ErrorLetters.Corrected,
        HoldEffect => RemedyLetters.Held,
        ResumeEffect => RemedyLetters.Resumed,
        Restore => RemedyLetters.Restored,
        _ => null,
    };

    private static Procedure? Dropped(Label label) => label.Procedures.Where(p => p.Outcome == ProcedureOutcome.Dropped).MaxBy(p => p.DecidedAt);
}
