using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>A holder's objection (bezwaar) against one decision, with the appeal (beroep) that may follow (7.5). What was decided stays as it was; the outcome stands beside it.</summary>
internal sealed partial class Objection : Aggregate
{
    private Objection()
    {
    }

    /// <param name="decision">What it is against.</param>
    /// <param name="grounds">Why the filer does not agree.</param>
    public Objection(string number, Guid holderId, ContestedDecision decision, string grounds, ObjectionSurroundings surroundings, Attempt attempt)
    {
        (Number, HolderId, PathId, LabelId, Surroundings) = (number, holderId, decision.PathId, decision.LabelId, surroundings);
        (Against, DecisionVersion, DecidedOn, LastDayToObject) = (decision.What, decision.Version, decision.On, decision.LastDay);
        (Grounds, FiledBy, FiledAt) = (grounds, attempt.Actor.Id, attempt.At);
        var today = AmsterdamTime.DateOf(attempt.At);
        Start(TermKind.D14Decision, "LogAct.FileObjection", today);
        WakeOn = NextWake(today);
        Record(new Act(Id, "FileObjection", attempt.Actor, Role.Signatory, attempt.At, To: State.ToString(), Detail: Json.Write(new { Number, Against, PathId, LabelId })));
        Tell("File", attempt);
    }

    /// <summary>B-YYYY-NNNN.</summary>
    public string Number { get; private set; } = "";

    public ObjectionState State { get; private set; } = ObjectionState.Filed;

    public int Version { get; private set; } = 1;

    /// <summary>Set when it is loaded for judging; conditions need it.</summary>
    public ObjectionSurroundings Surroundings { get; set; } = null!;

    public CertificationPath File => Surroundings.File;

    public SchemeVersion Scheme => File.Scheme;

    public Guid HolderId { get; private set; }

    /// <summary>The path that was decided on, or that gave the label.</summary>
    public Guid PathId { get; private set; }

    public Guid? LabelId { get; private set; }

    public Contested Against { get; private set; }

