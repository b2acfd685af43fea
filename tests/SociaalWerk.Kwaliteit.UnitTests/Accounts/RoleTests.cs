using CsCheck;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Accounts;

/// <summary>Who gives which role to whom, who confirms it, and what nobody can do alone (2.2, 7.10).</summary>
public sealed class RoleTests
{
    private static readonly DateTimeOffset Now = Instant("2026-03-02T09:00:00Z");
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly RoleFacts Somewhere = new(Humans.Unlinked, NobodyYet: false, NobodyElse: false, []);
    private static readonly Role[] OfNobody = [Role.None, Role.LeadAuditor, Role.LeadPeer, Role.Clock, Role.Helper, Role.FellowReader];

    /// <summary>Every role, given by everybody, for the own place and for another: the whole table.</summary>
    [Theory]
    [InlineData(Role.Signatory, "Signatory")]
    [InlineData(Role.Coordinator, "Coordinator Signatory")]
    [InlineData(Role.Contributor, "Coordinator Signatory")]
    [InlineData(Role.PeerAssessor, "Coordinator Signatory")]
    [InlineData(Role.CbManager, "CbManager")]
    [InlineData(Role.Auditor, "CbManager")]
    [InlineData(Role.CbReviewer, "CbManager")]
    [InlineData(Role.Officer, "Officer Admin")]
    [InlineData(Role.Secretary, "Officer")]
    [InlineData(Role.Member, "Officer")]
    [InlineData(Role.Chair, "Officer")]
    [InlineData(Role.ViceChair, "Officer")]
    [InlineData(Role.ObjectionMember, "Officer")]
    [InlineData(Role.SchemeManager, "Officer")]
    [InlineData(Role.Reader, "Officer")]
    [InlineData(Role.Admin, "Admin")]
    public void A_role_is_given_by_these_people_only(Role role, string givers)
    {
        var (organisation, body) = PlaceOf(role, Cast.OrganisationId, Cast.Body.Id);
        Actor[] everybody = [Cast.Coordinator, Cast.Signatory, Cast.Contributor, Cast.Helper, Cast.FellowReader, Cast.CbManager, Cast.Auditor, Cast.Reviewer, Cast.Officer, Cast.Secretary, Cast.Chair, Cast.ViceChair, Cast.Member1, Cast.ObjectionMember, Cast.SchemeManager, Cast.Reader, Cast.Admin];
        var may = everybody.Where(giver => Somebody().Give(new RoleGiven(role, organisation, body, Today, null), By(giver), Somewhere).IsTaken);

        Assert.Equal(givers, string.Join(' ', may.Select(g => g.Role)));
        if (organisation is null && body is null) return;

        var (elsewhere, otherBody) = PlaceOf(role, Cast.Stranger, Cast.Id(99));
        Assert.All(everybody, giver => Assert.Equal(StepOutcome.Forbidden, Somebody().Give(new RoleGiven(role, elsewhere, otherBody, Today, null), By(giver), Somewhere).Outcome));
    }

    [Fact]
    public void Every_role_has_a_rule_but_those_that_nobody_is_given() =>
        Assert.Equal(Enum.GetValues<Role>().Except(OfNobody).Order(), RoleRules.Table.Select(rule => rule.Role).Order());

    [Fact]
    public void The_office_gives_a_first_signatory_and_a_first_manager_and_no_second()
    {
        var first = Somewhere with { NobodyYet = true };

        Assert.True(Somebody().Give(new RoleGiven(Role.Signatory, Cast.Stranger, null, Today, null), By(Cast.Officer), first).IsTaken);
        Assert.True(Somebody().Give(new RoleGiven(Role.CbManager, null, Cast.Body.Id, Today, null), By(Cast.Officer), first).IsTaken);
        Assert.Equal(StepOutcome.Forbidden, Somebody().Give(new RoleGiven(Role.Signatory, Cast.Stranger, null, Today, null), By(Cast.Officer), Somewhere).Outcome);
        Assert.Equal(StepOutcome.Forbidden, Somebody().Give(new RoleGiven(Role.Coordinator, Cast.Stranger, null, Today, null), By(Cast.Officer), first).Outcome);
    }

