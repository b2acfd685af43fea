using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionState;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionTrigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Objections;

/// <summary>An objection on which one row of the table can be taken, by whom and with what words and input.</summary>
internal sealed record ObjectionReady(AnObjection It, Actor Who, ObjectionInput? Input = null, string? Note = AnObjection.Note)
{
    /// <summary>Sits on the committee, but not in the hearing.</summary>
    private static readonly Actor Absent = Cast.ObjectionMember;

    private static readonly ObjectionInput Dismissal = new(Outcome: ObjectionOutcome.Dismissed);

    public ObjectionTrigger Trigger { get; private init; }

    public static ObjectionReady For(ObjectionState from, ObjectionTrigger on) => Situation(from, on) with { Trigger = on };

    public StepResult Try(int? version = null) => It.Try(Trigger, Who, Input, Note, version);

    /// <summary>The shortest way into a state.</summary>
    public static AnObjection In(ObjectionState state, AnObjection? filed = null) => (filed ?? AnObjection.AgainstRefusal(), state) switch
    {
        (var it, Filed) => it,
        (var it, Admissible) => it.Admitted(),
        (var it, HearingPlanned) => it.Heard(),
        (var it, Advised) => it.Advised(ObjectionOutcome.Dismissed),
        (var it, Decided) => it.Decided(ObjectionOutcome.Dismissed).Sent(),
        (var it, Appealed) => In(Decided, it).Take(Appeal, Cast.Signatory),
        (var it, BindingAdvice) => In(Decided, it).Bound(ObjectionOutcome.Dismissed),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Takes one condition away from a row that was ready.</summary>
    /// <param name="condition">As docs/workflows.md writes it.</param>
    public ObjectionReady Without(string condition, ObjectionState from) => condition switch
    {
        nameof(ObjectionConditions.NoteRequired) => this with { Note = " " },
        nameof(ObjectionConditions.HoldFits) when Trigger == AskHold => this with { It = In(from) },
        nameof(ObjectionConditions.HoldFits) => Reinstated(from),
        nameof(ObjectionConditions.HoldNotAskedYet) => With(it => it.Take(AskHold, Cast.Signatory)),
        nameof(ObjectionConditions.HoldIsAsked) => this with { It = In(from, AgainstSuspension()) },
        "ActsAsChair(file)" => this with { Who = Cast.ViceChair },
        nameof(ObjectionConditions.ActsAsChair) => this with { Who = Who.Id == Cast.Chair.Id ? Cast.ViceChair : Cast.Chair },
        nameof(ObjectionConditions.Uninvolved) or nameof(ObjectionConditions.MayDecide) => With(it => Tie(it, Who)),
        "MayDecide(members)" => this with { Who = Cast.Chair },
        nameof(ObjectionConditions.MembersUninvolved) => With(it => Tie(it, AnObjection.Panel[1])),
        nameof(ObjectionConditions.InTimeOrExcused) => this with { It = AnObjection.Against(APath.In(State.Refused).Sent().AfterTerm(TermKind.D14)) },
        nameof(ObjectionConditions.InadmissibleGroundFits) => this with { Input = new ObjectionInput(Ground: InadmissibleGround.Late) },
        nameof(ObjectionConditions.HearingNotWaived) => With(it => it.Take(WaiveHearing, Cast.Signatory)),
        nameof(ObjectionConditions.NoHearingHeld) => this with { It = In(HearingPlanned) },
        nameof(ObjectionConditions.HearingGiven) => this with { Input = Input! with { HearingAt = It.Now } },
        nameof(ObjectionConditions.MembersSuffice) => this with { Input = Input! with { Members = [.. Input.Members!.Take(2)] } },
        nameof(ObjectionConditions.HearingHeldOrWaived) when from == HearingPlanned => With(it => it.On(it.Today.AddDays(-1))),
        nameof(ObjectionConditions.HearingHeldOrWaived) or nameof(ObjectionConditions.AdviceDrafted) or nameof(ObjectionConditions.DecisionProposed) or nameof(ObjectionConditions.BindingAdviceRecorded) => this with { It = In(from) },
        nameof(ObjectionConditions.SatInHearing) => this with { Who = Absent },
        nameof(ObjectionConditions.OutcomeGiven) or nameof(ObjectionConditions.ChoiceGiven) => this with { Input = null },
        nameof(ObjectionConditions.ConsequenceFits) => this with { Input = Dismissal with { Follows = Consequence.Restored } },
        nameof(ObjectionConditions.LostTimeFits) => this with { Input = Input! with { GivesBack = true } },
        nameof(ObjectionConditions.VoteReasoned) => this with { Note = " " },
        "AsRead(advice)" or "AsRead(proposal)" => this with { Input = (Input ?? new ObjectionInput()) with { About = 7 } },
        nameof(ObjectionConditions.NotSubscribedYet) or nameof(ObjectionConditions.NotExtendedYet) => With(it => it.Take(Trigger, Who)),
        nameof(ObjectionConditions.SubscribersSuffice) => this with { It = Drafted(from) },
        nameof(ObjectionConditions.SomeTermRuns) => With(it => it.AfterTerm(Input!.Term!.Value)),
        nameof(ObjectionConditions.RunningTermGiven) => this with { Input = Input! with { Term = TermKind.D1 } },
        nameof(ObjectionConditions.LaterDayGiven) => this with { Input = Input! with { LastDay = It.Objection.Term(Input!.Term!.Value)!.LastDay } },
        nameof(ObjectionConditions.ExtensionFits) => this with { Input = Input! with { LastDay = It.Objection.Term(Input!.Term!.Value)!.LastDay.AddYears(1) } },
        "TermRuns(D14Decision)" => With(it => it.AfterTerm(TermKind.D14Decision)),
        nameof(ObjectionConditions.NotRecused) => With(it => it.Take(Recuse, Who)),
        nameof(ObjectionConditions.VoteCarried) => this with { It = In(Advised).Voted(ObjectionOutcome.Dismissed, VoteChoice.Against) },
        nameof(ObjectionConditions.NotFullyUpheld) => this with { It = AnObjection.AgainstRefusal().Decided().Sent() },
        nameof(ObjectionConditions.AppealInTime) => With(it => it.AfterTerm(TermKind.D15)),
        nameof(ObjectionConditions.BindingOutcomeGiven) => this with { Input = Input! with { Outcome = ObjectionOutcome.PartlyUpheld } },
        nameof(ObjectionConditions.RecordedByAnother) or "ByAnother" => ByOneself(),
        "TermPassed(D15)" => With(it => it.On(it.Today.AddDays(-1))),
        nameof(ObjectionConditions.CarriedOut) when from == Decided => this with { It = AnObjection.AgainstRefusal().Decided().Sent().AfterTerm(TermKind.D15) },
        nameof(ObjectionConditions.CarriedOut) => this with { It = In(Decided).Bound(ObjectionOutcome.Upheld) },
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Nobody says how this condition fails."),
    };

    private static ObjectionReady Situation(ObjectionState from, ObjectionTrigger on) => on switch
    {
        AskHold => new(In(from, AgainstSuspension()), Cast.Signatory),
        GrantHold or DeclineHold => new(In(from, AgainstSuspension()).Take(AskHold, Cast.Signatory), Cast.Chair),
        DeclareAdmissible => new(In(from), AnObjection.Panel[0]),
        DeclareInadmissible => new(In(from), AnObjection.Panel[0], new ObjectionInput(Ground: InadmissibleGround.NoInterest)),
        PlanHearing => In(from) is var it ? new(it, Cast.Secretary, it.AHearing()) : throw new InvalidOperationException(),
        WaiveHearing => new(from == HearingPlanned ? Planned() : In(from), Cast.Signatory),
        DraftAdvice => new(AdviceDue(from), AnObjection.Panel[0], Dismissal),
        Subscribe => new(Drafted(from), AnObjection.Panel[1]),
        Advise => new(Drafted(from).Take(Subscribe, AnObjection.Panel[1]).Take(Subscribe, AnObjection.Panel[2]), AnObjection.Panel[0]),
        ExtendDecision => new(In(from), Cast.Secretary),
        ExtendTerm => In(from) is var it ? new(it, Cast.Officer, Later(it.Objection.Terms[0])) : throw new InvalidOperationException(),
        ProposeDecision => new(In(from), Cast.Secretary, Dismissal),
        ObjectionTrigger.Vote => new(Proposed(), Cast.Member1, new ObjectionInput(Choice: VoteChoice.For)),
        Recuse => new(Proposed(), Cast.Member1),
        Decide => In(from).Voted(ObjectionOutcome.Dismissed) is var it ? new(it, it.ActingChair) : throw new InvalidOperationException(),
        Appeal or Withdraw => new(In(from), Cast.Signatory),
        RecordBindingAdvice => In(from) is var it ? new(it, Cast.Officer, Dismissal with { On = it.Today }) : throw new InvalidOperationException(),
        ConfirmBindingAdvice => new(Recorded(Cast.Officer), Cast.Chair),
        Close when from == Decided => new(In(from).AfterTerm(TermKind.D15), Actor.Clock),
        Close => new(In(from), Actor.Clock),
        _ => throw new ArgumentOutOfRangeException(nameof(on), $"No objection is made ready for {on} in {from}."),
    };

    private static ObjectionInput Later(RunningTerm term) => new(Term: term.Kind, LastDay: term.LastDay.AddDays(1));

    private static AnObjection AgainstSuspension() => AnObjection.Against(ALabel.Suspended());

    private static AnObjection Planned() => In(Admissible) is var it ? it.Take(PlanHearing, Cast.Secretary, it.AHearing()) : throw new InvalidOperationException();

    private static AnObjection AdviceDue(ObjectionState from) => from == HearingPlanned ? In(from) : In(from).Take(WaiveHearing, Cast.Signatory);

    private static AnObjection Drafted(ObjectionState from) => AdviceDue(from).Take(DraftAdvice, AnObjection.Panel[0], Dismissal);

    private static AnObjection Proposed() => In(Advised).Take(ProposeDecision, Cast.Secretary, Dismissal);

    private static AnObjection Recorded(Actor by) => In(Appealed) is var it ? it.Take(RecordBindingAdvice, by, Dismissal with { On = it.Today }) : throw new InvalidOperationException();

    private static void Tie(AnObjection it, Actor who)
    {
        var file = it.Objection.File;
        file.Surroundings = file.Surroundings with
        {
            Interests = [.. file.Surroundings.Interests, new Interest { PersonId = who.Id, OrganisationId = Cast.OrganisationId, Kind = InterestKind.Employed, From = new(2020, 1, 1) }],
        };
    }

    /// <summary>The suspension came to an end by itself after its effect was asked to be held.</summary>
    private ObjectionReady Reinstated(ObjectionState from)
    {
        var label = ALabel.Suspended();
        var it = In(from, AnObjection.Against(label)).Take(AskHold, Cast.Signatory);
        _ = label.Take(LabelTrigger.ProposeReinstatement, Cast.Officer).Voted(ProcedureKind.Reinstatement).Take(LabelTrigger.Reinstate, Cast.Chair);
        return this with { It = it };
    }

    private ObjectionReady ByOneself()
    {
        var both = Who with { Role = Role.Chair | Role.Officer };
        return this with { It = Recorded(both), Who = both };
    }

    private ObjectionReady With(Action<AnObjection> differ)
    {
        differ(It);
        return this;
    }
}
