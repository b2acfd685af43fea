using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Accounts;

/// <summary>A link between two accounts that was a mistake: undone as it was made, by two people and with a reason.</summary>
public sealed class PartingTests
{
    private static readonly Guid Other = Cast.Id(91);

    [Fact]
    public void Two_people_part_what_two_people_linked()
    {
        var person = Linked();

        Assert.True(person.ProposeParting(By(Cast.Officer)).IsTaken);
        Assert.Equal(Other, person.SameAsId);
        Assert.True(person.ConfirmParting(By(Cast.Admin), Now(person)).IsTaken);

        Assert.Equal((null, false), (person.SameAsId, person.PartingProposed));
    }

    [Fact]
    public void Nobody_parts_alone_about_oneself_or_without_a_reason()
    {
        var person = Linked();
        Assert.Equal(["NoteRequired"], person.ProposeParting(By(Cast.Officer, note: null)).Reasons);
        Assert.Equal(StepOutcome.Forbidden, person.ProposeParting(By(Cast.Chair)).Outcome);
        Assert.True(person.ProposeParting(By(Cast.Officer)).IsTaken);

        Assert.Equal(["PartingProposedAlready"], person.ProposeParting(By(Cast.Admin)).Reasons);
        Assert.Equal(["NotYourOwnProposal"], person.ConfirmParting(By(Cast.Officer), Now(person)).Reasons);
        Assert.Equal(["NotAboutYourself"], person.ConfirmParting(By(Cast.Admin with { Id = Other }), Now(person)).Reasons);
        Assert.Equal(StepOutcome.Forbidden, person.ConfirmParting(By(Cast.Chair), Now(person)).Outcome);
        Assert.Equal(Other, person.SameAsId);
    }

    [Fact]
    public void A_proposal_that_is_declined_leaves_the_link_and_may_be_made_again()
    {
        var person = Linked();
        _ = person.ProposeParting(By(Cast.Officer));

        Assert.True(person.DeclineParting(By(Cast.Admin)).IsTaken);

        Assert.Equal((Other, false), (person.SameAsId, person.PartingProposed));
        Assert.Equal(["SameNotProposed"], person.ConfirmParting(By(Cast.Admin), Now(person)).Reasons);
        Assert.True(person.ProposeParting(By(Cast.Admin)).IsTaken);
    }

    [Fact]
    public void What_is_not_linked_is_not_parted() =>
        Assert.Equal(["NotLinked"], new Person(Cast.Id(90), null, "Noor", "noor@proef.example").ProposeParting(By(Cast.Officer)).Reasons);

    private static Person Linked()
    {
        var person = new Person(Cast.Id(90), null, "Noor", "noor@proef.example");
        Assert.True(person.ProposeSame(Other, By(Cast.Officer), Humans.Unlinked).IsTaken);
        Assert.True(person.ConfirmSame(By(Cast.Admin), Humans.Unlinked).IsTaken);
        return person;
    }

    private static Humans Now(Person person) => person.SameAsId is { } other ? new Humans([(person.Id, other)]) : Humans.Unlinked;

    private static Attempt By(Actor who, string? note = "Twee mensen met dezelfde naam.") => new(who, Instant("2026-03-02T09:00:00Z"), note);
}
