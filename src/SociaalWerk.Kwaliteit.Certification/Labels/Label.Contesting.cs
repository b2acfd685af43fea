using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <content>On what the holder may reply or object (7.5), who had a part in that, and since when the holder knows of it.</content>
internal sealed partial class Label
{
    private static readonly IReadOnlyDictionary<LabelTrigger, (Contested What, ProcedureKind Kind)> Contestables = new Dictionary<LabelTrigger, (Contested, ProcedureKind)>
    {
        [LabelTrigger.Suspend] = (Contested.Suspension, ProcedureKind.Suspension),
        [LabelTrigger.SuspendUrgently] = (Contested.Suspension, ProcedureKind.Suspension),
        [LabelTrigger.Withdraw] = (Contested.Withdrawal, ProcedureKind.Withdrawal),
        [LabelTrigger.Reduce] = (Contested.ScopeReduction, ProcedureKind.Reduction),
        [LabelTrigger.Annul] = (Contested.Annulment, ProcedureKind.Annulment),
        [LabelTrigger.DeclinePostponement] = (Contested.PostponementRefused, ProcedureKind.Postponement),
    };

    public IReadOnlyList<LabelRuling> Rulings { get; private set; } = [];

    public LabelRuling? RulingOf(int version) => Rulings.SingleOrDefault(r => r.Version == version);

    /// <summary>What an objection can be filed against, the newest last.</summary>
    public IReadOnlyList<ContestedDecision> Contestable =>
    [
        .. Rulings.Select(r => new ContestedDecision(Contestables[r.Step].What, PathId, Id, r.Version, r.On, LastDayToObject(r.Version))),
    ];

    /// <summary>The term to object to the decision of this version; null while it has not begun (D14).</summary>
    public RunningTerm? TermToObject(int version) => Terms.SingleOrDefault(t => t.Kind == TermKind.D14 && t.About == version);

    /// <summary>Of the decision of this version (D14); null while its term has not begun.</summary>
    /// <remarks>Of one that was sent before its term was kept, the last day follows from the sending alone.</remarks>
    public DateOnly? LastDayToObject(int version) =>
        TermToObject(version)?.LastDay ?? (RulingOf(version) is { SentAt: { } sent, On: var on } ? Scheme.Terms[TermKind.D14].LastDay(FirstDay(sent, on)) : null);

    /// <summary>Its terms, without those to object that are over: after those nobody is late.</summary>
    public IEnumerable<RunningTerm> TermsOn(DateOnly today) => Terms.Where(t => t.Kind != TermKind.D14 || t.Runs(today)).OrderBy(t => t.LastDay);

    public static bool IsContestable(LabelTrigger step) => Contestables.ContainsKey(step);

    /// <summary>Who signed or voted on what was decided about it, urgently and not confirmed too.</summary>
    public IEnumerable<Guid> Deciders => Procedures
        .Where(p => (p.Outcome is ProcedureOutcome.Carried or ProcedureOutcome.Rejected && (p.IsVotedOn || p.Kind == ProcedureKind.Annulment)) || Rulings.Any(r => r.Procedure == p.Number))
        .SelectMany(p => p.Votes.Select(v => (Guid?)v.PersonId).Append(p.DecidedBy).Append(p.CosignedBy)).OfType<Guid>().Concat(Rulings.Select(r => r.By)).Where(person => person != Guid.Empty);

    /// <summary>Proposed, voted on, signed or took this decision.</summary>
    public bool HadAPart(Guid person, int ruling)
    {
        if (RulingOf(ruling) is not { } taken) return false;

        var procedure = Procedures.Single(p => p.Number == taken.Procedure);
        Guid?[] parts = [taken.By, procedure.DecidedBy, procedure.CosignedBy, procedure.ByHolder ? null : procedure.By, .. procedure.Votes.Select(v => (Guid?)v.PersonId)];
        return parts.Any(part => part is { } other && AreSame(other, person));
    }

    /// <summary>The holder has yet to reply to the intention, or to answer the warning, of this version (D21, 8.4).</summary>
    public bool AwaitsReply(int version) => Told(version) is { RepliedAt: null };

    /// <summary>Both halves of the proof of sending of the letter about an intention or a warning are there: the term to reply starts, never earlier than the letter says (D21, 8.4, ruling on proof of sending).</summary>
    /// <param name="version">Of the label right after that step.</param>
    public void Reached(int version, DateTimeOffset acceptedAt, DateOnly writtenOn)
    {
        if (Told(version) is not { SentAt: null } told) return;

        var day = FirstDay(acceptedAt, writtenOn);
        Replace(told with { SentAt = acceptedAt });
        Start(TermToReply(told), told.Kind == ProcedureKind.Warning ? "Counted.WarningSent" : "Counted.IntentionSent", day);
        Settle(day);
        Version++;
    }

    /// <summary>The notice of that letter came back: the term to reply stops until the letter is sent again (ruling on proof of sending).</summary>
    public void CameBack(int version, DateTimeOffset at)
    {
        if (Told(version) is not { RepliedAt: null } told) return;

        Replace(told with { SentAt = null });
        Terms = [.. Terms.Where(t => t.Kind != TermToReply(told))];
        Settle(AmsterdamTime.DateOf(at));
        Version++;
    }

    /// <summary>Both halves of the proof of sending of the letter about a decision are there: the term to object starts, never earlier than the letter says (D14, ruling on proof of sending).</summary>
    public void RulingSent(int version, DateTimeOffset acceptedAt)
    {
        if (RulingOf(version) is not { SentAt: null } ruling) return;

        var day = FirstDay(acceptedAt, ruling.On);
        Replace(ruling with { SentAt = acceptedAt });
        Terms = [.. Terms, RunningTerm.Begin(TermKind.D14, Scheme.Terms[TermKind.D14], "Counted.DecisionSent", day) with { About = version }];
        Settle(day);
    }

