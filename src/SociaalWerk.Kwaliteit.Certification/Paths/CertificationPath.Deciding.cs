using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>Advice, motions, votes and the decision (7.1 rows 23-30, 35).</content>
internal sealed partial class CertificationPath
{
    public Advice? Advice { get; private set; }

    public Agenda Agenda { get; private set; } = Agenda.Empty;

    /// <summary>The day of the meeting for which it is, or last was, on the agenda.</summary>
    public DateOnly? MeetingOn { get; private set; }

    public bool IsMeetingReached(DateOnly today) => !(MeetingOn > today);

    public int Round { get; private set; }

    public int Deferrals { get; private set; }

    public List<Motion> Motions { get; } = [];

    public Decision? Decision { get; private set; }

    /// <summary>When the letter stood in the portal and the mail server had accepted the notice of it.</summary>
    public DateTimeOffset? DecisionSentAt { get; private set; }

    public Guid? WithdrawalConsentBy { get; private set; }

    /// <summary>An objection or appeal was upheld and a new decision ordered (row 35).</summary>
    public bool NewDecisionOrdered { get; private set; }

    /// <summary>The version of the path right after its last decision, admission refused included; an objection names it.</summary>
    public int DecidedVersion { get; private set; }

    /// <summary>An objection or appeal against the decision as it stands was upheld, and the new one has yet to be ordered (row 35); a path that was reopened stands on no decision any more.</summary>
    public bool NewDecisionDue => !NewDecisionOrdered && PathActs.IsDecided(State) && Surroundings.Objections.Any(o => o.IsUpheld && o.LabelId is null && o.DecisionVersion == DecidedVersion);

    /// <summary>The committee member who reported: put the motion that was carried, or else signed for it; of an admission that was refused, whoever refused it.</summary>
    public Guid? Reporter => Decision is not { } decision ? Steps.LastOrDefault(s => s.To == State.NotAdmitted)?.ActorId
        : CurrentMotion is { } motion && Surroundings.RowsOf(motion.By).Any(p => p.Has(Role.Member | Role.Chair | Role.ViceChair, AmsterdamTime.DateOf(motion.At))) ? motion.By
        : decision.SignedBy;

    /// <summary>What an objection can be filed against here; null when nothing was decided that allows one (7.5).</summary>
    public ContestedDecision? Contestable
    {
        get
        {
            if (!PathActs.IsDecided(State) || What() is not { } what) return null;

            return new ContestedDecision(what, Id, null, DecidedVersion, DecidedOn, LastDayToObject);
        }
    }

    /// <summary>Of the decision as it stands (D14); null while its term has not begun.</summary>
    public DateOnly? LastDayToObject => Term(TermKind.D14)?.LastDay ?? (DecisionSentAt is { } sent ? Scheme.Terms[TermKind.D14].LastDay(AmsterdamTime.DateOf(sent)) : null);

    private DateOnly DecidedOn => Decision?.On ?? AmsterdamTime.DateOf(Steps.Last(s => s.To == State.NotAdmitted).At);

    private Contested? What() => Decision?.Outcome switch
    {
        null => NormVersion is null ? Contested.NotAdmitted : null,
        MotionKind.Refuse => Contested.Refused,
        MotionKind.GrantConditionally => Contested.Conditions,
        // A change of scope may cover less than before; nothing else that is granted takes something away.
        _ => Kind == PathKind.ScopeChange ? Contested.ScopeReduction : null,
    };

    /// <summary>What the rule makes of the scores as they stand; null while a norm is unscored.</summary>
    public ComputedAdvice? ComputedAdvice
    {
        get
        {
            if (Norms is not { } norms) return null;
            var counts = norms.Count(ApplicableNorms, ScoresByNorm);
            if (counts.Any(c => c.NotScored > 0)) return null;
            var openMajors = Findings.Count(f => f.IsOpenMajor);
            if (MajorsLeftOpen && openMajors > 0) return Certification.Norms.ComputedAdvice.Negative;
            return norms.DecisionRule.Compute(counts, openMajors, Findings.Where(f => f.IsShortfall).All(f => f.HasAcceptedPlan));
        }
    }

