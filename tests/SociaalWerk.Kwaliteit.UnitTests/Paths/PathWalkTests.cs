using CsCheck;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Whatever people try, in whatever order, the file stays sound.</summary>
public sealed class PathWalkTests
{
    private static readonly Gen<(int Kind, int Who, int What, int Days)[]> Moves =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, Cast.Everybody.Count - 1], Gen.Int[0, 999], Gen.Int[0, 40]).Array[20, 70];

    private static readonly Gen<(PathKind Kind, Variant Variant)> Starts = Gen.Select(Gen.Enum<PathKind>(), Gen.Enum<Variant>());

    [Fact]
    public void Random_walks_never_break_what_must_hold() =>
        Gen.Select(Starts, Moves).Sample((start, moves) =>
        {
            var it = APath.New(start.Kind, start.Variant);
            foreach (var move in moves)
            {
                var (before, decision) = (it.Snapshot(), it.Path.Decision);
                Make(it, move.Kind, Cast.Everybody[move.Who], move.What, move.Days);
                Check(it, before, decision);
            }
        }, iter: 100);

    [Fact]
    public void Random_walks_come_far_enough_to_mean_something()
    {
        var random = new Random(20260302);
        HashSet<State> reached = [];
        for (var walk = 0; walk < 400 && reached.Count < Enum.GetValues<State>().Length; walk++)
        {
            var it = APath.New((PathKind)random.Next(5), (Variant)random.Next(3));
            for (var move = 0; move < 60; move++)
            {
                Make(it, random.Next(10), Cast.Everybody[random.Next(Cast.Everybody.Count)], random.Next(1000), random.Next(41));
                reached.Add(it.State);
            }
        }

        Assert.Empty(Enum.GetValues<State>().Except(reached));
    }

    /// <summary>Most moves are steps that are open to somebody, so that walks come far; the rest is anything by anybody.</summary>
    private static void Make(APath it, int kind, Actor who, int what, int days)
    {
        switch (kind)
        {
            case 0:
                it.On(it.Today.AddDays(what % 10 == 0 ? 10 * days : days)); // now and then so long that a path lapses
                break;
            case 1:
                _ = it.Try((Trigger)(what % Enum.GetValues<Trigger>().Length), who, what % 2 == 0 ? APath.Note : null, Input(it, what), it.Path.Version - (what % 3 == 0 ? 1 : 0));
                break;
            case 2:
                Fumble(it, who, what);
                break;
            default:
                Prepare(it, what);
                TakeSomething(it, what);
                break;
        }
    }

    private static void TakeSomething(APath it, int what)
    {
        var open = Cast.Everybody
            .SelectMany(who => PathMachine.Workflow.OptionsFor(it.Path, it.Attempt(who, APath.Note, InputFor(it))).Where(o => o.Allowed).Select(o => (who, o.Trigger)))
            .Where(o => o.Trigger is not (Withdraw or Discard) || what % 20 == 0).ToList();
        if (open.Count == 0) return;

        var (actor, trigger) = open[what % open.Count];
        _ = it.Try(trigger, actor, APath.Note, InputFor(it, trigger));
    }

    /// <summary>What people do in a state before its next step can be taken.</summary>
    private static void Prepare(APath it, int what)
    {
        var path = it.Path;
        switch (it.State)
        {
            case State.Draft: it.Apply(); break;
            case State.Submitted: it.Give(nameof(CertificationPath.Body), Cast.Body); if (what % 5 == 0) _ = path.ProposeRefusal(it.Attempt(Cast.Officer, APath.Note)); break;
            case State.SelfAssessing: if (path.SelfScores.Count < path.ApplicableNorms.Count) it.ScoreItself(); break;
            case State.Preparing: SignAgain(it); it.Plan(); break;
            case State.Scheduled: SignAgain(it); if (what % 2 == 0) it.On(path.Plan.FirstDay!.Value > it.Today ? path.Plan.FirstDay.Value : it.Today); break;
            case State.InAudit: if (path.AuditScores.Count < path.ApplicableNorms.Count || !path.Plan.Programme.All(i => i.IsSettled)) it.Assess().SettleAll(); if (what % 2 == 0) it.Shortfall("V01", what % 4 == 0 ? Grade.Major : Grade.Minor); break;
            case State.ReportDraft: it.Learn(); break;
            case State.Improving: foreach (var f in path.Findings.Where(f => f.State == FindingState.Reported).ToList()) it.Settle(f); break;
            case State.CbReview: if (path.ComputedAdvice is { } computed) it.Advise(computed); break;
            case State.UnderDecision: Deliberate(it, what); break;
            case State.Granted or State.GrantedConditional or State.Refused or State.NotAdmitted: it.Sent(); if (what % 4 == 0 && !path.NewDecisionOrdered) it.Ordered(); break;
        }
    }

    private static void SignAgain(APath it)
    {
        if (!it.Path.SelfAssessmentReopened) return;

        it.ScoreItself();
        _ = it.Path.SignSelfAssessmentAgain(it.Attempt(Cast.Signatory));
    }

    private static void Deliberate(APath it, int what)
    {
        if (it.Path.CurrentMotion is null || what % 7 == 0)
        {
            var motion = it.AMotion((MotionKind)(what % 3));
            if (!it.Path.Put(motion, it.Attempt(Cast.Secretary)).IsTaken) return;
            _ = it.Path.Cosign(motion.Id, it.Attempt(Cast.ViceChair));
        }

        foreach (var who in Cast.Committee.Skip(what % 3)) _ = it.Path.Vote(it.Path.CurrentMotion!.Id, (VoteChoice)(what * who.Id.GetHashCode() % 5 == 0 ? 1 : 0), APath.Note, it.Attempt(who));
    }

    private static void Fumble(APath it, Actor who, int what)
    {
        var (path, attempt) = (it.Path, it.Attempt(who, what % 2 == 0 ? APath.Note : null));
        _ = (what % 14) switch
        {
            0 => path.Apply(it.Form(what % 50), attempt),
            1 => path.ScoreSelf("V01", (Score)(what % 5), default, "", it.SelfVersion("V01"), attempt),
            2 => path.ScoreNorm("O01", (Score)(what % 5), "Zo is het.", path.AuditScores.SingleOrDefault(s => s.Norm == "O01")?.Version ?? 0, attempt),
            3 => path.Find(it.SomeFinding("V02", (Grade)(what % 5)), attempt),
            4 => path.ConsentNotApplicable("V01", attempt),
            5 => path.ConsentToWithdrawal(attempt),
            6 => path.DeclareConflict(new(who.Id, default, ""), attempt),
            7 => path.OrderNewDecision(attempt),
            8 => path.ExtendTerm((TermKind)(what % 14), it.Today.AddDays(what % 100), attempt),
            9 => path.Give((ComputedAdvice)(what % 3), "Zo is het.", attempt),
            11 => path.ReopenSelfAssessment(attempt),
            12 => path.TellOverdue(it.Attempt(Actor.Clock)) ? StepResult.Taken : StepResult.Forbidden,
            10 => path.Vote(path.CurrentMotion?.Id ?? Guid.Empty, (VoteChoice)(what % 3), "", attempt),
            _ => path.Remind(it.Attempt(Actor.Clock)) ? StepResult.Taken : StepResult.Forbidden,
        };
    }

    private static object? InputFor(APath it, Trigger? trigger = null) => (it.State, trigger) switch
    {
        (State.Nominated, _) => it.Called(),
        (State.Scheduled, Reschedule) => new RescheduleInput([it.Path.Plan.FirstDay!.Value.AddDays(7)]),
        (_, ChangeTeam) => Ready.NewTeam(),
        (State.Scheduled, null) => new RescheduleInput([it.Path.Plan.FirstDay!.Value.AddDays(7)]),
        _ => null,
    };

    private static object? Input(APath it, int what) => (what % 5) switch
    {
        0 => it.Called(),
        1 => new RescheduleInput([it.Today.AddDays(what)]),
        2 => Ready.NewTeam(Cast.Everybody[what % Cast.Everybody.Count]),
        3 => new AdmitInput("2.0-demo"),
        _ => null,
    };

    private static void Check(APath it, (State State, int Version, int Edits, int Happened, string Terms, DateOnly? Wake) before, Decision? decision)
    {
        var path = it.Path;
        var told = path.Happened.Skip(before.Happened).OfType<StepTaken>().ToList();
        Assert.Equal(before.Version + told.Count, path.Version);
        if (told.Count == 0) Assert.Equal(before.State, path.State);
        Assert.Equal(Enumerable.Range(2, path.Version - 1), it.History.Select(s => s.Version));
        Assert.Equal(it.History.Select(s => s.To).SkipLast(1).Prepend(State.Draft).Take(it.History.Count), it.History.Select(s => s.From));
        Assert.All(told, s => Assert.Contains(PathMachine.Workflow.Table, t => (t.From, t.On, t.To) == (s.From, s.Trigger, s.To) && (t.By & s.As) == s.As));
        Assert.Equal(path.Terms.Count, path.Terms.DistinctBy(t => t.Kind).Count());

        var decisions = it.History.Count(s => s.Trigger is Grant or GrantConditionally or Refuse);
        Assert.True(decisions <= path.Round, "more decisions than rounds");
        if (path.Decision == decision) return;

        var taken = Assert.Single(told);
        Assert.True(path.Decision!.For + path.Decision.Against >= 3 && path.Decision.For >= path.Decision.Against, "decided without quorum or majority");
        Assert.True(path.CurrentMotion!.Votes.Count(v => v.Choice != VoteChoice.Abstain && !path.IsConflicted(v.PersonId, it.Now)) >= 3, "a conflicted member counted");
        Assert.Equal($"{path.Decision.Outcome}", $"{taken.Trigger}");
        if (taken.Trigger == Grant) Assert.DoesNotContain(path.Findings, f => f.IsOpenMajor);
        if (taken.Trigger == GrantConditionally) Assert.NotEmpty(path.Decision.Conditions);
        Assert.True(path.Decision.SignedBy == ActingChair.Of(path, it.Now), "signed by somebody who does not act as chair");
    }
}
