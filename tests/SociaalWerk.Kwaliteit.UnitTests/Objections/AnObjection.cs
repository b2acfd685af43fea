using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionTrigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Objections;

/// <summary>An objection in memory that tests drive through the real machine, with its own clock.</summary>
internal sealed class AnObjection
{
    public const string Note = "Omdat het nodig is.";

    public static readonly IReadOnlyList<Actor> Panel = [Cast.ObjectionMember2, Cast.ObjectionMember3, Cast.ObjectionMember4];

    private AnObjection(ContestedDecision decision, CertificationPath file, Label? label, DateTimeOffset now)
    {
        Now = now;
        Objection = new Objection("B-2026-0001", Cast.OrganisationId, decision, "Het klopt niet.", new ObjectionSurroundings(file, label), new Attempt(Cast.Signatory, now, Note));
    }

    public Objection Objection { get; }

    public ObjectionState State => Objection.State;

    public DateTimeOffset Now { get; private set; }

    public DateOnly Today => AmsterdamTime.DateOf(Now);

    /// <summary>Filed against the decision that stands on this path.</summary>
    public static AnObjection Against(APath it)
    {
        var what = it.Path.Decision?.Outcome switch
        {
            null => Contested.NotAdmitted,
            MotionKind.Refuse => Contested.Refused,
            MotionKind.GrantConditionally => Contested.Conditions,
            _ => Contested.ScopeReduction,
        };
        var objection = new AnObjection(new ContestedDecision(what, it.Path.Id, null, it.Path.DecidedVersion, it.Today, it.Path.Term(TermKind.D14)?.LastDay), it.Path, null, it.Now);
        _ = it.Where(s => s with { Objections = [.. s.Objections, objection.Objection] });
        return objection;
    }

    /// <summary>Filed against the newest decision about this label.</summary>
    public static AnObjection Against(ALabel it) => new(it.Label.Contestable[^1], it.Label.Surroundings.File, it.Label, it.Now);

    public static AnObjection AgainstRefusal() => Against(APath.RefusedAndSent());

    public Attempt By(Actor who) => new(who, Now, Note);

    public AnObjection On(DateOnly day)
    {
        Now = AmsterdamTime.At(day, new TimeOnly(12, 0));
        return this;
    }

    public AnObjection AfterTerm(TermKind kind) => On(Objection.Term(kind)!.LastDay.AddDays(1));

    /// <summary>By who has read what stands there, unless the input says otherwise.</summary>
    public StepResult Try(ObjectionTrigger step, Actor who, ObjectionInput? input = null, string? note = Note, int? version = null)
    {
        var given = input ?? new ObjectionInput();
        var read = given with { About = given.About ?? (step == ObjectionTrigger.Vote ? Objection.Proposal?.Number : Objection.Advice?.Number) };
        return Objection.Take(step, new Attempt(who.For(Objection), Now, note, read), version ?? Objection.Version);
    }

    public AnObjection Take(ObjectionTrigger step, Actor who, ObjectionInput? input = null, string? note = Note)
    {
        var result = Try(step, who, input, note);
        Assert.True(result.IsTaken, $"{step} in {State}: {result.Outcome} {string.Join(", ", result.Reasons)}");
        return this;
    }

    public AnObjection Admitted() => Take(DeclareAdmissible, Panel[0], new ObjectionInput(Excused: true));

    public ObjectionInput AHearing(params Actor[] members) =>
        new(HearingAt: Now.AddDays(14), Place: "Utrecht", Members: [.. (members.Length > 0 ? members : Panel).Select(m => m.Id)]);

    /// <summary>Heard by the panel, on the day of the hearing.</summary>
    public AnObjection Heard()
    {
        Admitted().Take(PlanHearing, Cast.Secretary, AHearing());
        Now = Objection.Hearing!.At.AddHours(2);
        return this;
    }

    /// <summary>Without a hearing, so that no time passes.</summary>
    public AnObjection Advised(ObjectionOutcome outcome = ObjectionOutcome.Upheld)
    {
        if (State == ObjectionState.Filed) Admitted().Take(WaiveHearing, Cast.Signatory);
        return Take(DraftAdvice, Panel[0], new ObjectionInput(Outcome: outcome)).Take(Subscribe, Panel[1]).Take(Subscribe, Panel[2]).Take(Advise, Panel[0]);
    }

    public AnObjection Voted(ObjectionOutcome outcome, VoteChoice choice = VoteChoice.For, Consequence? follows = null, DateOnly? until = null, bool givesBack = false)
    {
        Take(ProposeDecision, Cast.Secretary, new ObjectionInput(Outcome: outcome, Follows: follows, Until: until, GivesBack: givesBack));
        foreach (var member in Cast.Committee.Where(m => !Objection.File.IsConflicted(m.Id, Now) && !Objection.DecidesNot(m.Id))) Take(ObjectionTrigger.Vote, member, new ObjectionInput(Choice: choice));
        return this;
    }

    public Actor ActingChair => Cast.Committee.Single(m => m.Id == Certification.Decisions.ActingChair.Of(Objection.File, Now, Objection.DecidesNot));

    public AnObjection Decided(ObjectionOutcome outcome = ObjectionOutcome.Upheld, Consequence? follows = null, DateOnly? until = null, bool givesBack = false)
    {
        if (State != ObjectionState.Advised) Advised(outcome);
        return Voted(outcome, follows: follows, until: until, givesBack: givesBack).Take(Decide, ActingChair);
    }

    public AnObjection Sent()
    {
        Objection.DecisionSent(Now, Today);
        return this;
    }

    /// <summary>Nobody appealed within the term.</summary>
    public AnObjection Settled() => Sent().AfterTerm(TermKind.D15).Take(Close, Actor.Clock, note: null);

    public AnObjection Bound(ObjectionOutcome outcome, bool givesBack = false) =>
        Take(Appeal, Cast.Signatory).Take(RecordBindingAdvice, Cast.Officer, new ObjectionInput(Outcome: outcome, On: Today, GivesBack: givesBack)).Take(ConfirmBindingAdvice, Cast.Chair);
}
