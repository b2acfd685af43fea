using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Reminding;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <content>A label's life after it was issued: procedures, duties, terms, and what its steps change (7.4, 6.3, D19-D24).</content>
internal sealed partial class Label
{
    /// <summary>Set when the label is loaded for judging; conditions need it.</summary>
    public LabelSurroundings Surroundings { get; set; } = null!;

    public SchemeVersion Scheme => Surroundings.File.Scheme;

    public IReadOnlyList<Procedure> Procedures { get; private set; } = [];

    public IReadOnlyList<ChangeReport> Changes { get; private set; } = [];

    public IReadOnlyList<AnnualDeclaration> Declarations { get; private set; } = [];

    public IReadOnlyList<RunningTerm> Terms { get; private set; } = [];

    /// <summary>When the clock last told of each of its days: terms, conditions, the yearly statement, the end.</summary>
    public IReadOnlyList<Reminder> Reminders { get; private set; } = [];

    /// <summary>A day passed without what it asks, and the office was told.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Something is proposed, asked or reported and waits for an answer.</summary>
    public bool HasOpenMatters { get; private set; }

    /// <summary>The first day on which the clock may have something to do here.</summary>
    public DateOnly? WakeOn { get; private set; }

    /// <summary>The end date before it was postponed.</summary>
    public DateOnly? OriginalUntil { get; private set; }

    public int Postponements { get; private set; }

    /// <summary>Suspended urgently, and the committee has yet to confirm it (L4).</summary>
    public bool IsUnconfirmed { get; private set; }

    public SanctionGround? SuspendedFor { get; private set; }

    public DateOnly? SuspendedOn { get; private set; }

    /// <summary>An objection is heard with suspensive effect: the state to go back to when it is dismissed.</summary>
    public LabelState? HeldFrom { get; private set; }

    /// <summary>The chair granted an objection suspensive effect, and it has yet to be carried out.</summary>
    public bool HoldGranted { get; private set; }

    /// <summary>The objection with suspensive effect came to nothing, and the sanction has yet to take effect again.</summary>
    public bool HoldEnded { get; private set; }

    /// <summary>The state of the label by what was decided, whatever effect is held.</summary>
    public LabelState Sanction => State == LabelState.Active && HeldFrom is { } held ? held : State;

    /// <summary>An objection or appeal was upheld, and it has yet to be carried out (L15).</summary>
    public bool RestorationOrdered { get; private set; }

    /// <summary>The first day on which a shortened suspension is over; null when the sanction falls at once.</summary>
    public DateOnly? RestoreFrom { get; private set; }

    public Procedure? OpenSanction => Procedures.FirstOrDefault(p => p is { IsOpen: true, ByHolder: false, Kind: ProcedureKind.Suspension or ProcedureKind.Withdrawal or ProcedureKind.Reduction });

    /// <summary>A special audit was refused, and since then nothing was intended with the label or decided about it, nor recorded that nothing follows.</summary>
    public bool AwaitsIntention(Decision? refusal) =>
        refusal is { Outcome: MotionKind.Refuse, NoIntentionOn: null, On: var on } && IsAlive && OpenSanction is null && DecidedOn <= on
        && !Procedures.Any(p => p is { ByHolder: false, Kind: ProcedureKind.Suspension or ProcedureKind.Withdrawal or ProcedureKind.Reduction } && AmsterdamTime.DateOf(p.At) >= on);

    /// <summary>On what the holder may be heard: the sanction that is open, or an urgent suspension that was confirmed before the term to reply to it was over (L4).</summary>
    public Procedure? ToReplyTo(DateOnly day) => OpenSanction
        ?? (Term(TermKind.D21Urgent)?.Runs(day) == true ? Procedures.LastOrDefault(p => p is { Urgent: true, Outcome: ProcedureOutcome.Carried }) : null);

    public Procedure? Open(ProcedureKind kind) => Procedures.SingleOrDefault(p => p.IsOpen && p.Kind == kind);

    public RunningTerm? Term(TermKind kind) => Terms.SingleOrDefault(t => t.Kind == kind);

    public RunningTerm? Term(string? name) => Terms.SingleOrDefault(t => t.Name == name);

    /// <summary>The terms that run and to which the office may give a later last day, the soonest first.</summary>
    public IEnumerable<RunningTerm> Extensible(DateOnly today) => Terms.Where(t => t.Runs(today) && !Scheme.Terms[t.Kind].AtMost).OrderBy(t => t.LastDay);

