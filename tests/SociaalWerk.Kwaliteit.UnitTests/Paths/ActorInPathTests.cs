using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>A role counts for a file (section 0, Roles).</summary>
public sealed class ActorInPathTests
{
    [Fact]
    public void The_lead_of_another_audit_is_no_lead_here()
    {
        Assert.Equal(Role.LeadAuditor, Cast.Lead.For(APath.In(State.Scheduled).Path).Role);
        Assert.Equal(Role.Auditor, Cast.Auditor.For(APath.In(State.Scheduled).Path).Role);
        Assert.Equal(Role.None, Cast.OtherLead.For(APath.In(State.Scheduled).Path).Role);
        Assert.Equal(Role.None, Cast.Lead.For(APath.In(State.Preparing).Path).Role);
    }

    [Fact]
    public void Peers_have_their_part_by_the_team_too()
    {
        Assert.Equal(Role.LeadPeer, Cast.LeadPeer.For(APath.In(State.Scheduled, variant: Variant.Peer).Path).Role);
        Assert.Equal(Role.PeerAssessor, Cast.Peer.For(APath.In(State.Scheduled, variant: Variant.Combined).Path).Role);
        Assert.Equal(Role.None, Cast.LeadPeer.For(APath.In(State.Scheduled, variant: Variant.Combined).Path).Role);
    }

    [Fact]
    public void People_of_another_organisation_or_body_have_no_part()
    {
        var path = APath.In(State.Scheduled).Path;

        Assert.Equal(Role.Coordinator, Cast.Coordinator.For(path).Role);
        Assert.Equal(Role.None, Cast.StrangeSignatory.For(path).Role);
        Assert.Equal(Role.CbReviewer, Cast.Reviewer.For(path).Role);
        Assert.Equal(Role.None, (Cast.Reviewer with { BodyId = Cast.Id(99) }).For(path).Role);
        Assert.Equal(Role.None, Cast.Reviewer.For(APath.In(State.Draft).Path).Role);
    }

    [Fact]
    public void The_branch_and_the_clock_have_their_part_in_every_file_and_an_administrator_in_none()
    {
        var path = APath.In(State.Draft).Path;

        Assert.All([Cast.Officer, Cast.Secretary, Cast.Chair, Cast.ViceChair, Cast.Member1, Cast.ObjectionMember, Cast.Reader, Actor.Clock], who => Assert.Equal(who.Role, who.For(path).Role));
        Assert.Equal(Role.None, Cast.Admin.For(path).Role);
    }

    [Fact]
    public void Somebody_may_have_several_parts_at_once()
    {
        var both = Cast.Coordinator with { Role = Role.Coordinator | Role.Signatory | Role.Member };

        Assert.Equal(Role.Coordinator | Role.Signatory | Role.Member, both.For(APath.In(State.Draft).Path).Role);
        Assert.Equal(Role.Member, (both with { OrganisationId = Cast.Stranger }).For(APath.In(State.Draft).Path).Role);
    }

    [Fact]
    public void A_claimed_part_in_a_team_means_nothing() =>
        Assert.Equal(Role.None, (Cast.OtherLead with { Role = Role.LeadAuditor | Role.LeadPeer }).For(APath.In(State.Scheduled).Path).Role);

    [Fact]
    public void Asked_twice_the_part_in_a_file_is_the_same()
    {
        CertificationPath[] paths = [APath.In(State.Scheduled).Path, APath.In(State.Scheduled, variant: Variant.Peer).Path, APath.In(State.Granted).Where(s => s with { SharedWith = [Cast.Id(11)] }).Path];
        var successor = new Actor(Cast.Id(80), Role.CbReviewer, BodyId: Cast.Id(11));

        Assert.All(paths, path => Assert.All(Cast.Everybody.Append(successor), who => Assert.Equal(who.For(path), who.For(path).For(path))));
    }

    [Fact]
    public void An_auditor_who_left_the_certifying_body_has_no_part_any_more() =>
        Assert.Equal(Role.None, (Cast.Lead with { BodyId = Cast.Id(99) }).For(APath.In(State.Improving).Path).Role);
}
