using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Who sees what of a path, and when (7.9, 7.10).</summary>
public sealed class PathViewTests
{
    [Fact]
    public void A_self_assessment_stays_at_home_until_it_is_signed()
    {
        var before = APath.In(State.SelfAssessing);
        Assert.All([Cast.Coordinator, Cast.Contributor, Cast.Signatory], who => Assert.True(Seen(before, who).ShowsSelfAssessment));
        Assert.All([Cast.CbManager, Cast.Reviewer, Cast.Officer, Cast.Secretary, Cast.Reader, Cast.Member1], who => Assert.False(Seen(before, who).ShowsSelfAssessment));

        var after = APath.In(State.Preparing);
        Assert.All([Cast.CbManager, Cast.Reviewer, Cast.Officer, Cast.Secretary, Cast.Reader], who => Assert.True(Seen(after, who).ShowsSelfAssessment));
        Assert.False(Seen(after, Cast.Member1).ShowsSelfAssessment);
        Assert.True(Seen(APath.In(State.UnderDecision), Cast.Member1).ShowsSelfAssessment);
    }

    [Fact]
    public void The_office_sees_the_documents_of_an_application_it_must_judge()
    {
        Assert.True(Seen(APath.In(State.Submitted), Cast.Officer).ShowsEvidence);
        Assert.False(Seen(APath.In(State.Accepted), Cast.Officer).ShowsEvidence);
        Assert.False(Seen(APath.In(State.Submitted), Cast.CbManager).ShowsEvidence);
    }

    [Fact]
    public void The_organisation_sees_scores_when_the_draft_was_sent_and_the_branch_when_the_report_is_final()
    {
        var draft = APath.In(State.ReportDraft);
        Assert.False(Seen(draft, Cast.Coordinator).ShowsReport);
        Assert.True(Seen(draft, Cast.Auditor).ShowsReport);

        var check = APath.In(State.FactCheck);
        Assert.True(Seen(check, Cast.Coordinator).ShowsReport);
        Assert.False(Seen(check, Cast.Officer).ShowsReport);

        Assert.True(Seen(APath.In(State.CbReview), Cast.Officer).ShowsReport);
    }

    [Fact]
    public void What_peers_found_stays_with_the_organisation_and_its_peers()
    {
        var registered = APath.In(State.Registered, variant: Variant.Peer);

        Assert.All([Cast.Coordinator, Cast.LeadPeer, Cast.Peer], who => Assert.True(Seen(registered, who) is { ShowsReport: true, ShowsLearningReport: true }));
        Assert.All([Cast.Officer, Cast.Secretary, Cast.Reader, Cast.Chair], who => Assert.True(Seen(registered, who) is { ShowsReport: false, ShowsLearningReport: false }));
    }

    [Fact]
    public void A_plan_is_shown_to_the_organisation_when_it_stands()
    {
        Assert.False(Seen(APath.In(State.Preparing), Cast.Coordinator).ShowsPlan);
        Assert.True(Seen(APath.In(State.Preparing), Cast.CbManager).ShowsPlan);
        Assert.True(Seen(APath.In(State.Scheduled), Cast.Coordinator).ShowsPlan);
    }

    [Fact]
    public void An_advice_is_the_bodys_own_until_it_is_handed_in()
    {
        Assert.False(Seen(APath.In(State.CbReview), Cast.Coordinator).ShowsAdvice);
        Assert.True(Seen(APath.In(State.CbReview), Cast.Reviewer).ShowsAdvice);
        Assert.True(Seen(APath.In(State.Nominated), Cast.Coordinator).ShowsAdvice);
    }

    [Fact]
    public void Votes_are_for_the_committee_its_secretary_and_the_supervisor()
    {
        var path = APath.In(State.Granted);
        Actor[] may = [.. Cast.Committee, Cast.Secretary, Cast.Reader];

        Assert.All(Cast.Everybody, who => Assert.Equal(may.Contains(who), Seen(path, who).ShowsDeliberation));
    }

    [Fact]
    public void What_a_step_brings_along_does_not_block_its_button()
    {
        var ask = Assert.Single(Seen(APath.In(State.Submitted), Cast.Officer).Steps, step => step.Trigger == Trigger.AskInformation);
        Assert.True(ask is { Allowed: true, AsksNote: true, AsksInput: false });

        var agenda = Assert.Single(Seen(APath.In(State.Nominated), Cast.Secretary).Steps, step => step.Trigger == Trigger.PutOnAgenda);
        Assert.True(agenda is { Allowed: true, AsksNote: false, AsksInput: true });

        var submit = Assert.Single(Seen(APath.New(), Cast.Signatory).Steps, step => step.Trigger == Trigger.Submit);
        Assert.Equal(["ApplicationComplete"], submit.Reasons);
    }

    private static PathView Seen(APath path, Actor who)
    {
        foreach (var step in path.History.Skip(path.Path.Steps.Count))
            path.Path.Steps.Add(new PathStep
            {
                PathId = step.PathId, Version = step.Version, From = step.From, Trigger = step.Trigger, To = step.To,
                ActorId = step.Attempt.Actor.Id, Role = step.As, At = step.Attempt.At,
            });
        return new PathView(path.Path, who.For(path.Path), path.Now, null, new Dictionary<Guid, string>());
    }
}
