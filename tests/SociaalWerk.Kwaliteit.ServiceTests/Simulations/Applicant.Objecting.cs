using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <content>An objection against a decision on a path, through its own machine, so that a new decision can be ordered (7.5, row 35).</content>
internal sealed partial class Applicant
{
    private static readonly Actor[] Panel = [Cast.ObjectionMember2, Cast.ObjectionMember3, Cast.ObjectionMember4];

    private readonly List<Objection> objections = [];

    /// <summary>Filed, advised and decided as upheld, and then the new decision ordered; nothing comes of it where too few members are free to decide.</summary>
    private async IAsyncEnumerable<int> ObjectAsync(CertificationPath path)
    {
        var what = path.Decision is null ? Contested.NotAdmitted : Contested.Refused;
        var objection = new Objection(
            $"B-{objections.Count + 1}", path.OrganisationId, new ContestedDecision(what, path.Id, null, path.DecidedVersion, Today, path.Term(TermKind.D14)?.LastDay), "Het klopt niet.",
            new ObjectionSurroundings(Ready(path), null), new Attempt(person.For(path), Now, Note));
        objections.Add(objection);
        var members = Cast.Committee.Where(m => !path.IsConflicted(m.Id, Now) && !objection.DecidesNot(m.Id)).ToList();
        if (members.Count < path.Scheme.Decisions.Quorum || Certification.Decisions.ActingChair.Of(path, Now, objection.DecidesNot) is not { } chair)
        {
            Step(objection, ObjectionTrigger.Withdraw, person);
            yield break;
        }

        Step(objection, ObjectionTrigger.DeclareAdmissible, Panel[0], new ObjectionInput(Excused: true));
        Step(objection, ObjectionTrigger.WaiveHearing, person);
        Step(objection, ObjectionTrigger.DraftAdvice, Panel[0], new ObjectionInput(Outcome: ObjectionOutcome.Upheld));
        foreach (var other in Panel[1..]) Step(objection, ObjectionTrigger.Subscribe, other, new ObjectionInput(About: objection.Advice!.Number));
        Step(objection, ObjectionTrigger.Advise, Panel[0]);
        Step(objection, ObjectionTrigger.ProposeDecision, Cast.Secretary, new ObjectionInput(Outcome: ObjectionOutcome.Upheld));
        foreach (var member in members) Step(objection, ObjectionTrigger.Vote, member, new ObjectionInput(Choice: VoteChoice.For, About: objection.Proposal!.Number));
        Step(objection, ObjectionTrigger.Decide, Cast.Committee.Single(m => m.Id == chair));
        objection.DecisionSent(Now, Today);

        yield return Days(1, 10);
        Act(path, Cast.ObjectionMember, path.OrderNewDecision);
        while (!objection.Term(TermKind.D15)!.HasPassed(Today)) yield return 7;
        Step(objection, ObjectionTrigger.Close, Actor.Clock);
        await TakeAsync(path, Trigger.Reopen, Cast.Secretary);
    }

    private void Step(Objection objection, ObjectionTrigger step, Actor who, ObjectionInput? input = null)
    {
        objection.Surroundings = new ObjectionSurroundings(Ready(objection.File), null);
        var result = objection.Take(step, new Attempt(who.For(objection), Now, Note, input ?? new ObjectionInput()), objection.Version);
        Assert.True(result.IsTaken, $"{objection.Number} on {Today}: {step} in {objection.State}: {result.Outcome} {string.Join(", ", result.Reasons)}");
    }
}
