using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>Every condition of the objection's table by name; pure, cheap, and asked on every page view.</summary>
internal static class ObjectionConditions
{
    public static readonly Condition<Objection> NoteRequired = new(nameof(NoteRequired), (_, attempt) => !string.IsNullOrWhiteSpace(attempt.Note));

    public static Condition<Objection> TermRuns(TermKind kind) => new(nameof(TermRuns), (it, attempt) => it.Term(kind) is { } term && term.Runs(Today(attempt)), Of: kind.ToString());

    public static Condition<Objection> TermPassed(TermKind kind) => new(nameof(TermPassed), (it, attempt) => it.Term(kind) is { } term && term.HasPassed(Today(attempt)), Of: kind.ToString());

    // Suspensive effect

    /// <summary>There is a sanction in force whose effect can be held.</summary>
    public static readonly Condition<Objection> HoldFits = new(nameof(HoldFits), (it, _) => it.MayBeHeld);

    public static readonly Condition<Objection> HoldNotAskedYet = new(nameof(HoldNotAskedYet), (it, _) => it.Hold == HoldState.NotAsked);

    public static readonly Condition<Objection> HoldIsAsked = new(nameof(HoldIsAsked), (it, _) => it.Hold == HoldState.Asked);

    // Other people than before

    /// <summary>Had no part in audit, review, advice or decision, and has no ties with whom it is about.</summary>
    public static readonly Condition<Objection> Uninvolved = new(nameof(Uninvolved), (it, attempt) => !it.IsInvolved(attempt.Actor.Id, attempt.At));

    public static readonly Condition<Objection> SatInHearing = new(nameof(SatInHearing),
        (it, attempt) => it.Hearing is not { } hearing || it.HearingWaived || hearing.Members.Any(m => it.AreSame(m, attempt.Actor.Id)));

    // Admissibility, hearing and advice

    public static readonly Condition<Objection> InTimeOrExcused = new(nameof(InTimeOrExcused),
        (it, attempt) => !it.IsLate || (attempt.Input is ObjectionInput { Excused: true } && !string.IsNullOrWhiteSpace(attempt.Note)));

    public static readonly Condition<Objection> InadmissibleGroundFits = new(nameof(InadmissibleGroundFits),
        (it, attempt) => attempt.Input is ObjectionInput { Ground: { } ground } && (ground != InadmissibleGround.Late || it.IsLate));

    public static readonly Condition<Objection> HearingNotWaived = new(nameof(HearingNotWaived), (it, _) => !it.HearingWaived);

    /// <summary>A hearing that took place is not undone.</summary>
    public static readonly Condition<Objection> NoHearingHeld = new(nameof(NoHearingHeld), (it, attempt) => it.Hearing is not { } hearing || hearing.At > attempt.At);

    public static readonly Condition<Objection> HearingGiven = new(nameof(HearingGiven),
        (_, attempt) => attempt.Input is ObjectionInput { HearingAt: { } at, Place: var place } && at > attempt.At && !string.IsNullOrWhiteSpace(place));

    /// <summary>As many members of the objection committee as the scheme asks; one human sits once.</summary>
    public static readonly Condition<Objection> MembersSuffice = new(nameof(MembersSuffice),
        (it, attempt) => attempt.Input is ObjectionInput { Members: { } members } && members.All(m => it.IsMember(m, attempt.At)) && it.Suffice(members));

    public static readonly Condition<Objection> MembersUninvolved = new(nameof(MembersUninvolved),
        (it, attempt) => attempt.Input is not ObjectionInput { Members: { } members } || !members.Any(m => it.IsInvolved(m, attempt.At)));

    public static readonly Condition<Objection> HearingHeldOrWaived = new(nameof(HearingHeldOrWaived),
        (it, attempt) => it.HearingWaived || it.Hearing?.At <= attempt.At);

    public static readonly Condition<Objection> OutcomeGiven = new(nameof(OutcomeGiven), (_, attempt) => attempt.Input is ObjectionInput { Outcome: not null });

    public static readonly Condition<Objection> AdviceDrafted = new(nameof(AdviceDrafted), (it, _) => it.Advice is not null);

    public static readonly Condition<Objection> AdviceAsRead = new("AsRead", (it, attempt) => (attempt.Input as ObjectionInput)?.About == it.Advice?.Number, Of: "advice");

    public static readonly Condition<Objection> NotSubscribedYet = new(nameof(NotSubscribedYet),
        (it, attempt) => it.Advice?.Subscribers.Any(s => it.AreSame(s, attempt.Actor.Id)) != true);

    public static readonly Condition<Objection> SubscribersSuffice = new(nameof(SubscribersSuffice),
        (it, attempt) => it.Advice is { } advice && it.Suffice([.. advice.Subscribers.Where(s => !it.IsInvolved(s, attempt.At))]));

    // Decision

    public static readonly Condition<Objection> NotExtendedYet = new(nameof(NotExtendedYet),
        (it, _) => it.Term(TermKind.D14Decision) is { } term && term.Extensions < it.Scheme.Terms[TermKind.D14Decision].MaxExtensions);

    // More time (ruling: an act of the officer, with a reason)

    public static readonly Condition<Objection> SomeTermRuns = new(nameof(SomeTermRuns), (it, attempt) => it.Terms.Any(t => t.Runs(Today(attempt))));