    /// <summary>What the holder asked and is not decided yet.</summary>
    public IEnumerable<Procedure> Requests => Procedures.Where(p => p is { IsOpen: true, ByHolder: true });

    /// <summary>What the branch proposed and this person may drop; a warning is closed, not dropped. An urgent suspension that took effect is not among it: it is confirmed, ended or left to its term.</summary>
    public IEnumerable<Procedure> Droppable(Actor who) => Procedures.Where(p => p is { IsOpen: true, ByHolder: false }
        && p.Kind != ProcedureKind.Warning && who.Has(p.Kind == ProcedureKind.Annulment ? Role.SchemeManager : Role.Officer) && !(IsUnconfirmed && p.Kind == ProcedureKind.Suspension));

    /// <summary>The one of these that an attempt names, or the only one.</summary>
    public Procedure? Meant(IEnumerable<Procedure> procedures, Attempt attempt) => (attempt.Input as LabelInput)?.Procedure is { } number
        ? procedures.SingleOrDefault(p => p.Number == number) : procedures.ToList() is [var only] ? only : null;

    /// <summary>The procedure an attempt is about: the one it names, or the only one that is open.</summary>
    public Procedure? Asked(Attempt attempt)
    {
        var open = Procedures.Where(p => p.IsOpen).ToList();
        return (attempt.Input as LabelInput)?.Procedure is { } number ? open.SingleOrDefault(p => p.Number == number) : open is [var only] ? only : open.FirstOrDefault(p => p.IsVotedOn);
    }

    /// <summary>The first yearly statement that is still asked; null when the scheme asks none, or not any more (6.3).</summary>
    public DateOnly? DeclarationDue => LabelDays.DeclarationDue(Scheme, Period, Declarations);

    public bool AreSame(Guid one, Guid other) => Surroundings.File.AreSame(one, other);

    public bool IsConflicted(Guid person, DateTimeOffset at) => Surroundings.File.IsConflicted(person, at);

    /// <summary>Whoever proposed it or stepped back.</summary>
    public bool DecidesNot(Procedure procedure, Guid person) => AreSame(person, procedure.By) || procedure.Recused.Any(r => AreSame(r, person));

    /// <summary>The votes that count: not of who proposed it, stepped back, or has a conflict of interest.</summary>
    public Tally Count(Procedure procedure, DateTimeOffset at) => Tally.Of(Surroundings.File, procedure.Votes, at, person => DecidesNot(procedure, person));

    /// <summary>The words that may hold a clerical error, as they stand.</summary>
    public CorrectedWords WordsNow => new(Surroundings.File.Organisation.LegalName, Surroundings.File.Organisation.Place, Scope.Summary);

    /// <summary>The chair granted suspensive effect to an objection; carrying it out is a step of its own.</summary>
    public void GrantHold() => Order(() => HoldGranted = true);

    /// <summary>The objection was dismissed, not heard or withdrawn: a hold in force ends by a step of its own, one not yet carried out falls.</summary>
    public void EndHold() => Order(() => (HoldGranted, HoldEnded) = (false, State == LabelState.Active && HeldFrom is not null));

    /// <summary>An objection or appeal against the sanction was upheld; carrying it out is a step of its own (L15).</summary>
    /// <param name="from">The day after the last one of a suspension that was shortened: until then it has its effect, also if that was held; null when the sanction falls at once.</param>
    /// <param name="givesBack">The version of the decision whose lost days are given back; null when the end stays as it was.</param>
    public void OrderRestoration(DateOnly? from = null, int? givesBack = null) => Order(() =>
    {
        (RestorationOrdered, RestoreFrom, HoldGranted, HoldEnded) = (true, from, false, from is not null && State == LabelState.Active && HeldFrom is not null);
        Rulings = [.. Rulings.Select(r => r with { GivesBack = r.Version == givesBack })];
    });

    private void Order(Action matter)
    {
        matter();
        HasOpenMatters = HasMatters;
        Version++;
    }

    private bool HasMatters => RestorationOrdered || HoldGranted || HoldEnded || Procedures.Any(p => p.IsOpen) || Changes.Any(c => c.FollowUp is null);

