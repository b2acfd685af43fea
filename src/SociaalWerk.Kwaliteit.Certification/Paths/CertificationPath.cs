using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>An organisation's way from application through audit to a decision (traject, 7.1).</summary>
internal sealed partial class CertificationPath : Aggregate
{
    private CertificationPath()
    {
    }

    /// <param name="ordered">Begun by the branch and not by the applicant.</param>
    public CertificationPath(string number, Guid organisationId, PathKind kind, Variant variant, string schemeVersion, Attempt attempt, bool ordered = false)
    {
        if (ordered) OrderedBy = attempt.Actor.Id;
        (Number, OrganisationId, Kind, Variant, SchemeVersion) = (number, organisationId, kind, variant, schemeVersion);
        StartedAt = attempt.At;
        Record(new Act(Id, ordered ? "StartOnOrder" : "Start", attempt.Actor, attempt.Actor.Role, attempt.At, To: State.Draft.ToString()));
    }

    /// <summary>T-YYYY-NNNN.</summary>
    public string Number { get; private set; } = "";

    public PathKind Kind { get; private set; }

    public Variant Variant { get; private set; }

    public State State { get; private set; } = State.Draft;

    /// <summary>Moves with every step; a person's step carries the version it was decided on.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Moves with every change inside the file, so that a step can't be taken on a stale file.</summary>
    public int Edits { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Who of the branch ordered this path (a special audit after a complaint); null when the organisation began it itself.</summary>
    public Guid? OrderedBy { get; private set; }

    /// <summary>The branch ordered it for a label that is still there.</summary>
    public bool IsOwed => OrderedBy is not null && Surroundings.CurrentLabel is { IsAlive: true };

    public Guid OrganisationId { get; private set; }

    public Organisation Organisation { get; private set; } = null!;

    public Guid? BodyId { get; private set; }

    public CertifyingBody? Body { get; private set; }

    public string SchemeVersion { get; private set; } = "";

    /// <summary>Pinned at acceptance.</summary>
    public string? NormVersion { get; private set; }

    public IReadOnlyList<RunningTerm> Terms { get; private set; } = [];

    /// <summary>The first day on which the clock may have something to do here.</summary>
    public DateOnly? WakeOn { get; private set; }

    /// <summary>A term passed without what it asks, and the office was told.</summary>
    public bool IsLate { get; private set; }

    public List<PathStep> Steps { get; } = [];

    /// <summary>The step or act that was last tried, so that a refusal in the log says of what.</summary>
    public string? Tried { get; private set; }

    /// <summary>Set when the path is loaded for judging; conditions need it.</summary>
    public Surroundings Surroundings { get; set; } = null!;

    /// <summary>Known by its version also where the path is read without its surroundings.</summary>
    public SchemeVersion Scheme => Surroundings is { } loaded ? loaded.Scheme : SchemeData.Scheme(SchemeVersion);

    public NormSet? Norms => NormVersion is null ? null : Surroundings.NormSets.Single(n => n.Version == NormVersion);

    /// <summary>The only way a path changes state.</summary>
    public StepResult Take(Trigger trigger, Attempt attempt, int expectedVersion)
    {
        Tried = trigger.ToString();
        var option = PathMachine.Workflow.OptionsFor(this, attempt).SingleOrDefault(o => o.Trigger == trigger);
        // Whoever sends the same step twice, or from a page that has been passed by, was allowed to take it when it stood open.
        if (option is null) return expectedVersion != Version && PathMachine.Takes(attempt.Actor, trigger) ? StepResult.PassedBy : StepResult.Forbidden;
        if (expectedVersion != Version) return StepResult.PassedBy;
        if (!option.Allowed) return StepResult.Refused(option.Reasons);

        var from = State;
        PathMachine.Workflow.Fire(this, trigger, attempt);
        Version++;
        Apply(trigger, from, attempt);
        RememberStep(trigger, option.As, attempt);
        var today = AmsterdamTime.DateOf(attempt.At);
        Terms = Deadlines.After(this, trigger, today);
        Settle(today);
        Record(new StepTaken(Id, Version, from, trigger, State, option.As, attempt));
        return StepResult.Taken;
    }

    public void MoveTo(State state) => State = state;

    public RunningTerm? Term(TermKind kind) => Terms.SingleOrDefault(t => t.Kind == kind);

    /// <summary>Refuses an act outside its states and roles, in the order of the table; null when it may be done.</summary>
    private StepResult? Refusal(PathAct act, Attempt attempt)
    {
        Tried = act.ToString();
        if (!PathActs.RoleFits(act, this, attempt.Actor)) return StepResult.Forbidden;
        return PathActs.StateFits(act, this) ? null : StepResult.Refused("NotInThisState");
    }

    /// <summary>Logs an act that changes the file without changing the state.</summary>
    private StepResult Done(PathAct act, Attempt attempt, string? detail = null)
    {
        Edits++;
        Record(new Act(Id, act.ToString(), attempt.Actor, PathActs.RoleOf(act, this, attempt.Actor), attempt.At, Note: attempt.Note, Detail: detail));
        return StepResult.Taken;
    }

    /// <summary>An autosave changes the file and is no act.</summary>
    private StepResult Saved()
    {
        Edits++;
        return StepResult.Taken;
    }

    private void Replace(RunningTerm old, RunningTerm term, DateOnly today)
    {
        Terms = [.. Terms.Select(t => t == old ? term : t)];
        Settle(today);
    }

    /// <summary>What the terms, as they now are, ask of the clock and of the office.</summary>
    private void Settle(DateOnly today)
    {
        WakeOn = Deadlines.NextWake(this, today);
        IsLate = Deadlines.Watched(this).Any(w => w.IsToldLate && w.Escalated.HasFlag(Role.Officer));
    }
}