    /// <summary>The motion of this round that the committee votes on: the newest.</summary>
    public Motion? CurrentMotion => Motions.Where(m => m.Round == Round).OrderByDescending(m => m.Number).FirstOrDefault();

    public StepResult Give(ComputedAdvice advice, string motivation, Attempt attempt)
    {
        if (Refusal(PathAct.GiveAdvice, attempt) is { } refusal) return refusal;
        if (HasAssessed(attempt.Actor.Id)) return StepResult.Refused("ReviewerNotInTeam");
        if (ComputedAdvice is not { } computed) return StepResult.Refused("EveryNormScored");
        if (string.IsNullOrWhiteSpace(motivation)) return StepResult.Refused("MotivationRequired");

        Remember(attempt.Actor.Id, Hand.Reviewed);
        Advice = new Advice(computed, advice, motivation.Trim(), attempt.Actor.Id, attempt.At);
        return Done(PathAct.GiveAdvice, attempt, Platform.Storage.Json.Write(new { computed, given = advice }));
    }

    /// <summary>The meeting was moved to another day, and what stands on its agenda moves with it.</summary>
    public void FollowMeeting(DateOnly day, Attempt attempt)
    {
        (Agenda, MeetingOn) = (Agenda with { Meeting = day }, day);
        Edits++;
        Record(new Act(Id, "FollowMeeting", attempt.Actor, attempt.Actor.Role, attempt.At));
    }

    public StepResult DeclareConflict(DeclaredConflict conflict, Attempt attempt)
    {
        if (Refusal(PathAct.DeclareConflict, attempt) is { } refusal) return refusal;

        Agenda = Agenda with { Conflicts = [.. Agenda.Conflicts.Where(c => c.PersonId != conflict.PersonId), conflict with { PersonId = attempt.Actor.Id }] };
        return Done(PathAct.DeclareConflict, attempt);
    }

    public StepResult Put(Motion motion, Attempt attempt)
    {
        if (Refusal(PathAct.PutMotion, attempt) is { } refusal) return refusal;
        if (!attempt.Actor.Has(Role.Secretary) && IsConflicted(attempt.Actor.Id, attempt.At)) return StepResult.Refused("Independent");
        if (motion.Conditions.Select(c => c.Norm).Concat(motion.Reasons.Select(r => r.Norm)).Any(code => Norms!.Find(code) is null)) return StepResult.Refused("NormUnknown");
        if (motion.Kind == MotionKind.GrantConditionally && !Conditions.AreComplete(this, motion, AmsterdamTime.DateOf(attempt.At))) return StepResult.Refused("ConditionsComplete");

        Motions.Add(motion);
        return Done(PathAct.PutMotion, attempt, Platform.Storage.Json.Write(new { motion.Id, motion.Number, motion.Kind }));
    }

    public StepResult Vote(Guid motionId, VoteChoice choice, string motivation, Attempt attempt)
    {
        if (Refusal(PathAct.CastVote, attempt) is { } refusal) return refusal;
        if (IsConflicted(attempt.Actor.Id, attempt.At)) return StepResult.Refused("Independent");
        if (VotedBefore(attempt.Actor.Id) && OthersCanDecide(attempt.At)) return StepResult.Refused("VotedBefore");
        if (CurrentMotion is not { } motion || motion.Id != motionId) return StepResult.Refused("MotionNotCurrent");
        if (!Votes.IsReasoned(choice, motivation)) return StepResult.Refused("VoteReasoned");

        motion.Votes.RemoveAll(v => AreSame(v.PersonId, attempt.Actor.Id));
        motion.Votes.Add(new Vote { MotionId = motionId, PersonId = attempt.Actor.Id, Choice = choice, Motivation = motivation.Trim(), At = attempt.At });
        return Done(PathAct.CastVote, attempt, Platform.Storage.Json.Write(new { motionId, choice }));
    }

