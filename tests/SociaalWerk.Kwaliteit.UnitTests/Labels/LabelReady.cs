using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelState;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelTrigger;
using static SociaalWerk.Kwaliteit.Certification.Labels.ProcedureKind;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>A label on which one row of the table can be taken, by whom and with what words and input.</summary>
internal sealed record LabelReady(ALabel It, Actor Who, LabelInput? Input = null, string? Note = ALabel.Note)
{
    private static readonly DateOnly AfterEnd = Day("2027-06-15"), Later = Day("2027-07-01");

    public LabelTrigger Trigger { get; private init; }

    public static LabelReady For(LabelState from, LabelTrigger on, LabelState to) => Situation(from, on, to) with { Trigger = on };

    public StepResult Try(int? version = null) => It.Try(Trigger, Who, Input, Note, version);

    public LabelReady With(Action<ALabel> differ)
    {
        differ(It);
        return this;
    }

    /// <summary>The shortest way into a state.</summary>
    public static ALabel In(LabelState state) => state switch
    {
        Active => ALabel.Valid(),
        Suspended => ALabel.Suspended(),
        Withdrawn => ALabel.Withdrawn(),
        Relinquished => ALabel.Valid().Take(AskEnd, Cast.Signatory).Take(Relinquish, Cast.Officer),
        Expired => ALabel.Valid().On(AfterEnd).Take(Expire, Actor.Clock),
        Superseded => Followed(ALabel.Valid(), AfterEnd).On(AfterEnd).Take(Supersede, Actor.Clock),
        Annulled => ALabel.Valid().Take(ProposeAnnulment, Cast.SchemeManager).Take(Annul, Cast.Chair),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static ALabel Urgent(Actor? proposer = null) => ALabel.Valid().Take(Intend, proposer ?? Cast.Officer, Intention(Suspension, SanctionGround.SeriousIncident, urgent: true));

    public static ALabel Unconfirmed() => Urgent().Take(CosignUrgent, Cast.ViceChair).Take(SuspendUrgently, Cast.Chair);

    /// <summary>The effect of a suspension or withdrawal held while an objection is heard.</summary>
    public static ALabel Held(ALabel it) => Granted(it).Take(HoldEffect, Cast.Chair);

    public static LabelInput Intention(ProcedureKind kind, SanctionGround ground = SanctionGround.ConditionNotMet, bool urgent = false) => new(Kind: kind, Ground: ground, Urgent: urgent);

    public static LabelInput Postponed(string until = "2027-08-31") => new(Until: Day(until));

    public static LabelInput Words(string name = "Stichting Welzijn Voorst") => new(Correction: new CorrectedWords(name, "Twello", "Maatschappelijk werk"));

    public static LabelInput Change(ALabel it, int days = 0) => new(Change: ChangeKind.Name, On: it.Today.AddDays(days));

    public static ALabel Followed(ALabel it, DateOnly from)
    {
        it.Label.GiveWayTo(APath.ALabel($"{from:yyyy-MM-dd}"), it.Label.ValidUntil, it.Attempt(Cast.Chair));
        return it;
    }

    public static ALabel Ordered(ALabel it)
    {
        it.Label.OrderRestoration();
        return it;
    }

    /// <summary>The intention to leave a label of the whole organisation with one kind of work.</summary>
    public static LabelInput Smaller(Scope? left = null) =>
        new(Kind: Reduction, Ground: SanctionGround.ConditionNotMet, Scope: left ?? new Scope(false, ["jongerenwerk"], ["Voorst"], "Jongerenwerk in Voorst"));

    public static ALabel Reduced() => ALabel.Valid().Take(Intend, Cast.Officer, Smaller()).Heard().Voted(Reduction).Take(Reduce, Cast.Chair);

    private static LabelReady Situation(LabelState from, LabelTrigger on, LabelState to) => on switch
    {
        Intend => new(In(from), Cast.Officer, Intention(Sanction(from))),
        Reply => new(In(from).Intended(Sanction(from)), Cast.Signatory),
        Drop when from is not (Active or Suspended) => new(In(from).Take(ProposeAnnulment, Cast.SchemeManager), Cast.SchemeManager),
        Drop => new(In(from).Intended(Sanction(from)), Cast.Officer),
        TakeBack => new(In(from).Take(AskEnd, Cast.Signatory), Cast.Signatory, Note: null),
        LabelTrigger.Vote => new(In(from).Intended(Sanction(from)), Cast.Member1, new LabelInput(Choice: VoteChoice.For)),
        Recuse => new(In(from).Intended(Sanction(from)), Cast.Member1),
        Suspend => new(In(from).Intended(Suspension).Heard().Voted(Suspension), Cast.Chair),
        CosignUrgent => new(Urgent(), Cast.ViceChair),
        SuspendUrgently => new(Urgent().Take(CosignUrgent, Cast.ViceChair), Cast.Chair),
        ConfirmSuspension when from == Active => new(Held(Unconfirmed()).Voted(Suspension), Cast.Chair),
        ConfirmSuspension => new(Unconfirmed().Voted(Suspension), Cast.Chair),
        ProposeReinstatement => new(In(from), Cast.Officer),
        Reinstate => new(In(from).Take(ProposeReinstatement, Cast.Officer).Voted(Reinstatement), Cast.Chair),
        Withdraw => new(In(from).Intended(Withdrawal, SanctionGround.FalseInformation).Heard().Voted(Withdrawal), Cast.Chair),
        Reduce => new(In(from).Take(Intend, Cast.Officer, Smaller()).Heard().Voted(Reduction), Cast.Chair),
        LetTermPass when from == Active => new(Held(Unconfirmed()).AfterTerm(TermKind.D21Confirmation), Actor.Clock),
        LetTermPass when to == Active => new(Unconfirmed().AfterTerm(TermKind.D21Confirmation), Actor.Clock),
        LetTermPass => new(In(from).AfterTerm(TermKind.D22), Actor.Clock),
        WarnAboutLogo => new(In(from), Cast.Officer),
        AnswerWarning => new(In(from).Warned(), Cast.Coordinator),
        CloseWarning => new(In(from).Warned(), Cast.Officer),
        AskSuspension or AskEnd => new(In(from), Cast.Signatory),
        SuspendOnRequest => new(In(from).Take(AskSuspension, Cast.Signatory), Cast.Chair),
        Relinquish => new(In(from).Take(AskEnd, Cast.Signatory), Cast.Officer),
        AskPostponement => new(In(from), Cast.Signatory, Postponed()),
        Postpone => new(In(from).Take(AskPostponement, Cast.Signatory, Postponed()).Voted(Postponement), Cast.Chair),
        DeclinePostponement => new(In(from).Take(AskPostponement, Cast.Signatory, Postponed()).Voted(Postponement, VoteChoice.Against), Cast.Chair),
        ProposeAnnulment => new(In(from), Cast.SchemeManager),
        Annul => new(In(from).Take(ProposeAnnulment, Cast.SchemeManager), Cast.Chair),
        ProposeCorrection => new(In(from), Cast.Officer, Words()),
        Correct => new(In(from).Take(ProposeCorrection, Cast.Officer, Words()), Cast.Secretary),
        HoldEffect => new(Granted(In(from)), Cast.Chair),
        ResumeEffect => new(Ended(Held(In(to))), Cast.Chair),
        Restore when from == Superseded => new(Ordered(Reduced()), Cast.Chair),
        Restore when to == Active => new(Ordered(In(from)), Cast.Chair),
        Restore => new(Ordered(In(from)).On(AfterEnd), Cast.Chair),
        ReportChange => In(from) is var it ? new(it, Cast.Coordinator, Change(it)) : throw new InvalidOperationException(),
        FollowUpChange => In(from) is var it ? new(it.Take(ReportChange, Cast.Coordinator, Change(it)), Cast.Officer, new LabelInput(1, FollowUp: FollowUp.Nothing)) : throw new InvalidOperationException(),
        Declare => new(In(from).On("2026-06-15"), Cast.Signatory),
        ExtendTerm => More(from switch
        {
            Active or Suspended => In(from).Take(AskEnd, Cast.Signatory),
            Superseded => Told(Reduced()),
            _ => In(from),
        }),
        StopLogo => new(In(from), Cast.Coordinator, new LabelInput(Online: true, Print: true)),
        Expire => new(In(from).On(AfterEnd), Actor.Clock),
        Supersede when from == Expired => new(Followed(In(from), Later).On(Later), Actor.Clock),
        Supersede => new(Followed(In(from), AfterEnd).On(AfterEnd), Actor.Clock),
        _ => throw new ArgumentOutOfRangeException(nameof(on), $"No label is made ready for {on} in {from}."),
    };

    /// <summary>The letter about what was decided last, of today, reached the holder.</summary>
    public static ALabel Told(ALabel it)
    {
        it.Label.RulingSent(it.Label.Rulings[^1].Version, it.Now);
        return it;
    }

    public static LabelInput LaterDay(Certification.Paths.RunningTerm term, int days = 7) => new(Term: term.Name, LastDay: term.LastDay.AddDays(days));

    private static LabelReady More(ALabel it) => new(it, Cast.Officer, LaterDay(it.Label.Extensible(it.Today).First()));

    /// <summary>What the office proposes from here: a suspended label can only be withdrawn.</summary>
    private static ProcedureKind Sanction(LabelState from) => from == Active ? Suspension : Withdrawal;

    /// <summary>The objection came to nothing.</summary>
    private static ALabel Ended(ALabel it)
    {
        it.Label.EndHold();
        return it;
    }

    private static ALabel Granted(ALabel it)
    {
        it.Label.GrantHold();
        return it;
    }
}
