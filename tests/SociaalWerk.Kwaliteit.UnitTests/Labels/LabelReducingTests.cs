using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.UnitTests.Objections;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelTrigger;
using static SociaalWerk.Kwaliteit.UnitTests.Labels.LabelReady;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>The scope of a valid label reduced by the committee (L13), and what an objection against that does (decision 21).</summary>
public sealed class LabelReducingTests
{
    private static readonly Scope Whole = new(true, ["jongerenwerk", "opbouwwerk"], ["Voorst", "Apeldoorn"], "Alles");

    [Fact]
    public void A_reduced_label_makes_way_on_that_day_for_one_with_the_smaller_scope_and_the_same_end()
    {
        var it = ALabel.Valid();
        var until = it.Label.ValidUntil;

        _ = it.Take(Intend, Cast.Officer, Smaller()).Heard().Voted(ProcedureKind.Reduction).Take(Reduce, Cast.Chair);

        Assert.Equal((LabelState.Superseded, it.Today, it.Today.AddDays(-1)), (it.State, it.Label.SupersededFrom, it.Label.ValidUntil));
        var changed = Assert.Single(it.Label.Happened.OfType<ScopeChanged>());
        Assert.Equal(("Jongerenwerk in Voorst", it.Today, until), (changed.Scope.Summary, changed.Period.From, changed.Period.Until));
        var next = new Label("KSW-2026-00002-6", changed.Old, changed.Scope, changed.Period, changed.Attempt);
        Assert.Equal((it.Label.PathId, it.Label.Cycle, it.Label.FirstIssuedOn, LabelState.Active, until), (next.PathId, next.Cycle, next.FirstIssuedOn, next.State, next.ValidUntil));
        Assert.Contains(it.Label.Happened.OfType<LabelChanged>(), told => told.Status == LabelState.Superseded && told.From == it.Today);
    }

    [Fact]
    public void Nothing_is_reduced_before_the_holder_was_heard_and_the_term_to_reply_runs_from_the_proof_of_sending()
    {
        var it = ALabel.Valid().Take(Intend, Cast.Officer, Smaller()).Sent().Voted(ProcedureKind.Reduction);

        Assert.Equal(["Heard"], it.Try(Reduce, Cast.Chair).Reasons);
        _ = it.AfterTerm(Certification.Norms.TermKind.D21).Take(Reduce, Cast.Chair);
    }

    [Theory]
    [InlineData(false, "jongerenwerk", "Voorst", true)]
    [InlineData(false, "jongerenwerk,opbouwwerk", "Voorst,Apeldoorn", true)]
    [InlineData(true, "jongerenwerk", "Voorst", false)]
    [InlineData(false, "peuterwerk", "Voorst", false)]
    [InlineData(false, "jongerenwerk", "Epe", false)]
    [InlineData(false, "", "Voorst", false)]
    [InlineData(false, "jongerenwerk", "", false)]
    public void What_is_left_is_less_than_there_was_and_not_nothing(bool whole, string types, string places, bool smaller)
    {
        Assert.Equal(smaller, new Scope(whole, Split(types), Split(places), "Wat overblijft").IsSmallerThan(Whole));
        Assert.False(new Scope(false, ["jongerenwerk"], ["Voorst"], " ").IsSmallerThan(Whole));
        Assert.False(new Scope(false, ["jongerenwerk", "opbouwwerk"], ["Voorst", "Apeldoorn"], "Gelijk").IsSmallerThan(Whole with { WholeOrganisation = false }));
    }

    [Fact]
    public void An_objection_that_is_upheld_brings_the_old_scope_back_under_a_number_of_its_own()
    {
        var it = Reduced();
        var smaller = Follow(it);
        var objection = AnObjection.Against(it);
        Assert.Equal(Contested.ScopeReduction, objection.Objection.Against);

        _ = objection.Decided();
        Assert.True(it.Label.HasOpenMatters);
        _ = it.Take(Restore, Cast.Chair);

        var changed = it.Label.Happened.OfType<ScopeChanged>().Last();
        Assert.Equal((smaller, APath.Everything.Summary, smaller.ValidUntil), (changed.Old, changed.Scope.Summary, changed.Period.Until));
        Assert.Equal((LabelState.Superseded, false, ObjectionState.Closed), (it.State, it.Label.HasOpenMatters, objection.Settled().State));
    }

    [Fact]
    public void Where_the_smaller_label_came_to_its_end_nothing_comes_back_and_the_objection_closes()
    {
        var it = Reduced();
        var smaller = Follow(it);
        var objection = AnObjection.Against(it).On(smaller.ValidUntil.AddDays(1)).Decided();

        _ = it.On(objection.Today).Take(Restore, Cast.Chair);

        Assert.Single(it.Label.Happened.OfType<ScopeChanged>());
        Assert.Equal(ObjectionState.Closed, objection.Settled().State);
    }

    [Fact]
    public void Upheld_in_part_the_reduction_may_stay()
    {
        var it = Reduced();
        _ = Follow(it);

        var objection = AnObjection.Against(it).Decided(ObjectionOutcome.PartlyUpheld, Consequence.Unchanged);

        Assert.False(it.Label.HasOpenMatters);
        Assert.Equal(ObjectionState.Closed, objection.Settled().State);
    }

    /// <summary>What the context does with what was recorded.</summary>
    private static Label Follow(ALabel it)
    {
        var changed = it.Label.Happened.OfType<ScopeChanged>().Last();
        var next = LabelIssuing.Follow(changed, "KSW-2026-00002-6");
        it.Label.Surroundings = it.Label.Surroundings with { Successor = next };
        return next;
    }

    private static string[] Split(string words) => words.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