    public StepResult Cosign(Guid motionId, Attempt attempt)
    {
        if (Refusal(PathAct.CosignDeviation, attempt) is { } refusal) return refusal;
        if (IsConflicted(attempt.Actor.Id, attempt.At)) return StepResult.Refused("Independent");
        if (CurrentMotion is not { } motion || motion.Id != motionId) return StepResult.Refused("MotionNotCurrent");

        motion.CosignedBy = attempt.Actor.Id;
        return Done(PathAct.CosignDeviation, attempt);
    }

    public StepResult ConsentToWithdrawal(Attempt attempt)
    {
        if (Refusal(PathAct.ConsentToWithdrawal, attempt) is { } refusal) return refusal;
        if (!ActingChair.Is(this, attempt)) return StepResult.Refused("ActsAsChair");

        WithdrawalConsentBy = attempt.Actor.Id;
        return Done(PathAct.ConsentToWithdrawal, attempt);
    }

    public StepResult OrderNewDecision(Attempt attempt)
    {
        if (Refusal(PathAct.OrderNewDecision, attempt) is { } refusal) return refusal;
        if (HadAPart(attempt.Actor.Id) || IsTied(attempt.Actor.Id, attempt.At)) return StepResult.Refused("Independent");
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");
        if (FileDeletedOn is not null) return StepResult.Refused("FileDeleted");

        NewDecisionOrdered = true;
        Remember(attempt.Actor.Id, Hand.HeardObjection);
        return Done(PathAct.OrderNewDecision, attempt);
    }

    /// <summary>The label about which the office has yet to say what it intends: a refused special audit opens that (L3, section 0); null when nothing waits.</summary>
    public Label? AwaitingIntention => Kind == PathKind.Special && Surroundings.CurrentLabel is { } label && label.AwaitsIntention(Decision) ? label : null;

    /// <summary>The office leaves the label as it is after a refused special audit.</summary>
    public StepResult LeaveLabel(Attempt attempt)
    {
        if (Refusal(PathAct.LeaveLabel, attempt) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");

        Decision = Decision! with { NoIntentionOn = AmsterdamTime.DateOf(attempt.At) };
        return Done(PathAct.LeaveLabel, attempt);
    }

    /// <summary>Who signed or voted; nobody as long as nothing was decided.</summary>
    public IEnumerable<Guid> Deciders => Decision is not { } decision ? [] :
    [
        decision.SignedBy, .. new[] { decision.CosignedBy }.OfType<Guid>(),
        .. Motions.SelectMany(m => m.Votes.Select(v => v.PersonId).Concat(new[] { m.CosignedBy }.OfType<Guid>())),
    ];

    private bool VotedBefore(Guid personId) => Motions.Any(m => m.Round < Round && m.Votes.Any(v => AreSame(v.PersonId, personId)));

    /// <summary>A new decision is taken by other members where enough of them are free to (row 35).</summary>
    private bool OthersCanDecide(DateTimeOffset at) =>
        Surroundings.Holding(Role.Member | Role.Chair | Role.ViceChair, AmsterdamTime.DateOf(at)).Where(p => !VotedBefore(p.Id) && !IsConflicted(p.Id, at))
            .DistinctBy(p => Surroundings.Humans.Of(p.Id)).Count()
        >= Scheme.Decisions.Quorum;

    private Decision Decide(Attempt attempt)
    {
        var motion = CurrentMotion!;
        var count = Tally.Of(this, motion, attempt.At);
        return new Decision(
            $"{Number}-B{Round}", motion.Kind, AmsterdamTime.DateOf(attempt.At), count.For, count.Against, count.Abstained,
            motion.Conditions, motion.Reasons, motion.DeviationReason, attempt.Actor.Id, motion.CosignedBy);
    }
}