    /// <summary>The notice of that letter came back: the term to object stops until the letter is sent again (ruling on proof of sending).</summary>
    public void RulingReturned(int version, DateTimeOffset at)
    {
        if (RulingOf(version) is not { SentAt: not null } ruling) return;

        Replace(ruling with { SentAt = null });
        Terms = [.. Terms.Where(t => t.Kind != TermKind.D14 || t.About != version)];
        Settle(AmsterdamTime.DateOf(at));
    }

    /// <summary>The sanction of this very decision is what the label is under by what was decided, whatever effect is held: no other came after it.</summary>
    public bool IsUnder(int version) => Rulings.LastOrDefault(r => SanctionOf(r) is not null) is { } last && last.Version == version && SanctionOf(last) == Sanction
        && !Procedures.Any(p => p is { Kind: ProcedureKind.Suspension, ByHolder: true, Outcome: ProcedureOutcome.Carried } && p.Number > last.Procedure);

    /// <summary>A suspension or withdrawal that has its effect, so that this can be held.</summary>
    public bool IsInForce(int version) => State is LabelState.Suspended or LabelState.Withdrawn && IsUnder(version);

    /// <summary>The last day as it will be once the label is restored on this day: with the days that the sanction took, where that was decided (L15). One that made way for another label, or had ended before, gets none.</summary>
    public DateOnly EndWhenRestored(DateOnly day) =>
        ValidUntil.AddDays(RestorationOrdered && SupersededById is null && Rulings.SingleOrDefault(r => r.GivesBack) is { } fallen && fallen.On <= ValidUntil ? fallen.DaysOfEffect(Begun(fallen.On), Begun(day)) : 0);

    /// <summary>Before its first day a label has no days to lose.</summary>
    private DateOnly Begun(DateOnly day) => day < ValidFrom ? ValidFrom : day;

    /// <summary>The newest decision that brought this sanction: its effect is held, resumes or ends.</summary>
    private void Amend(LabelState sanction, Func<LabelRuling, LabelRuling> change)
    {
        if (Rulings.LastOrDefault(r => SanctionOf(r) == sanction) is { } ruling) Rulings = [.. Rulings.Select(r => r == ruling ? change(r) : r)];
    }

    private static LabelState? SanctionOf(LabelRuling ruling) => ContestedDecision.SanctionOf(Contestables[ruling.Step].What);

    private void GiveBackLostDays(DateOnly today)
    {
        var days = EndWhenRestored(today).DayNumber - ValidUntil.DayNumber;
        (ValidUntil, OriginalUntil) = (ValidUntil.AddDays(days), OriginalUntil?.AddDays(days));
        Procedures = [.. Procedures.Select(p => IsPostponed(p) ? p with { Ends = (p.Ends ?? p.Until)!.Value.AddDays(days) } : p)];
        Rulings = [.. Rulings.Select(r => r with { GivesBack = false })];
    }

    /// <summary>The refusal of a postponement fell: the committee decides anew on what was asked, as long as there is something to postpone.</summary>
    public void Reconsider(LabelRuling ruling, Attempt attempt)
    {
        var asked = Procedures.Single(p => p.Number == ruling.Procedure);
        if (State != LabelState.Active || Open(asked.Kind) is not null || AmsterdamTime.DateOf(attempt.At) > ValidUntil) return;

        Order(() => Procedures = [.. Procedures, new Procedure(Procedures.Count + 1, asked.Kind, asked.Reason, asked.By, attempt.At, ByHolder: true, Until: asked.Until)]);
    }

    /// <summary>The open intention or warning that the holder was told of at this version; of an urgent one the holder is heard afterwards.</summary>
    private Procedure? Told(int version) => new[] { OpenSanction, Open(ProcedureKind.Warning) }.SingleOrDefault(p => p is { Urgent: false } && p.Version == version);

    private static TermKind TermToReply(Procedure told) => told.Kind == ProcedureKind.Warning ? TermKind.LogoWarning : TermKind.D21;

    private static DateOnly FirstDay(DateTimeOffset acceptedAt, DateOnly writtenOn) => AmsterdamTime.DateOf(acceptedAt) is var day && day < writtenOn ? writtenOn : day;

    private void Replace(LabelRuling changed) => (Rulings, Version) = ([.. Rulings.Select(r => r.Version == changed.Version ? changed : r)], Version + 1);

    /// <summary>The procedure that a step decides, where its holder may object to the decision.</summary>
    private Procedure? RuledOnBy(LabelTrigger step) => Contestables.TryGetValue(step, out var contestable) ? Open(contestable.Kind) : null;
}

/// <summary>A decision about a label that its holder may object to.</summary>
/// <param name="Version">Of the label right after it.</param>
/// <param name="Procedure">The number of the procedure that it decided.</param>
/// <param name="By">Whoever took it for the committee.</param>
internal sealed record LabelRuling(int Version, LabelTrigger Step, int Procedure, DateOnly On, Guid By)
{
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The day from which it has no effect: held as long as an objection is heard, or ended for good.</summary>
    public DateOnly? WithoutEffectFrom { get; init; }

    /// <summary>During which its effect was held before.</summary>
    public int DaysHeld { get; init; }

    /// <summary>It fell, and the label gets the days back on which it was not valid because of it (L15).</summary>
    public bool GivesBack { get; init; }

    /// <summary>How many days it had effect from one day to another: the label was not valid.</summary>
    public int DaysOfEffect(DateOnly from, DateOnly to) => (WithoutEffectFrom ?? to).DayNumber - from.DayNumber - DaysHeld;
}