    /// <summary>The clock tells of one of the label's days: whoever must act beforehand, whoever must know afterwards (6.2, 6.3, D17, D25).</summary>
    /// <returns>True when there was something to tell.</returns>
    public bool Remind(Attempt attempt)
    {
        var today = AmsterdamTime.DateOf(attempt.At);
        if (this.Watched().Due(today) is not (var what, var signal)) return false;

        var (name, lastDay) = (what.Name, what.LastDay);
        Reminders = [.. Reminders.Where(r => r.Name != name), new Reminder(name, today)];
        Settle(today);
        Version++;
        var act = signal.HasPassed ? nameof(PathAct.TellTermPassed) : name == LabelDays.End ? LabelDays.TellEnd : nameof(PathAct.Remind);
        Record(new Act(Id, act, attempt.Actor, attempt.Actor.Role, attempt.At, Detail: Json.Write(new { day = name, lastDay })));
        Record(new MatterMoved(Id, Version, "Label", Number, act, $"/labels/{Number}", attempt.At, HolderId, BodyId, lastDay, To: signal.To));
        return true;
    }

    /// <summary>Our service was down while these terms ran: the clock gives them the days that were lost, and tells whoever must act (decision 16).</summary>
    public void GiveBack(IReadOnlyCollection<TermKind> kinds, IReadOnlyCollection<DateOnly> down, Attempt attempt)
    {
        foreach (var (term, moved) in Terms.GivenBack(kinds, down, Scheme, attempt))
        {
            Terms = Terms.With(moved);
            Version++;
            Record(new Act(Id, nameof(PathAct.GiveBack), attempt.Actor, attempt.Actor.Role, attempt.At, Note: attempt.Note, Detail: Json.Write(new { term = term.Kind, from = term.LastDay, to = moved.LastDay })));
            Record(new MatterMoved(Id, Version, "Label", Number, nameof(PathAct.GiveBack), $"/labels/{Number}", attempt.At, HolderId, BodyId, moved.LastDay, To: Scheme.Terms[term.Kind].Acting));
        }

        Settle(AmsterdamTime.DateOf(attempt.At));
    }

    /// <summary>The clock found nothing to do today.</summary>
    public void Sleep(DateOnly today)
    {
        Settle(today);
        if (WakeOn <= today) WakeOn = today.AddDays(1);
    }

    /// <summary>What its days, as they now are, ask of the clock and of the office.</summary>
    private void Settle(DateOnly today)
    {
        WakeOn = NextWake(today);
        IsLate = this.Watched().Any(w => w.IsToldLate && w.Escalated.HasFlag(Role.Officer));
    }

    /// <summary>The first day on which the end has passed, a successor begins, a term after which the clock acts is over, or there is something to tell.</summary>
    private DateOnly? NextWake(DateOnly today)
    {
        var days = Terms.Where(t => t.Kind == TermKind.D21Confirmation || (t.Kind == TermKind.D22 && State == LabelState.Suspended)).Select(t => t.LastDay.AddDays(1)).ToList();
        if (IsAlive) days.Add(ValidUntil.AddDays(1));
        // One that was withdrawn, given up or annulled gives way to nothing any more.
        if (SupersededFrom is { } from && State is LabelState.Active or LabelState.Suspended or LabelState.Expired) days.Add(from);
        days.AddRange(this.Watched().Select(w => w.Next(today)).OfType<DateOnly>());
        return days.Count == 0 ? null : days.Min() is var first && first <= today ? today : first;
    }

    private void Tell(LabelTrigger trigger, LabelState from, DateOnly until, Role role, Attempt attempt)
    {
        Record(new Act(Id, trigger.ToString(), attempt.Actor, role, attempt.At, from.ToString(), State.ToString(), attempt.Note, FactsOf(attempt.Input as LabelInput)));
        if (State != from || ValidUntil != until || trigger == LabelTrigger.Correct) Publish(from, attempt);
        if (trigger is not (LabelTrigger.Vote or LabelTrigger.Recuse)) Record(new MatterMoved(Id, Version, "Label", Number, trigger.ToString(), $"/labels/{Number}", attempt.At, HolderId, BodyId, trigger == LabelTrigger.ExtendTerm ? Term(((LabelInput)attempt.Input!).Term)!.LastDay : null));
    }

    private static string? FactsOf(LabelInput? input) => input is { Kind: not null } or { Change: not null } or { FollowUp: not null } or { Until: not null } or { Term: not null }
        ? Json.Write(new { input.Kind, input.Ground, input.Urgent, input.Until, input.Change, input.FollowUp, input.Term, input.LastDay })
        : null;
}
