using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>What comes twice, too late, or for a day that cannot be is refused with a reason, and changes nothing.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData(nameof(MotionKind.Grant), nameof(Grant))]
    [InlineData(nameof(MotionKind.GrantConditionally), nameof(GrantConditionally))]
    [InlineData(nameof(MotionKind.Refuse), nameof(Refuse))]
    public void A_decision_that_is_sent_again_is_passed_by_and_whoever_looks_anew_finds_no_such_step(string motion, string step)
    {
        var (it, trigger) = (APath.In(UnderDecision).Carry(Enum.Parse<MotionKind>(motion)), Enum.Parse<Trigger>(step));
        var seen = it.Path.Version;
        it.Take(trigger, Cast.Chair);
        var (before, decision) = (it.Snapshot(), it.Path.Decision);

        Assert.Equal(StepOutcome.PassedBy, it.Try(trigger, Cast.Chair, version: seen).Outcome);
        Assert.Equal(StepOutcome.Forbidden, it.Try(trigger, Cast.Chair).Outcome);
        Assert.Equal((before, decision), (it.Snapshot(), it.Path.Decision));
    }

    [Theory]
    [InlineData(nameof(Granted))]
    [InlineData(nameof(GrantedConditional))]
    [InlineData(nameof(Refused))]
    [InlineData(nameof(Deferred))]
    [InlineData(nameof(Closed))]
    public void A_vote_after_the_voting_is_refused(string state)
    {
        var it = APath.In(Enum.Parse<State>(state));
        var before = it.Snapshot();

        Assert.Equal(["NotInThisState"], it.Path.Vote(it.Path.CurrentMotion?.Id ?? Guid.Empty, VoteChoice.For, "", it.Attempt(Cast.Member3)).Reasons);
        Assert.Equal(before, it.Snapshot());
    }

    [Fact]
    public void A_vote_on_a_motion_that_another_took_the_place_of_is_refused()
    {
        var it = APath.In(UnderDecision);
        it.Propose(it.AMotion(MotionKind.Grant));
        var old = it.Path.CurrentMotion!.Id;
        it.Propose(it.AMotion(MotionKind.Refuse, APath.Note));

        Assert.Equal(["MotionNotCurrent"], it.Path.Vote(old, VoteChoice.For, "", it.Attempt(Cast.Member1)).Reasons);
        Assert.Equal(["MotionNotCurrent"], it.Path.Vote(Guid.CreateVersion7(), VoteChoice.For, "", it.Attempt(Cast.Member1)).Reasons);
    }

    [Fact]
    public void A_vote_about_a_label_after_it_was_decided_is_refused()
    {
        var it = ALabel.Suspended();
        var version = it.Label.Version;

        Assert.Equal(["VotedOn"], it.Try(LabelTrigger.Vote, Cast.Member1, new LabelInput(1, Choice: VoteChoice.For)).Reasons);
        Assert.Equal(version, it.Label.Version);
    }

    public static TheoryData<string, int, string> Days => new()
    {
        { "audit days", -1, "NewDateFits" },
        { "audit days", 0, "NewDateFits" },
        { "a meeting", -1, "ConflictsDeclared" },
        { "a condition", 0, "ConditionsComplete" },
        { "a condition", -30, "ConditionsComplete" },
        { "a verification", 1, "DateInFuture" },
        { "an extension", 0, "LaterDayNeeded" },
        { "an extension", -10, "LaterDayNeeded" },
        { "a change at the holder", 1, "ChangeGiven" },
        { "a postponement", 0, "PostponementFits" },
        { "a postponement", -500, "PostponementFits" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void A_day_that_cannot_be_is_refused(string what, int days, string reason)
    {
        var result = what switch
        {
            "audit days" => APath.In(Scheduled) is var it ? it.Try(Reschedule, Cast.CbManager, APath.Note, new RescheduleInput([it.Today.AddDays(days)])) : null,
            "a meeting" => APath.In(Nominated) is var it ? it.Try(PutOnAgenda, Cast.Secretary, input: new AgendaInput(new Agenda(it.Today.AddDays(days), true, []))) : null,
            "a condition" => APath.In(UnderDecision) is var it ? it.Path.Put(it.AMotion(MotionKind.GrantConditionally, APath.Note, [new("Rooster", "V01", it.Today.AddDays(days), "Keurhuis")]), it.Attempt(Cast.Secretary)) : null,
            "a verification" => Shown() is var it ? it.Path.Verify(it.Path.Findings[0].Id, new Verification("Bezoek", it.Today.AddDays(days), true, "", Cast.Lead.Id), it.Attempt(Cast.Lead)) : null,
            "an extension" => APath.In(Preparing) is var it ? it.Path.ExtendTerm(TermKind.D4, it.Path.Term(TermKind.D4)!.LastDay.AddDays(days), it.Attempt(Cast.Officer, APath.Note)) : null,
            "a change at the holder" => ALabel.Valid() is var it ? it.Try(LabelTrigger.ReportChange, Cast.Coordinator, new LabelInput(Change: ChangeKind.Board, On: it.Today.AddDays(days))) : null,
            _ => ALabel.Valid() is var it ? it.Try(LabelTrigger.AskPostponement, Cast.Signatory, new LabelInput(Until: it.Label.ValidUntil.AddDays(days))) : null,
        };

        Assert.Equal([reason], result!.Reasons);
    }

    private static APath Shown()
    {
        var it = APath.In(Improving);
        return it.AcceptPlanOf(0).Does(it.Path.SubmitEvidence(it.Path.Findings[0].Id, "Rooster", it.Attempt(Cast.Coordinator)));
    }
}