    /// <summary>Of the path or the label right after the decision.</summary>
    public int DecisionVersion { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    /// <summary>The last day of D14 as it was when this was filed; null when it had not begun.</summary>
    public DateOnly? LastDayToObject { get; private set; }

    public string Grounds { get; private set; } = "";

    public Guid FiledBy { get; private set; }

    public DateTimeOffset FiledAt { get; private set; }

    public HoldState Hold { get; private set; }

    /// <summary>Why suspensive effect was asked, and why it was granted or declined.</summary>
    public string HoldWords { get; private set; } = "";

    /// <summary>Why it was heard though it came late, or why it was not heard.</summary>
    public string AdmissibilityWords { get; private set; } = "";

    public Hearing? Hearing { get; private set; }

    /// <summary>The filer does without a hearing.</summary>
    public bool HearingWaived { get; private set; }

    public ObjectionAdvice? Advice { get; private set; }

    public ProposedDecision? Proposal { get; private set; }

    public ObjectionDecision? Decision { get; private set; }

    public string AppealGrounds { get; private set; } = "";

    public DateTimeOffset? AppealedAt { get; private set; }

    public AppealAdvice? Binding { get; private set; }

    public IReadOnlyList<RunningTerm> Terms { get; private set; } = [];

    /// <summary>The first day on which the clock may have something to do here.</summary>
    public DateOnly? WakeOn { get; private set; }

    /// <summary>The day on which the last word was said; null while it is open.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The last word has not been said.</summary>
    public bool IsOpen => State is not (ObjectionState.Inadmissible or ObjectionState.Closed or ObjectionState.Withdrawn);

    /// <summary>Filed after the last day of the term (D14), on the calendar in Amsterdam.</summary>
    public bool IsLate => AmsterdamTime.DateOf(FiledAt) > LastDayNow;

    /// <summary>Upheld, be it in part or on appeal; this fact stays when it has been carried out.</summary>
    public bool IsUpheld => Decision is { Outcome: not ObjectionOutcome.Dismissed } || Binding is { ConfirmedBy: not null, Outcome: ObjectionOutcome.Upheld };

    /// <summary>The last outcome there is.</summary>
    public ObjectionOutcome? Outcome => Binding is { ConfirmedBy: not null } binding ? binding.Outcome : Decision?.Outcome;

    public RunningTerm? Term(TermKind kind) => Terms.SingleOrDefault(t => t.Kind == kind);

    /// <summary>The only way an objection changes state. A step that moves it is taken on the version that was seen; one that leaves it where it is need not be.</summary>
    public StepResult Take(ObjectionTrigger trigger, Attempt attempt, int expectedVersion)
    {
        var option = ObjectionMachine.Workflow.OptionsFor(this, attempt).SingleOrDefault(o => o.Trigger == trigger);
        // Whoever sends the same step twice, or from a page that has been passed by, was allowed to take it when it stood open.
        if (option is null) return expectedVersion != Version && ObjectionMachine.Takes(attempt.Actor, trigger) ? StepResult.PassedBy : StepResult.Forbidden;
        if (expectedVersion != Version && Moves(trigger)) return StepResult.PassedBy;
        if (!option.Allowed) return StepResult.Refused(option.Reasons);

        var from = State;
        ObjectionMachine.Workflow.Fire(this, trigger, attempt);
        Version++;
        Apply(trigger, attempt);
        var today = AmsterdamTime.DateOf(attempt.At);
        if (!IsOpen) (Terms, EndedOn) = ([], today);
        WakeOn = NextWake(today);
        Record(new Act(Id, trigger.ToString(), attempt.Actor, option.As, attempt.At, from.ToString(), State.ToString(), attempt.Note, FactsOf(attempt.Input as ObjectionInput)));
        Record(new ObjectionStepTaken(Version, trigger, option.As, attempt));
        Tell(trigger.ToString(), attempt);
        return StepResult.Taken;
    }

    public void MoveTo(ObjectionState state) => State = state;

    /// <summary>The decision on it stands, and nobody appealed or let the term pass.</summary>
    public bool AwaitsAppeal => State == ObjectionState.Decided;

    /// <summary>Both halves of the proof of sending of the decision are there: the term to appeal starts, never earlier than the letter says (D15, ruling on proof of sending).</summary>
    public void DecisionSent(DateTimeOffset acceptedAt, DateOnly writtenOn)
    {
        if (!AwaitsAppeal || Decision is not { SentAt: null }) return;

        var accepted = AmsterdamTime.DateOf(acceptedAt);
        var day = accepted < writtenOn ? writtenOn : accepted;
        Decision = Decision with { SentAt = acceptedAt };
        Start(TermKind.D15, "Counted.DecisionSent", day);
        WakeOn = NextWake(day);
        Version++;
    }

    /// <summary>The notice of its letter came back: the term to appeal stops until the letter is sent again (ruling on proof of sending).</summary>
    public void DecisionReturned()
    {
        if (!AwaitsAppeal || Decision is not { SentAt: not null }) return;

        (Decision, Terms, WakeOn) = (Decision with { SentAt = null }, [.. Terms.Where(t => t.Kind != TermKind.D15)], null);
        Version++;
    }

    /// <summary>Kept long enough.</summary>
    public void Forget(Attempt attempt) => Record(new Act(Id, "ForgetObjection", attempt.Actor, attempt.Actor.Role, attempt.At));

    /// <summary>The votes that count on the proposal: not of who may not decide.</summary>
    public Tally? Count(DateTimeOffset at) => Proposal is { } proposal ? Tally.Of(File, proposal.Votes, at, DecidesNot) : null;

    private void Tell(string step, Attempt attempt)
    {
        if (step is nameof(ObjectionTrigger.Vote) or nameof(ObjectionTrigger.Recuse) or nameof(ObjectionTrigger.Close)) return;

        Record(new MatterMoved(Id, Version, MatterKind, Number, step, $"/bezwaren/{Id}", attempt.At, HolderId, ReplyBy: ReplyBy(step, attempt)));
    }

    /// <summary>The day that the mail of a step is about: of the hearing, or the one that the office gave.</summary>
    private DateOnly? ReplyBy(string step, Attempt attempt) => step switch
    {
        nameof(ObjectionTrigger.PlanHearing) => AmsterdamTime.DateOf(Hearing!.At),
        nameof(ObjectionTrigger.ExtendTerm) => Term(((ObjectionInput)attempt.Input!).Term!.Value)!.LastDay,
        _ => null,
    };

    private static string? FactsOf(ObjectionInput? input) => input is null || input == new ObjectionInput()
        ? null
        : Json.Write(new { input.Excused, input.Ground, input.HearingAt, input.Outcome, input.Choice, input.On, input.Term, input.LastDay, input.GivesBack });

    private static bool Moves(ObjectionTrigger trigger) => ObjectionMachine.Workflow.Table.Any(row => row.On == trigger && row.From != row.To);
}

/// <summary>A step on an objection; the context writes the letter that it asks for.</summary>
/// <param name="Version">Of the objection right after it.</param>
/// <param name="As">The role in which it was taken.</param>
internal sealed record ObjectionStepTaken(int Version, ObjectionTrigger Trigger, Role As, Attempt Attempt);
