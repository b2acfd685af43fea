using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>A quality label with a life of its own after the decision that issued it (7.4).</summary>
internal sealed partial class Label : Aggregate
{
    private Label()
    {
    }

    public Label(string number, CertificationPath path, ValidityPeriod period, int cycle, DateOnly firstIssuedOn, Attempt attempt)
    {
        (Number, PathId, HolderId, Cycle, FirstIssuedOn) = (number, path.Id, path.OrganisationId, cycle, firstIssuedOn);
        (ValidFrom, ValidUntil, Scope, NormVersion) = (period.From, period.Until, path.Application.Scope, path.NormVersion!);
        (DecidedOn, Conditions, BodyId, IssuedAt) = (path.Decision!.On, path.Decision.Conditions, path.BodyId, attempt.At);
        LetClockLook(attempt);
        Record(new Act(Id, "Issue", attempt.Actor, attempt.Actor.Role, attempt.At, To: State.ToString(), Detail: Json.Write(new { Number, PathId, ValidFrom, ValidUntil })));
    }

    /// <summary>KSW-YYYY-NNNNN-C; never used twice.</summary>
    public string Number { get; private set; } = "";

    public LabelState State { get; private set; } = LabelState.Active;

    public int Version { get; private set; } = 1;

    /// <summary>The path whose decision issued or last changed it.</summary>
    public Guid PathId { get; private set; }

    public Guid HolderId { get; private set; }

    public Guid? BodyId { get; private set; }

    public int Cycle { get; private set; }

