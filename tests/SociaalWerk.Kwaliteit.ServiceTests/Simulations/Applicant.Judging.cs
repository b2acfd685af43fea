using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using ActingChairOf = SociaalWerk.Kwaliteit.Certification.Decisions.ActingChair;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <content>An objection through its own machine: suspensive effect, admissibility, hearing, advice, decision and appeal (7.5, D14, D15).</content>
internal sealed partial class Applicant
{
    private static readonly Actor[] Panel = [Cast.ObjectionMember2, Cast.ObjectionMember3, Cast.ObjectionMember4];

    private async IAsyncEnumerable<int> JudgeAsync(Objection objection)
    {
        if (objection.MayBeHeld && Chance(60)) await TakeAsync(objection, ObjectionTrigger.AskHold, person);
        yield return Days(1, 8);
        await AnswerHoldAsync(objection);

        yield return Days(1, 10);
        if (!await AdmitAsync(objection)) yield break;

        await foreach (var days in HearAsync(objection)) yield return days;
        await AdviseAsync(objection);
        if (Chance(15)) _ = await TryAsync(objection, ObjectionTrigger.ExtendDecision, Cast.Secretary);
        if (Chance(5)) _ = await TryAsync(objection, ObjectionTrigger.ExtendTerm, Cast.Officer, new ObjectionInput(Term: TermKind.D14Decision, LastDay: Today.AddDays(Days(60, 80))));

        yield return Days(2, 14);
        if (Chance(8) || !await DecideAsync(objection))
        {
            await TakeAsync(objection, ObjectionTrigger.Withdraw, person);
            yield break;
        }

        yield return Days(1, 5);
        objection.DecisionSent(Now, Today);
        await foreach (var days in AppealAsync(objection)) yield return days;
    }

    /// <summary>The chair grants suspensive effect or declines it; what was granted takes effect on the label by a step of its own.</summary>
    private async Task AnswerHoldAsync(Objection objection)
    {
        if (objection.Hold != HoldState.Asked) return;

        var (label, chair) = (Ready(objection).Surroundings.Label!, ActingChair(objection.File));
        if (!await TryAsync(objection, Chance(65) ? ObjectionTrigger.GrantHold : ObjectionTrigger.DeclineHold, chair)) return;
        if (objection.Hold == HoldState.Granted) _ = await TryAsync(label, LabelTrigger.HoldEffect, chair);
    }

    private async Task<bool> AdmitAsync(Objection objection)
    {
        if (Ready(objection).IsLate ? Chance(40) : Chance(4))
        {
            await TakeAsync(objection, ObjectionTrigger.DeclareInadmissible, Panel[0], new ObjectionInput(Ground: objection.IsLate ? InadmissibleGround.Late : InadmissibleGround.NoInterest));
            return false;
        }

        // What came late is heard only where that is excused.
        Assert.Equal(!objection.IsLate, await TryAsync(objection, ObjectionTrigger.DeclareAdmissible, Panel[0]));
        if (objection.IsLate) await TakeAsync(objection, ObjectionTrigger.DeclareAdmissible, Panel[0], new ObjectionInput(Excused: true));
        return true;
    }

    private async IAsyncEnumerable<int> HearAsync(Objection objection)
    {
        for (var again = Chance(65); again; again = Chance(10))
        {
            await TakeAsync(objection, ObjectionTrigger.PlanHearing, Cast.Secretary, new ObjectionInput(
                HearingAt: AmsterdamTime.At(Today.AddDays(Days(7, 20)), new TimeOnly(9, 0)), Place: "Utrecht", Members: [.. Panel.Select(m => m.Id)]));
            if (Chance(10)) break;
            yield return AmsterdamTime.DateOf(objection.Hearing!.At).DayNumber - Today.DayNumber;
        }

        if (!(objection.Hearing?.At <= Now)) await TakeAsync(objection, ObjectionTrigger.WaiveHearing, person);
    }

