using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.UnitTests.Accounts;

/// <summary>Who may let somebody set a second step up anew.</summary>
public sealed class RenewalRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData(Role.Contributor, "Coordinator Signatory", false)]
    [InlineData(Role.Signatory, "Signatory Officer", false)]
    [InlineData(Role.Contributor | Role.Signatory, "Signatory Officer", false)]
    [InlineData(Role.Auditor, "CbManager", false)]
    [InlineData(Role.Chair, "Officer", true)]
    [InlineData(Role.Admin, "Admin", true)]
    [InlineData(Role.Contributor | Role.Chair, "Officer", true)]
    [InlineData(Role.Auditor | Role.Admin, "Admin", true)]
    public void The_heaviest_role_decides_who_asks_and_whether_a_second_must_agree(Role held, string askers, bool needsSecond)
    {
        RoleAssignment[] roles = [.. ActorClaims.Roles(held).Select(role => Held(role))];

        Assert.Equal(askers, string.Join(' ', Cast.Everybody.Where(who => RenewalRules.MayAsk(roles, who, Today)).Select(who => who.Role).Distinct()));
        Assert.Equal(needsSecond, RenewalRules.NeedsSecond(roles, Today));
        Assert.Equal(needsSecond ? "Officer Admin" : "", string.Join(' ', Cast.Everybody.Where(who => RenewalRules.MayConfirm(roles, who, Today)).Select(who => who.Role).Distinct()));
    }

    [Fact]
    public void A_role_that_ended_or_was_only_proposed_decides_nothing()
    {
        var (ended, proposed) = (Held(Role.Chair), Held(Role.Admin, confirmed: false));
        ended.Until = Today.AddDays(-1);
        RoleAssignment[] roles = [Held(Role.Contributor), ended, proposed];

        Assert.False(RenewalRules.NeedsSecond(roles, Today));
        Assert.True(RenewalRules.MayAsk(roles, Cast.Coordinator, Today));
        Assert.False(RenewalRules.MayAsk([ended], Cast.Officer, Today));
    }

    private static RoleAssignment Held(Role role, bool confirmed = true)
    {
        var rule = RoleRules.Find(role)!;
        return new RoleAssignment
        {
            PersonId = Cast.Id(90), Role = role, OrganisationId = rule.For == Place.Organisation ? Cast.OrganisationId : null, BodyId = rule.For == Place.Body ? Cast.Body.Id : null,
            From = new(2020, 1, 1), GivenBy = Guid.Empty, GivenAt = default, ConfirmedAt = confirmed ? new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) : null,
        };
    }
}
