using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Objections;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>A label whose successor comes to its end before it begins.</summary>
public sealed class LabelGoingOnTests
{
    private static readonly DateOnly Original = Day("2027-06-14"), Later = Day("2027-08-31");

    [Theory]
    [InlineData(nameof(LabelTrigger.Relinquish))]
    [InlineData(nameof(LabelTrigger.Annul))]
    [InlineData(nameof(LabelTrigger.Withdraw))]
    public void A_label_goes_on_until_its_own_end(string end)
    {
        var it = Postponed();

        Ends(Successor(it.Label), it.Label, Enum.Parse<LabelTrigger>(end));

        Assert.Equal((LabelState.Active, null, null, Later), (it.State, it.Label.SupersededById, it.Label.SupersededFrom, it.Label.ValidUntil));
        Assert.Equal((LabelState.Active, it.Today), it.Label.Happened.OfType<LabelChanged>().Last() is var told ? (told.Status, told.From) : default);
    }

    [Fact]
    public void A_label_of_a_smaller_scope_goes_on_until_the_later_end_that_was_granted_before_it()
    {
        var it = Postponed().Take(LabelTrigger.Intend, Cast.Officer, LabelReady.Smaller()).Heard().Voted(ProcedureKind.Reduction).Take(LabelTrigger.Reduce, Cast.Chair);
        var smaller = LabelIssuing.Follow(it.Label.Happened.OfType<ScopeChanged>().Single(), "KSW-2026-00002-6");

        Ends(Successor(smaller), smaller);

        Assert.Equal((LabelState.Active, null, Later, Original), (smaller.State, smaller.SupersededById, smaller.ValidUntil, smaller.OriginalUntil));
    }

    [Fact]
    public void A_withdrawn_label_that_comes_back_on_objection_gives_way_to_nothing_any_more()
    {
        var it = Postponed();
        var next = Successor(it.Label);
        _ = it.Intended(ProcedureKind.Withdrawal, SanctionGround.FalseInformation).Heard().Voted(ProcedureKind.Withdrawal).Take(LabelTrigger.Withdraw, Cast.Chair);

        Ends(next, it.Label);
        Assert.Equal((LabelState.Withdrawn, LabelState.Withdrawn), (it.State, it.Label.Happened.OfType<LabelChanged>().Last().Status));
        it.Label.OrderRestoration();
        _ = it.Take(LabelTrigger.Restore, Cast.Chair);

        Assert.Equal((LabelState.Active, null, Later), (it.State, it.Label.SupersededById, it.Label.ValidUntil));
    }

    [Fact]
    public void A_label_goes_on_until_its_own_end_with_the_days_that_were_given_back()
    {
        var it = Postponed().Intended(ProcedureKind.Suspension).Heard().Voted(ProcedureKind.Suspension).Take(LabelTrigger.Suspend, Cast.Chair);
        _ = AnObjection.Against(it).Decided(givesBack: true);
        _ = it.On(it.Today.AddDays(10)).Take(LabelTrigger.Restore, Cast.Chair);

        Ends(Successor(it.Label), it.Label);

        Assert.Equal((Original.AddDays(10), Later.AddDays(10)), (it.Label.OriginalUntil, it.Label.ValidUntil));
    }

    private static ALabel Postponed() =>
        ALabel.Valid().Take(LabelTrigger.AskPostponement, Cast.Signatory, LabelReady.Postponed()).Voted(ProcedureKind.Postponement).Take(LabelTrigger.Postpone, Cast.Chair);

    /// <summary>Re-certified: from the day after the end that was not postponed.</summary>
    private static ALabel Successor(Label label)
    {
        var original = label.OriginalUntil!.Value;
        var next = ALabel.From($"{original.AddDays(1):yyyy-MM-dd}");
        label.GiveWayTo(next.Label, original, next.Attempt(Cast.Chair));
        Assert.Equal(original, label.ValidUntil);
        return next;
    }

    private static void Ends(ALabel next, Label before, LabelTrigger end = LabelTrigger.Relinquish)
    {
        next.Label.Surroundings = next.Label.Surroundings with { Predecessor = before };
        _ = end switch
        {
            LabelTrigger.Annul => next.Take(LabelTrigger.ProposeAnnulment, Cast.SchemeManager).Take(LabelTrigger.Annul, Cast.Chair),
            LabelTrigger.Withdraw => next.Intended(ProcedureKind.Withdrawal, SanctionGround.FalseInformation).Heard().Voted(ProcedureKind.Withdrawal).Take(LabelTrigger.Withdraw, Cast.Chair),
            _ => next.Take(LabelTrigger.AskEnd, Cast.Signatory).Take(LabelTrigger.Relinquish, Cast.Officer),
        };
    }
}