    private async Task AdviseAsync(Objection objection)
    {
        var outcome = One(ObjectionOutcome.Upheld, ObjectionOutcome.PartlyUpheld, ObjectionOutcome.Dismissed);
        await TakeAsync(objection, ObjectionTrigger.DraftAdvice, Panel[0], new ObjectionInput(Outcome: outcome));
        Assert.False(await TryAsync(objection, ObjectionTrigger.Advise, Panel[0]), $"{objection.Number} was advised on by one member.");
        foreach (var other in Panel[1..]) await TakeAsync(objection, ObjectionTrigger.Subscribe, other, new ObjectionInput(About: objection.Advice!.Number));
        await TakeAsync(objection, ObjectionTrigger.Advise, Panel[0]);
    }

    /// <summary>The committee votes until a proposal is carried, mostly on what was advised; false where too few members are free to decide.</summary>
    private async Task<bool> DecideAsync(Objection objection)
    {
        for (var goodwill = 85; objection.State == ObjectionState.Advised; goodwill = 100)
        {
            var outcome = goodwill == 100 || Chance(80) ? objection.Advice!.Outcome : One(ObjectionOutcome.Upheld, ObjectionOutcome.Dismissed);
            await TakeAsync(objection, ObjectionTrigger.ProposeDecision, Cast.Secretary, Proposed(objection, outcome));
            if (Chance(5)) await TakeAsync(objection, ObjectionTrigger.Recuse, Cast.Member1);
            var free = Cast.Committee.Where(m => !Conflicted(objection.File).Contains(m.Id) && !objection.DecidesNot(m.Id)).Select(m => m.Id).ToHashSet();
            if (free.Count < objection.Scheme.Decisions.Quorum || ActingChairOf.Of(objection.File, Now, objection.DecidesNot) is not { } chair) return false;

            foreach (var member in Cast.Committee)
            {
                var votes = await TryAsync(objection, ObjectionTrigger.Vote, member, new ObjectionInput(Choice: Chance(goodwill) ? VoteChoice.For : One(VoteChoice.Against, VoteChoice.Abstain), About: objection.Proposal!.Number), save: false);
                Assert.Equal(free.Contains(member.Id), votes);
                if (votes) scheme.Votes++;
            }

            var others = Cast.Committee.Select(m => m.Id).Except(free).ToHashSet();
            Assert.Equal(
                Recount.IsCarried(objection.Proposal!.Votes.Select(v => (v.PersonId, v.Choice)), others, chair),
                await TryAsync(objection, ObjectionTrigger.Decide, Cast.Committee.Single(m => m.Id == chair)));
        }

        return true;
    }

    /// <summary>Upheld in part the committee says what becomes of a sanction that is in force.</summary>
    private ObjectionInput Proposed(Objection objection, ObjectionOutcome outcome)
    {
        var input = new ObjectionInput(Outcome: outcome);
        if (outcome == ObjectionOutcome.PartlyUpheld && Ready(objection).AsksConsequence)
        {
            var shortened = input with { Follows = Consequence.Shortened, Until = Today.AddDays(Days(0, 40)) };
            input = objection.Fits(shortened, Today) && Chance(60) ? shortened : input with { Follows = One(Consequence.Restored, Consequence.Unchanged) };
        }

        return input with { GivesBack = Ready(objection).GivesBackWhatWasLost(input) && Chance(50) };
    }

    /// <summary>Who was not wholly right may appeal; the stakeholders' committee binds (D15).</summary>
    private async IAsyncEnumerable<int> AppealAsync(Objection objection)
    {
        if (objection.Decision!.Outcome == ObjectionOutcome.Upheld || !Chance(35)) yield break;

        yield return Days(3, 60);
        var inTime = objection.State == ObjectionState.Decided && !objection.Term(TermKind.D15)!.HasPassed(Today);
        Assert.Equal(inTime, await TryAsync(objection, ObjectionTrigger.Appeal, person));
        if (!inTime) yield break;

        yield return Days(20, 70);
        if (Chance(12))
        {
            await TakeAsync(objection, ObjectionTrigger.Withdraw, person);
            yield break;
        }

        var advice = new ObjectionInput(Outcome: One(ObjectionOutcome.Upheld, ObjectionOutcome.Dismissed), On: Today);
        await TakeAsync(objection, ObjectionTrigger.RecordBindingAdvice, Cast.Officer, advice with { GivesBack = Ready(objection).GivesBackWhatWasLost(advice) && Chance(50) });
        yield return Days(1, 6);
        await TakeAsync(objection, ObjectionTrigger.ConfirmBindingAdvice, ActingChair(objection.File));
    }
}
