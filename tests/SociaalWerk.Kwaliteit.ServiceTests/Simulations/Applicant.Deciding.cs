using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <content>Advice, votes and decision, with members who have ties; what should come of it is worked out here apart from the product.</content>
internal sealed partial class Applicant
{
    private const int IndependenceMonths = 24;

    private async IAsyncEnumerable<int> DecideAsync(CertificationPath path)
    {
        yield return Days(1, 14);
        Act(path, Cast.Reviewer, by => path.Give(path.ComputedAdvice!.Value, Note, by));
        await TakeAsync(path, Trigger.Nominate, Cast.Reviewer);
        yield return Days(1, 15);
        if (Chance(2))
        {
            Act(path, ActingChair(path), path.ConsentToWithdrawal);
            await TakeAsync(path, Trigger.Withdraw, person);
            yield break;
        }

        if (Chance(10)) Declare(path, One(Cast.Member1, Cast.Member2, Cast.Member3));
        await TakeAsync(path, Trigger.PutOnAgenda, Cast.Secretary, new AgendaInput(new Agenda(scheme.Meetings.DayFor(Today.AddDays(7)), true, [])));
        if (Chance(5))
        {
            await foreach (var days in MeetAsync(path)) yield return days;
            await TakeAsync(path, Trigger.Defer, ActingChair(path));
            yield return Days(5, 25);
            await TakeAsync(path, Trigger.AnswerDeferral, Cast.Reviewer);
        }

        await foreach (var days in SettleAsync(path)) yield return days;
        while (Ready(path).Contestable is not null && Chance(25))
        {
            yield return Chance(10) ? Days(43, 80) : Days(3, 35);
            await foreach (var days in ObjectAsync(path)) yield return days;
            if (path.State != State.UnderDecision) yield break;
            await foreach (var days in SettleAsync(path)) yield return days;
        }
    }

    /// <summary>A path is on the agenda for that day or waits for another one, or something is proposed about a label.</summary>
    public bool Awaits(DateOnly day) =>
        Paths.Exists(p => p.MeetingOn == day || (p.State == State.UnderDecision && p.MeetingOn < Today)) || Labels.Exists(l => l.HasOpenMatters && l.Procedures.Any(p => p is { IsOpen: true, IsVotedOn: true }));

    /// <summary>Until the committee meets with this on its agenda.</summary>
    private async IAsyncEnumerable<int> MeetAsync(CertificationPath path)
    {
        while (!scheme.Meetings.Treats(path.Id)) yield return scheme.Meetings.DaysToNext;
    }

    /// <summary>In its meeting the committee votes on one motion after another until one is carried; then it is signed, and the letter is sent.</summary>
    private async IAsyncEnumerable<int> SettleAsync(CertificationPath path)
    {
        await foreach (var days in MeetAsync(path)) yield return days;
        var most = path.Round > 1 && !path.Findings.Any(f => f.IsOpenMajor) ? MotionKind.Grant : path.Advice!.AsMotion;
        var kind = Chance(4) ? MotionKind.Refuse : most;
        for (var goodwill = 88; path.State == State.UnderDecision; goodwill = 100)
        {
            var motion = Propose(path, kind);
            CastVotes(path, motion, goodwill);
            if (Chance(3)) Tie(One(Cast.Member1, Cast.Member2, Cast.Member3), until: null);
            await SignAsync(path, motion);
            // A label that was given is not taken away by a new decision.
            kind = LabelIssuing.OwnLabel(Ready(path)) is null ? MotionKind.Refuse : most;
        }

        yield return Days(1, 6);
        path.DecisionSent(Now, Today);
    }

    private Motion Propose(CertificationPath path, MotionKind kind)
    {
        var open = path.Findings.Where(f => f.IsOpenMajor).Select(f => f.Norm).Distinct().DefaultIfEmpty("V01");
        var inTheWay = path.AuditScores.Where(s => s.Score == Score.NotMet).Select(s => s.Norm).Union(open);
        var deviates = path.Advice!.AsMotion != kind;
        var motion = new Motion
        {
            PathId = path.Id, Number = path.Motions.Count + 1, Round = path.Round, Kind = kind, By = Cast.Secretary.Id, At = Now, DeviationReason = deviates ? Note : "",
            Conditions = kind == MotionKind.GrantConditionally ? [.. open.Select(norm => new LabelCondition("Rooster invoeren", norm, Today.AddMonths(3), "Keurhuis"))] : [],
            Reasons = kind == MotionKind.Refuse ? [.. inTheWay.Select(norm => new NormReason(norm, "Niet op orde"))] : [],
        };
        Act(path, Cast.Secretary, by => path.Put(motion, by));
        if (deviates) Act(path, Cosigner(path), by => path.Cosign(motion.Id, by));
        return motion;
    }

    /// <summary>Everybody tries; who has a tie is kept from it, and so is who has no seat.</summary>
    private void CastVotes(CertificationPath path, Motion motion, int goodwill)
    {
        var conflicted = Conflicted(path);
        foreach (var member in Cast.Committee)
        {
            if (scheme.Meetings.IsAway(member, Cast.Committee.Count - conflicted.Count)) continue;

            var result = TryAct(path, member, by => path.Vote(motion.Id, Chance(goodwill) ? VoteChoice.For : One(VoteChoice.Against, VoteChoice.Abstain), APath.Note, by));
            if (conflicted.Contains(member.Id)) Assert.Equal(["Independent"], result.Reasons);
            else Assert.True(result.IsTaken || result.Reasons is ["VotedBefore"], $"{path.Number}: {string.Join(", ", result.Reasons)}");
            if (result.IsTaken) scheme.Votes++;
        }

        Assert.Equal(StepOutcome.Forbidden, TryAct(path, One(Cast.Officer, Cast.Secretary, Cast.Reviewer, person), by => path.Vote(motion.Id, VoteChoice.For, "", by)).Outcome);
    }