    public static readonly Condition<Objection> RunningTermGiven = new(nameof(RunningTermGiven), (it, attempt) => TermOf(it, attempt)?.Runs(Today(attempt)) == true);

    public static readonly Condition<Objection> LaterDayGiven = new(nameof(LaterDayGiven), (it, attempt) => TermOf(it, attempt) is not { } term || DayOf(attempt) > term.LastDay);

    /// <summary>Where the scheme says how long and how often, the office gives no more than that.</summary>
    public static readonly Condition<Objection> ExtensionFits = new(nameof(ExtensionFits),
        (it, attempt) => TermOf(it, attempt) is not { } term || DayOf(attempt) is not { } day || term.MayBeExtendedTo(it.Scheme.Terms[term.Kind], day));

    // The proposal and the votes on it

    /// <summary>Upheld in part the decision says what follows for the sanction (L15).</summary>
    public static readonly Condition<Objection> ConsequenceFits = new(nameof(ConsequenceFits), (it, attempt) => it.Fits(attempt.Input as ObjectionInput, Today(attempt)));

    public static readonly Condition<Objection> LostTimeFits = new(nameof(LostTimeFits), (it, attempt) => attempt.Input is not ObjectionInput { GivesBack: true } input || it.GivesBackWhatWasLost(input));

    public static readonly Condition<Objection> DecisionProposed = new(nameof(DecisionProposed), (it, _) => it.Proposal is not null);

    public static readonly Condition<Objection> ProposalAsRead = new("AsRead", (it, attempt) => (attempt.Input as ObjectionInput)?.About == it.Proposal?.Number, Of: "proposal");

    public static readonly Condition<Objection> VoteReasoned = new(nameof(VoteReasoned), (_, attempt) => Votes.IsReasoned((attempt.Input as ObjectionInput)?.Choice, attempt.Note));

    /// <summary>A vote without a choice is no abstention.</summary>
    public static readonly Condition<Objection> ChoiceGiven = new(nameof(ChoiceGiven), (_, attempt) => attempt.Input is ObjectionInput { Choice: not null });

    /// <summary>Free of conflicts, and not the member who reported on the decision objected against (ruling on 7.5).</summary>
    public static readonly Condition<Objection> MayDecide = new(nameof(MayDecide),
        (it, attempt) => !it.File.IsConflicted(attempt.Actor.Id, attempt.At) && !it.IsReporter(attempt.Actor.Id));

    /// <summary>A member who may not decide does not draft the decision either; the secretary decides nothing.</summary>
    public static readonly Condition<Objection> MemberMayDecide = new(nameof(MayDecide), (it, attempt) => attempt.Actor.Has(Role.Secretary) || MayDecide.Holds(it, attempt), Of: "members");

    public static readonly Condition<Objection> NotRecused = new(nameof(NotRecused), (it, attempt) => it.Proposal?.Recused.Any(r => it.AreSame(r, attempt.Actor.Id)) != true);

    public static readonly Condition<Objection> VoteCarried = new(nameof(VoteCarried), (it, attempt) => it.Count(attempt.At)?.Carried == true);

    public static readonly Condition<Objection> ActsAsChair = new(nameof(ActsAsChair), (it, attempt) => ActingChair.Is(it.File, attempt, it.DecidesNot));

    public static readonly Condition<Objection> ActsAsChairOfFile = new("ActsAsChair", (it, attempt) => ActingChair.Is(it.File, attempt), Of: "file");

    // Appeal and end

    public static readonly Condition<Objection> NotFullyUpheld = new(nameof(NotFullyUpheld), (it, _) => it.Decision?.Outcome != ObjectionOutcome.Upheld);

    /// <summary>Within D15, last day included; it has not begun as long as the decision was not sent.</summary>
    public static readonly Condition<Objection> AppealInTime = new(nameof(AppealInTime), (it, attempt) => it.Term(TermKind.D15)?.HasPassed(Today(attempt)) != true);

    public static readonly Condition<Objection> BindingOutcomeGiven = new(nameof(BindingOutcomeGiven),
        (_, attempt) => attempt.Input is ObjectionInput { Outcome: ObjectionOutcome.Upheld or ObjectionOutcome.Dismissed, On: { } on } && on <= Today(attempt));

    public static readonly Condition<Objection> BindingAdviceRecorded = new(nameof(BindingAdviceRecorded), (it, _) => it.Binding is not null);

    public static readonly Condition<Objection> RecordedByAnother = new("ByAnother", (it, attempt) => it.Binding is not { } binding || !it.AreSame(binding.RecordedBy, attempt.Actor.Id));

    /// <summary>What was upheld has been carried out on path or label (row 35, L15).</summary>
    public static readonly Condition<Objection> CarriedOut = new(nameof(CarriedOut), (it, _) => !it.IsUpheld || it.IsCarriedOut);

    private static RunningTerm? TermOf(Objection it, Attempt attempt) => (attempt.Input as ObjectionInput)?.Term is { } kind ? it.Term(kind) : null;

    private static DateOnly? DayOf(Attempt attempt) => (attempt.Input as ObjectionInput)?.LastDay;

    private static DateOnly Today(Attempt attempt) => AmsterdamTime.DateOf(attempt.At);
}
