using System.Collections.Concurrent;
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

    private static readonly ILookup<State, Step<CertificationPath, State, Trigger>> Rows = PathMachine.Workflow.Table.ToLookup(row => row.From);

    /// <summary>Steps that lead no further, and are not taken each time they could be.</summary>
    private static readonly Trigger[] Detours = [AskInformation, ObjectToTeam, Reschedule, AbortAudit, ChangeTeam, RepinNorms, ReturnReport];

    private static readonly Gen<(PathKind Kind, Variant Variant)> Starts = Gen.Select(Gen.Enum<PathKind>(), Gen.Enum<Variant>());

    [Fact]
    public void Random_walks_reach_every_state_and_never_break_what_must_hold()
    {
        var reached = new ConcurrentDictionary<State, bool>();

        Gen.Select(Starts, Moves).Sample((start, moves) =>
        {
            var it = APath.New(start.Kind, start.Variant);
            foreach (var move in moves)
            {
                var (state, version, happened, decision) = (it.State, it.Path.Version, it.Path.Happened.Count, it.Path.Decision);
                Make(it, move.Kind, Cast.Everybody[move.Who], move.What, move.Days);
                Check(it, state, version, happened, decision);
                reached[it.State] = true;
            }

            IsWhole(it);
        }, iter: 1000);

        // They come far enough to mean something.
        Assert.Empty(Enum.GetValues<State>().Except(reached.Keys));
    }

    /// <summary>Most moves are steps that are open to somebody, so that walks come far; the rest is anything by anybody.</summary>
    private static void Make(APath it, int kind, Actor who, int what, int days)
    {
        switch (kind)
        {
            case 0:
                it.On(it.Today.AddDays(what % 7 == 0 ? 10 * days : days)); // now and then so long that a path lapses
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

    /// <summary>A step that is open to somebody, if there is one.</summary>
    private static void TakeSomething(APath it, int what)
    {
        var rows = Rows[it.State].ToList();
        for (var n = 0; n < rows.Count; n++)
        {
            var row = rows[(what + n) % rows.Count];
            if ((row.On is Withdraw or Discard && what % 21 != 0) || (Detours.Contains(row.On) && what % 5 != 0)) continue;

            for (var i = 0; i < Cast.Everybody.Count; i++)
            {
                var who = Cast.Everybody[(what + i) % Cast.Everybody.Count];
                if (who.For(it.Path).Has(row.By) && it.Try(row.On, who, APath.Note, InputFor(it, row.On)).IsTaken) return;
            }
        }
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
            case State.Granted or State.GrantedConditional or State.Refused or State.NotAdmitted: it.Sent(); if (what % 8 == 0 && !path.NewDecisionOrdered && Cast.Committee.All(m => !path.IsConflicted(m.Id, it.Now))) it.Ordered(); break;
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
        // Now and then somebody remembers an interest after having voted.
        if (what % 5 == 0 && Cast.Committee[what % Cast.Committee.Count] is var late) _ = it.Path.DeclareConflict(new(late.Id, default, ""), it.Attempt(late));
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

    private static object? InputFor(APath it, Trigger trigger) => trigger switch
    {
        PutOnAgenda => it.Called(),
        Reschedule => new RescheduleInput([it.Path.Plan.FirstDay!.Value.AddDays(7)]),
        ChangeTeam when it.Path.Variant == Variant.External => Ready.NewTeam(),
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

    private static void Check(APath it, State state, int version, int happened, Decision? decision)
    {
        var path = it.Path;
        var told = path.Happened.Skip(happened).OfType<StepTaken>().ToList();
        Assert.Equal(version + told.Count, path.Version);
        if (told.Count == 0) Assert.Equal(state, path.State);
        Assert.All(told, s => Assert.Contains(PathMachine.Workflow.Table, t => (t.From, t.On, t.To) == (s.From, s.Trigger, s.To) && (t.By & s.As) == s.As));
        Assert.Equal(path.Terms.Count, path.Terms.DistinctBy(t => t.Kind).Count());
        if (path.Decision == decision) return;

        var taken = Assert.Single(told);
        Assert.True(path.Decision!.For + path.Decision.Against >= 3 && path.Decision.For >= path.Decision.Against, "decided without quorum or majority");
        var votes = path.CurrentMotion!.Votes.Where(v => !path.IsConflicted(v.PersonId, it.Now)).ToLookup(v => v.Choice);
        Assert.Equal((votes[VoteChoice.For].Count(), votes[VoteChoice.Against].Count()), (path.Decision.For, path.Decision.Against)); // nobody with a conflict counted
        Assert.All(votes.SelectMany(v => v), v => Assert.Contains(Cast.Committee, m => m.Id == v.PersonId));
        Assert.Equal($"{path.Decision.Outcome}", $"{taken.Trigger}");
        if (taken.Trigger == Grant) Assert.DoesNotContain(path.Findings, f => f.IsOpenMajor);
        if (taken.Trigger == GrantConditionally) Assert.NotEmpty(path.Decision.Conditions);
        Assert.True(path.Decision.SignedBy == ActingChair.Of(path, it.Now), "signed by somebody who does not act as chair");
    }

    /// <summary>Every step has a version of its own, begins where the one before it ended, and each round has one decision at most.</summary>
    private static void IsWhole(APath it)
    {
        Assert.Equal(Enumerable.Range(2, it.Path.Version - 1), it.History.Select(s => s.Version));
        Assert.Equal(it.History.Select(s => s.To).SkipLast(1).Prepend(State.Draft).Take(it.History.Count), it.History.Select(s => s.From));
        Assert.True(it.History.Count(s => s.Trigger is Grant or GrantConditionally or Refuse) <= it.Path.Round, "more decisions than rounds");
    }
}