    /// <summary>Whatever is sent: nobody gets a right that is not in the table, and no role of the branch counts by one person's word.</summary>
    [Fact]
    public void No_input_gives_a_right_past_the_table() =>
        Gen.Select(Gen.Int[0, 20].Select(bit => (Role)(1 << bit)), Gen.Int[0, Cast.Everybody.Count - 1], Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[-3, 3], Gen.Int[-3, 3]).Sample(input =>
        {
            var (role, who, inOrganisation, inBody, first, from, until) = input;
            var (giver, person) = (Cast.Everybody[who], Somebody());
            var given = new RoleGiven(role, inOrganisation ? Cast.OrganisationId : null, inBody ? Cast.Body.Id : null, Today.AddDays(from), Today.AddDays(until));
            if (!person.Give(given, By(giver), Somewhere with { NobodyYet = first }).IsTaken)
            {
                Assert.Empty(person.Assignments);
                return;
            }

            var rule = RoleRules.Find(role)!;
            Assert.True(rule.Fits(given.OrganisationId, given.BodyId) && rule.MayGive(giver, given.OrganisationId, given.BodyId, first) && from >= 0 && until >= from);
            Assert.Equal(rule.NeedsSecond, person.Assignments.Single().IsProposal);
            Assert.Equal(!rule.NeedsSecond && from == 0, person.Assignments.Single().CountsOn(Today));
        });

    [Fact]
    public void A_role_of_the_branch_counts_when_a_second_person_confirms_it()
    {
        var person = Proposed(Role.Member);
        var role = person.Assignments.Single();

        Assert.False(role.CountsOn(Today));
        Assert.Equal(["NotYourOwnProposal"], person.Confirm(role.Id, By(Cast.Officer), Somewhere).Reasons);
        Assert.Equal(StepOutcome.Forbidden, person.Confirm(role.Id, By(Cast.Chair), Somewhere).Outcome);
        Assert.False(role.CountsOn(Today));
        Assert.True(person.Confirm(role.Id, By(Cast.Admin), Somewhere).IsTaken);
        Assert.True(role.CountsOn(Today));
        Assert.Equal(["RoleNotProposed"], person.Confirm(role.Id, By(Cast.Admin), Somewhere).Reasons);
    }

    [Fact]
    public void The_second_person_is_another_human_not_another_account_or_another_role_of_the_same_one()
    {
        var person = Proposed(Role.Chair);
        var role = person.Assignments.Single();
        var linked = Somewhere with { Humans = new Humans([(Cast.Admin.Id, Cast.Officer.Id)]) };

        Assert.Equal(["NotYourOwnProposal"], person.Confirm(role.Id, By(Cast.Admin), linked).Reasons);
        Assert.Equal(["NotYourOwnProposal"], person.Confirm(role.Id, By(Cast.Officer with { Role = Role.Admin }), Somewhere).Reasons);
        Assert.Equal(["NotToYourself"], person.Confirm(role.Id, By(Cast.Admin), Somewhere with { Humans = new Humans([(Cast.Admin.Id, person.Id)]) }).Reasons);
    }

    [Fact]
    public void Nobody_gives_a_role_to_himself_under_whatever_account()
    {
        var own = new Person(Cast.Coordinator.Id, null, "Ik", "ik@example.org");
        var given = new RoleGiven(Role.Contributor, Cast.OrganisationId, null, Today, null);

        Assert.Equal(["NotToYourself"], own.Give(given, By(Cast.Coordinator), Somewhere).Reasons);
        var second = Somebody();
        Assert.Equal(["NotToYourself"], second.Give(given, By(Cast.Coordinator), Somewhere with { Humans = new Humans([(second.Id, Cast.Coordinator.Id)]) }).Reasons);
    }

    [Fact]
    public void A_secretary_never_votes_and_a_chair_is_no_vice_chair_also_with_two_accounts()
    {
        var person = Proposed(Role.Secretary);
        Assert.Equal(["RolesDoNotGoTogether"], person.Give(new RoleGiven(Role.Member, null, null, Today, null), By(Cast.Officer), Somewhere).Reasons);

        var elsewhere = Somewhere with { Others = person.Assignments };
        Assert.Equal(["RolesDoNotGoTogether"], Somebody().Give(new RoleGiven(Role.Chair, null, null, Today, null), By(Cast.Officer), elsewhere).Reasons);
        Assert.Equal(["RolesDoNotGoTogether"], Proposed(Role.Chair).Give(new RoleGiven(Role.ViceChair, null, null, Today, null), By(Cast.Officer), Somewhere).Reasons);
    }

