using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelTrigger;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>The letters about a label: which step has one, and what it says (L3-L11, L13-L15; 9).</summary>
internal static class LabelLetterText
{
    private static readonly LabelTrigger[] Told =
    [
        Intend, LetTermPass, Suspend, SuspendUrgently, ConfirmSuspension, SuspendOnRequest, Reinstate, Withdraw, Reduce, Relinquish, Postpone, DeclinePostponement, Annul, Correct,
        HoldEffect, ResumeEffect, Restore,
    ];

    /// <summary>Whoever was told of an intention is told that it was dropped; of other proposals the holder does not know.</summary>
    public static bool Tells(Label label, LabelStepTaken step) => Told.Contains(step.Trigger) || (step.Trigger == Drop && IsSanction(Dropped(label)));

    /// <summary>By the office, or by the clock when the longest suspension is over (L3, L8), and what ends it without more.</summary>
    public static bool IsIntention(Label label, LabelStepTaken step) => step.Trigger is Intend or Drop || (step.Trigger == LetTermPass && label.State == LabelState.Suspended);

    /// <param name="reference">By which the letter is known.</param>
    public static LetterDraft Of(Label label, LabelStepTaken step, string reference, BranchIdentity branch)
    {
        var it = new LabelLetter(label, step, reference, branch);
        return step.Trigger switch
        {
            Intend => SanctionLetters.Intended(it),
            LetTermPass when label.State == LabelState.Suspended => SanctionLetters.IntendedByClock(it),
            LetTermPass => SanctionLetters.Lapsed(it),
            Drop => SanctionLetters.Dropped(it, Dropped(label)!),
            Suspend => SanctionLetters.Suspended(it),
            SuspendUrgently => SanctionLetters.SuspendedUrgently(it),
            ConfirmSuspension => SanctionLetters.Confirmed(it),
            SuspendOnRequest => HolderLetters.SuspendedOnRequest(it),
            Reinstate => SanctionLetters.Reinstated(it),
            Withdraw => SanctionLetters.Withdrawn(it),
            Reduce => SanctionLetters.Reduced(it),
            Relinquish => HolderLetters.Relinquished(it),
            Postpone => HolderLetters.Postponed(it),
            DeclinePostponement => HolderLetters.PostponementDeclined(it),
            Annul => ErrorLetters.Annulled(it),
            Correct => ErrorLetters.Corrected(it),
            HoldEffect => RemedyLetters.Held(it),
            ResumeEffect => RemedyLetters.Resumed(it),
            Restore => RemedyLetters.Restored(it),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Trigger, "There is no letter about this step."),
        };
    }

    private static Procedure? Dropped(Label label) => label.Procedures.Where(p => p.Outcome == ProcedureOutcome.Dropped).MaxBy(p => p.DecidedAt);

    private static bool IsSanction(Procedure? procedure) => procedure is { ByHolder: false, Kind: ProcedureKind.Suspension or ProcedureKind.Withdrawal or ProcedureKind.Reduction };
}