    public DateOnly FirstIssuedOn { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last valid day, inclusive.</summary>
    public DateOnly ValidUntil { get; private set; }

    public Scope Scope { get; private set; } = null!;

    public string NormVersion { get; private set; } = "";

    public IReadOnlyList<LabelCondition> Conditions { get; private set; } = [];

    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>The label that takes over, and the first day on which it does.</summary>
    public Guid? SupersededById { get; private set; }

    public DateOnly? SupersededFrom { get; private set; }

    /// <summary>SHA-256 of the certificate; null until it is made.</summary>
    public string? CertificateSha256 { get; private set; }

    /// <summary>Version of this label that the certificate shows.</summary>
    public int CertificateVersion { get; private set; }

    /// <summary>The step that was last tried, so that a refusal in the log says of what.</summary>
    public string? Tried { get; private set; }

    public bool IsAlive => State is LabelState.Active or LabelState.Suspended;

    /// <summary>Valid through its last day, also before the clock came by (L10).</summary>
    public LabelState StateOn(DateOnly day) => IsAlive && SupersededById is null && day > ValidUntil ? LabelState.Expired : State;

    public bool HasOpenConditions => IsAlive && Conditions.Any(c => c.State != ConditionState.Fulfilled);

    /// <summary>The application behind it, as the label stands by now: a correction or a decision of the committee may have changed what it covers.</summary>
    public Application ApplicationIn(CertificationPath file) => file.Application with { Scope = Scope, BodyId = BodyId };

    public ValidityPeriod Period => new(ValidFrom, ValidUntil);

    /// <summary>With the end date from which the cycle counts: a postponement does not shift it (D19).</summary>
    public ValidityPeriod OriginalPeriod => new(ValidFrom, OriginalUntil ?? ValidUntil);

    /// <summary>The later end date, where one was granted.</summary>
    public DateOnly? PostponedUntil => OriginalUntil is null ? null : ValidUntil;

    /// <summary>The only way a label changes state. A step that moves it is taken on the version that was seen; one that leaves it where it is need not be.</summary>
    public StepResult Take(LabelTrigger trigger, Attempt attempt, int expectedVersion)
    {
        Tried = trigger.ToString();
        var option = LabelMachine.Workflow.OptionsFor(this, attempt).SingleOrDefault(o => o.Trigger == trigger);
        // Whoever sends the same step twice, or from a page that has been passed by, was allowed to take it when it stood open.
        if (option is null) return expectedVersion != Version && LabelMachine.Takes(attempt.Actor, trigger) ? StepResult.PassedBy : StepResult.Forbidden;
        if (expectedVersion != Version && Moves(trigger)) return StepResult.PassedBy;
        if (!option.Allowed) return StepResult.Refused(option.Reasons);

        var (from, until, ruled) = (State, ValidUntil, RuledOnBy(trigger));
        LabelMachine.Workflow.Fire(this, trigger, attempt);
        Version++;
        if (ruled is not null) Rulings = [.. Rulings, new LabelRuling(Version, trigger, ruled.Number, AmsterdamTime.DateOf(attempt.At), attempt.Actor.Id)];
        Apply(trigger, from, attempt);
        if (!IsAlive) CloseAll(attempt);
        HasOpenMatters = HasMatters;
        Settle(AmsterdamTime.DateOf(attempt.At));
        Record(new LabelStepTaken(Version, trigger, from, until, option.As, attempt));
        Tell(trigger, from, until, option.As, attempt);
        return StepResult.Taken;
    }

    public void MoveTo(LabelState state) => State = state;

    /// <summary>A newer label takes over from a day on; through the day before this one stays valid (L12a, L13).</summary>
    public void GiveWayTo(Label next, DateOnly validThrough, Attempt attempt)
    {
        (SupersededById, SupersededFrom) = (next.Id, next.ValidFrom > validThrough ? next.ValidFrom : validThrough.AddDays(1));
        if (validThrough < ValidUntil) ValidUntil = validThrough;
        Changed("GiveWay", attempt);
    }

    /// <summary>The label that was to take over came to its end before it began: this one goes on until its own end, or would if its withdrawal falls on objection.</summary>
    public void GoOn(Attempt attempt)
    {
        (SupersededById, SupersededFrom) = (null, null);
        if (Procedures.LastOrDefault(IsPostponed) is { } postponed) ValidUntil = (postponed.Ends ?? postponed.Until)!.Value;
        Changed("GoOn", attempt);
    }

    /// <summary>It was annulled or withdrawn before it took over from this one, which goes on in the cycle before it.</summary>
    public bool WasToFollow(Label older) => State is LabelState.Annulled or LabelState.Withdrawn && older is { SupersededById: null, State: LabelState.Active or LabelState.Suspended or LabelState.Expired }
        && (older.FirstIssuedOn, older.Cycle) == (FirstIssuedOn, Cycle - 1);

    /// <summary>Restored, it takes over after all: the one that went on gives way, from today at the earliest, for there are never two valid labels (L15, section 0).</summary>
    private void TakeOverAgain(Attempt attempt)
    {
        if (State != LabelState.Active || Surroundings.Predecessor is not { SupersededById: null } older) return;

        older.GiveWayTo(this, Begun(AmsterdamTime.DateOf(attempt.At)).AddDays(-1), attempt);
    }

    /// <summary>Of another scope only: what was decided about the end of the old one, and what is still asked of its holder, goes on (L13, D19).</summary>
    public void CarryOn(Label old)
    {
        KeepEndOf(old);
        Conditions = [.. Conditions, .. old.Conditions.Where(c => c.State != ConditionState.Fulfilled)];
    }

    /// <summary>A later decision on the same label: other conditions, another certifying body; number and dates stay (rulings on row 35 and TRANSFER).</summary>
    public void Decide(CertificationPath path, Attempt attempt)
    {
        var onlyTheBody = path.Kind == PathKind.Transfer && PathId != path.Id && path.Decision!.Outcome == MotionKind.Grant;
        (PathId, BodyId, DecidedOn) = (path.Id, path.BodyId, path.Decision!.On);
        if (!onlyTheBody) Conditions = path.Decision.Conditions;
        Changed("Redecide", attempt);
    }

    /// <summary>One condition a step further; with the last one fulfilled the label is without conditions (L2).</summary>
    /// <param name="number">Its place among the conditions, counted from one.</param>
    public void Progress(int number, ConditionProgress progress, Attempt attempt)
    {
        Conditions = [.. Conditions.Select((condition, i) => i == number - 1 ? condition with { Progress = progress } : condition)];
        if (!HasOpenConditions)
        {
            Changed("FulfilConditions", attempt);
            return;
        }

        Version++;
        LetClockLook(attempt);
    }

    public void CertificateMade(int version, string sha256)
    {
        if (version < CertificateVersion) return;
        (CertificateVersion, CertificateSha256) = (version, sha256);
    }

    /// <summary>Kept long enough; the other services let it go too.</summary>
    public void Forget(Attempt attempt)
    {
        Record(new Act(Id, "ForgetLabel", attempt.Actor, attempt.Actor.Role, attempt.At));
        Record(new LabelForgottenV1(Id, Version + 1, Number));
    }

    /// <summary>With the decision that gave it, for a newer label may shorten it and make way again.</summary>
    private void KeepEndOf(Label old)
    {
        (OriginalUntil, Postponements) = (old.OriginalUntil, old.Postponements);
        Procedures = [.. old.Procedures.Where(IsPostponed).Select((p, i) => p with { Number = i + 1, Version = 0 })];
    }

    private static bool IsPostponed(Procedure procedure) => procedure is { Kind: ProcedureKind.Postponement, Outcome: ProcedureOutcome.Carried };

    /// <summary>Changed from a path's file, where not all is known that its days depend on: the clock finds its next day.</summary>
    private void LetClockLook(Attempt attempt) => WakeOn = AmsterdamTime.DateOf(attempt.At);

    private void Changed(string act, Attempt attempt)
    {
        Version++;
        LetClockLook(attempt);
        Record(new Act(Id, act, attempt.Actor, attempt.Actor.Role, attempt.At));
        Publish(State, attempt);
    }

    /// <summary>Tells what the public may see: how it is now, and the day from which a newer label takes over.</summary>
    /// <param name="before">Where it was: one that is valid again, until the newer one begins, must be told to be.</param>
    private void Publish(LabelState before, Attempt attempt)
    {
        var today = AmsterdamTime.DateOf(attempt.At);
        // One that was withdrawn, given up or annulled gives way to nothing any more.
        if (SupersededFrom is not { } from || State is LabelState.Withdrawn or LabelState.Relinquished or LabelState.Annulled)
        {
            Record(new LabelChanged(Version, State, today));
            return;
        }

        if (from > today && (State, before) != (LabelState.Active, LabelState.Active)) Record(new LabelChanged(Version++, State, today));
        Record(new LabelChanged(Version, LabelState.Superseded, from));
    }

    private static bool Moves(LabelTrigger trigger) => LabelMachine.Workflow.Table.Any(row => row.On == trigger && row.From != row.To);
}

/// <summary>A step on a label; the context writes the letter that it asks for.</summary>
/// <param name="Version">Of the label right after it.</param>
/// <param name="Until">The last day as it was before it.</param>
/// <param name="As">The role in which it was taken.</param>
internal sealed record LabelStepTaken(int Version, LabelTrigger Trigger, LabelState From, DateOnly Until, Role As, Attempt Attempt);

/// <summary>What a label records when something the public may see changed; the context makes the event of it.</summary>
/// <param name="From">The first day on which the status counts.</param>
internal sealed record LabelChanged(int Version, LabelState Status, DateOnly From);