    /// <summary>The decision is taken if and only if a second count says so, and no label stands in its way.</summary>
    private async Task SignAsync(CertificationPath path, Motion motion)
    {
        var chair = ActingChair(path);
        var carried = Recount.IsCarried(motion.Votes.Select(v => (v.PersonId, v.Choice)), Conflicted(path), chair.Id);
        var (before, own) = (Newest(path.Application.Scope), LabelIssuing.OwnLabel(Ready(path)));
        var result = await TryAsync(path, Enum.Parse<Trigger>(motion.Kind.ToString()), chair);

        Assert.Equal(carried, result.IsTaken || !result.Reasons.Contains("VoteCarried"));
        if (!result.IsTaken)
        {
            if (carried) Assert.All(result.Reasons, reason => Assert.True(reason is "LabelInPlace" or "DeviationReasoned" or "NoLabelGiven", reason));
            return;
        }

        scheme.Decisions++;
        Assert.Equal(motion.Votes.Count(v => v.Choice == VoteChoice.For && !Conflicted(path).Contains(v.PersonId)), path.Decision!.For);
        if (path.State is State.Granted or State.GrantedConditional) Expect(path, before, own);
    }

    /// <summary>What a positive decision must do to labels, by kind of path.</summary>
    private void Expect(CertificationPath path, Label? before, Label? own)
    {
        var made = db.Labels.Local.Except(Labels).ToList();
        if (path.Kind is PathKind.Special or PathKind.Transfer)
        {
            Assert.Empty(made);
        }
        else if (own is not null)
        {
            Assert.Empty(made);
            scheme.DecidedAnew++;
        }
        else
        {
            var label = Assert.Single(made);
            Labels.Add(label);
            expected[label] = path.Kind switch
            {
                PathKind.Initial => ExpectedLabel.First(Today),
                PathKind.Recertification => expected[before!].Recertified(Today),
                _ => expected[before!].WithOtherScope(Today),
            };
            scheme.Enter(this, HoldAsync(label));
        }

        if (path.State == State.GrantedConditional) scheme.Enter(this, FulfilAsync(path));
    }

    private async IAsyncEnumerable<int> FulfilAsync(CertificationPath path)
    {
        if (Chance(20)) yield break;

        yield return Days(10, 80);
        for (var number = 1; number <= (LabelIssuing.OwnLabel(Ready(path))?.Conditions.Count ?? 0); number++)
        {
            var condition = number;
            if (TryAct(path, person, by => path.SubmitConditionEvidence(condition, "Rooster", by)).IsTaken && Chance(90)
                && TryAct(path, Cast.Reviewer, by => path.VerifyCondition(condition, new Verification("Gesprek", Today, true, "", by.Actor.Id), by)).IsTaken)
                _ = TryAct(path, Cast.Officer, by => path.ConfirmCondition(condition, true, by));
            yield return Days(1, 5);
        }

        await SaveAsync();
    }

    /// <summary>Ties as they come: of nobody, of a member or two, of the chair; long past, just past, and of today. Chair and vice-chair never have one both.</summary>
    private void TieSomebody()
    {
        if (Chance(8)) Tie(One(Cast.Chair, Cast.ViceChair), until: null);
        foreach (var member in new[] { Cast.Member1, Cast.Member2, Cast.Member3 })
            if (Chance(7)) Tie(member, One<DateOnly?>(null, Today.AddYears(-3), Today.AddMonths(luck.Next(-23, 30))));
    }

    /// <summary>Never of more than two, so that with one who declares a conflict three of six are left to decide.</summary>
    private void Tie(Actor who, DateOnly? until)
    {
        if (ties.Select(t => t.PersonId).Append(who.Id).Distinct().Count() > 2) return;

        var tie = new Interest { PersonId = who.Id, OrganisationId = OrganisationId, Kind = InterestKind.Employed, From = new DateOnly(2020, 1, 1), Until = until };
        ties.Add(tie);
        db.Interests.Add(tie);
    }

    private void Declare(CertificationPath path, Actor who)
    {
        if (TryAct(path, who, by => path.DeclareConflict(new DeclaredConflict(who.Id, InterestKind.Family, ""), by)).IsTaken) declared[path.Id] = [who.Id];
    }

    /// <summary>Who may not vote on a path today, by the words of the scheme: a tie now or in the two years before, or a conflict that was declared.</summary>
    private HashSet<Guid> Conflicted(CertificationPath path) =>
        [.. ties.Where(t => t.Until is null || Today <= t.Until.Value.AddMonths(IndependenceMonths)).Select(t => t.PersonId), .. declared.GetValueOrDefault(path.Id, [])];

    private Actor ActingChair(CertificationPath path) => Conflicted(path).Contains(Cast.Chair.Id) ? Cast.ViceChair : Cast.Chair;

    /// <summary>The other chair; with a tie of one of them a member.</summary>
    private Actor Cosigner(CertificationPath path) =>
        new[] { Cast.ViceChair, Cast.Member1, Cast.Member2, Cast.Member3, Cast.Substitute }.First(p => p != ActingChair(path) && !Conflicted(path).Contains(p.Id));
}
