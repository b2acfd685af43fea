using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Accounts;

/// <summary>Help from outside: limited, dated, revocable at once, and it makes partial.</summary>
public sealed class DelegationTests
{
    private static readonly DateTimeOffset Now = Instant("2026-03-02T09:00:00Z");
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Guid Adviser = Cast.Id(90);

    [Fact]
    public void Coordinator_and_signatory_give_help_and_nobody_else() =>
        Assert.All(Cast.Everybody, who => Assert.Equal(
            who.Has(Role.Coordinator | Role.Signatory),
            Delegation.Give(Help(Today, Today.AddMonths(1)), By(who), Humans.Unlinked, 12).Given is not null));

    [Theory]
    [InlineData("2026-03-02", "2027-03-02", null)]
    [InlineData("2026-03-02", "2027-03-03", "DelegationTooLong")]
    [InlineData("2026-03-01", "2026-04-01", "RoleDatesWrong")]
    [InlineData("2026-04-02", "2026-04-01", "RoleDatesWrong")]
    public void Help_has_an_end_within_what_the_scheme_allows(string from, string until, string? reason) =>
        Assert.Equal(reason is null ? [] : [reason], Delegation.Give(Help(Day(from), Day(until)), By(Cast.Coordinator), Humans.Unlinked, 12).Result.Reasons);

    [Fact]
    public void Nobody_lets_himself_help_under_another_account() =>
        Assert.Equal(["NotToYourself"], Delegation.Give(Help(Today, Today), By(Cast.Coordinator), new Humans([(Adviser, Cast.Coordinator.Id)]), 12).Result.Reasons);

    [Fact]
    public void Revoked_help_ends_at_once_and_still_makes_partial()
    {
        var help = Delegation.Give(Help(Today, Today.AddMonths(6)), By(Cast.Coordinator), Humans.Unlinked, 12).Given!;
        Assert.True(help.RunsOn(Today));

        Assert.Equal(StepOutcome.Forbidden, help.Revoke(By(Cast.StrangeSignatory)).Outcome);
        Assert.True(help.Revoke(By(Cast.Signatory)).IsTaken);

        Assert.False(help.RunsOn(Today));
        Assert.Equal((InterestKind.Advised, Today), (help.AsInterest.Kind, help.AsInterest.Until));
        Assert.True(help.AsInterest.CountsOn(Today.AddMonths(24), 24));
        Assert.Equal(["RoleNotOpen"], help.Revoke(By(Cast.Signatory)).Reasons);
    }

    [Fact]
    public void Giving_and_revoking_stand_in_the_dossiers_of_helper_and_organisation_and_are_told()
    {
        var help = Delegation.Give(Help(Today, Today.AddMonths(6)), By(Cast.Coordinator), Humans.Unlinked, 12).Given!;
        _ = help.Revoke(By(Cast.Coordinator));

        Assert.Equal([Adviser, Cast.OrganisationId, Adviser, Cast.OrganisationId], help.Happened.OfType<Act>().Select(a => a.Dossier));
        Assert.Equal([RightsChange.HelpGiven, RightsChange.HelpRevoked], help.Happened.OfType<RightsChanged>().Select(c => c.Change));
    }

    [Fact]
    public void A_helper_fills_in_and_never_signs_and_a_reader_only_reads()
    {
        var path = APath.In(State.SelfAssessing).Path;
        var may = Enum.GetValues<PathAct>().Where(act => PathActs.MayDo(act, path, Cast.Helper.For(path)));

        Assert.Equal([PathAct.AddEvidence, PathAct.ScoreSelf], may.Order());
        Assert.DoesNotContain(Enum.GetValues<PathAct>(), act => PathActs.RoleFits(act, path, Cast.FellowReader.For(path)));
        Assert.False(PathActs.MayDo(PathAct.AddEvidence, APath.In(State.Draft).Path, Cast.Helper));
    }

    private static DelegationGiven Help(DateOnly from, DateOnly until) => new(Adviser, DelegationReach.FillIn, from, until);

    private static Attempt By(Actor actor) => new(actor, Now);
}