    [Fact]
    public void A_role_counts_from_its_first_day_through_its_last()
    {
        var person = Somebody();
        Assert.True(person.Give(new RoleGiven(Role.Contributor, Cast.OrganisationId, null, Today.AddDays(1), Today.AddDays(3)), By(Cast.Coordinator), Somewhere).IsTaken);
        var role = person.Assignments.Single();

        Assert.Equal([false, true, true, true, false], Enumerable.Range(0, 5).Select(day => role.CountsOn(Today.AddDays(day))));
        Assert.Equal(["RoleHeldAlready"], person.Give(new RoleGiven(Role.Contributor, Cast.OrganisationId, null, Today, null), By(Cast.Coordinator), Somewhere).Reasons);
    }

    [Fact]
    public void Ending_a_role_takes_effect_at_once_and_the_tie_is_remembered()
    {
        var person = Somebody();
        _ = person.Give(new RoleGiven(Role.Contributor, Cast.OrganisationId, null, Today, null), By(Cast.Coordinator), Somewhere);
        var role = person.Assignments.Single();

        Assert.Equal(StepOutcome.Forbidden, person.End(role.Id, By(Cast.StrangeSignatory), Somewhere).Outcome);
        Assert.True(person.End(role.Id, By(Cast.Signatory), Somewhere).IsTaken);
        Assert.False(role.CountsOn(Today));
        Assert.True(role.Held.TiesTo(Cast.OrganisationId, Today.AddMonths(23), 24));
        Assert.False(role.Held.TiesTo(Cast.OrganisationId, Today.AddMonths(25), 24));
        Assert.Equal(["RoleNotOpen"], person.End(role.Id, By(Cast.Signatory), Somewhere).Reasons);
    }

    [Fact]
    public void A_declined_proposal_never_counted_and_makes_nobody_partial()
    {
        var person = Proposed(Role.Member);
        var role = person.Assignments.Single();

        Assert.True(person.End(role.Id, By(Cast.Admin), Somewhere).IsTaken);
        Assert.Equal(["RoleNotProposed"], person.Confirm(role.Id, By(Cast.Admin), Somewhere).Reasons);
        Assert.False(role.CountsOn(Today));
    }

    [Fact]
    public void The_last_administrator_stays()
    {
        var person = new Person(Cast.Admin.Id, null, "Bas", "bas@example.org").Begins(Role.Admin, null, null, Today, Now);
        var role = person.Assignments.Single();

        Assert.Equal(["LastAdministrator"], person.End(role.Id, By(Cast.Admin), Somewhere with { NobodyElse = true }).Reasons);
        Assert.True(person.End(role.Id, By(Cast.Admin), Somewhere).IsTaken);
    }

    [Fact]
    public void Every_change_is_logged_in_the_persons_dossier_and_told()
    {
        var person = Proposed(Role.Member);
        _ = person.Confirm(person.Assignments.Single().Id, By(Cast.Admin), Somewhere);
        _ = person.End(person.Assignments.Single().Id, By(Cast.Officer), Somewhere);

        var acts = person.Happened.OfType<Act>().ToList();
        Assert.Equal(["RoleProposed", "RoleConfirmed", "RoleEnded"], acts.Select(a => a.Name));
        Assert.All(acts, a => Assert.Equal(person.Id, a.Dossier));
        Assert.Equal([RightsChange.Proposed, RightsChange.Confirmed, RightsChange.Ended], person.Happened.OfType<RightsChanged>().Select(c => c.Change));
        Assert.Equal(4, person.Version);
    }

    private static Person Somebody() => new(Guid.CreateVersion7(), null, "Noor", $"{Guid.CreateVersion7():N}@example.org");

    private static Person Proposed(Role role)
    {
        var person = Somebody();
        Assert.True(person.Give(new RoleGiven(role, null, null, Today, null), By(Cast.Officer), Somewhere).IsTaken);
        return person;
    }

    private static Attempt By(Actor actor) => new(actor, Now);

    private static (Guid? Organisation, Guid? Body) PlaceOf(Role role, Guid organisation, Guid body) => RoleRules.Find(role)!.For switch
    {
        Place.Organisation => (organisation, null),
        Place.Body => (null, body),
        _ => (null, null),
    };
}
