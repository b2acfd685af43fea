using SociaalWerk.Kwaliteit.Certification.Demonstration;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.UnitTests.Demo;

public sealed class DemoPeopleTests
{
    [Fact]
    public void An_objection_can_be_heard_when_two_members_of_the_objection_committee_have_a_conflict()
    {
        var people = DemoPeople.All(default, default, default, default, default, new(2026, 1, 1));

        var members = people.Count(person => person.Assignments.Any(held => held.Role == Role.ObjectionMember));

        Assert.Equal(SchemeData.Schemes[^1].Objections.MinCommitteeMembers, members - 2);
    }
}
