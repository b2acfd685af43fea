using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionTrigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Objections;

/// <summary>What follows for a label when an objection is upheld in part: the committee says it (7.5, L15).</summary>
public sealed class ConsequenceTests
{
    public static TheoryData<string, string, string?, int> Outcomes
    {
        get
        {
            TheoryData<string, string, string?, int> all = [];
            foreach (var sanction in new[] { nameof(LabelState.Suspended), nameof(LabelState.Withdrawn), nameof(LabelState.Annulled) })
            foreach (var outcome in Enum.GetNames<ObjectionOutcome>())
            foreach (var follows in Enum.GetNames<Consequence>().Cast<string?>().Append(null))
            foreach (var days in new[] { -1, 0, 1, 40, 3000 })
                all.Add(sanction, outcome, follows, days);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void A_label_is_restored_only_where_and_only_from_when_the_outcome_says_so(string sanction, string outcome, string? follows, int days)
    {
        var label = LabelReady.In(Enum.Parse<LabelState>(sanction));
        var it = AnObjection.Against(label).Advised();
        var (how, what) = (Enum.Parse<ObjectionOutcome>(outcome), follows is null ? (Consequence?)null : Enum.Parse<Consequence>(follows));
        DateOnly? until = what == Consequence.Shortened ? it.Today.AddDays(days) : null;
        var fits = (how, what) switch
        {
            (ObjectionOutcome.PartlyUpheld, Consequence.Restored or Consequence.Unchanged) => true,
            (ObjectionOutcome.PartlyUpheld, Consequence.Shortened) => sanction == nameof(LabelState.Suspended) && days is >= 0 and < 3000,
            (ObjectionOutcome.PartlyUpheld, _) => false,
            _ => what is null,
        };

        var proposed = it.Try(ProposeDecision, Cast.Secretary, new ObjectionInput(Outcome: how, Follows: what, Until: until));
        Assert.Equal(fits ? [] : ["ConsequenceFits"], proposed.Reasons);
        if (!fits) return;

        _ = it.Decided(how, what, until);

        var falls = how == ObjectionOutcome.Upheld || what is Consequence.Restored or Consequence.Shortened;
        var last = label.Today.AddDays(60);
        for (var day = label.Today; day <= last; day = day.AddDays(1))
        {
            var option = LabelMachine.Workflow.OptionsFor(label.Label, label.On(day).Attempt(Cast.Chair)).Single(o => o.Trigger == LabelTrigger.Restore);
            Assert.Equal(falls && (until is null || day > until), option.Allowed);
        }

        if (!falls) return;
        _ = label.On(last).Take(LabelTrigger.Restore, Cast.Chair);
        Assert.Equal((LabelState.Active, false, null), (label.State, label.Label.RestorationOrdered, label.Label.RestoreFrom));
    }

    [Fact]
    public void A_shortened_suspension_has_effect_through_its_last_day_also_when_that_was_held()
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label).Take(AskHold, Cast.Signatory).Take(GrantHold, Cast.Chair);
        _ = label.Take(LabelTrigger.HoldEffect, Cast.Chair);

        _ = it.Decided(ObjectionOutcome.PartlyUpheld, Consequence.Shortened, it.Today.AddDays(10));

        Assert.Equal(["RestorationDue"], label.Try(LabelTrigger.Restore, Cast.Chair).Reasons);
        _ = label.Take(LabelTrigger.ResumeEffect, Cast.Chair);
        Assert.Equal(LabelState.Suspended, label.State);
        Assert.Equal(LabelState.Active, label.On(it.Today.AddDays(11)).Take(LabelTrigger.Restore, Cast.Chair).State);
    }

    [Fact]
    public void When_the_sanction_stays_its_held_effect_ends_and_the_objection_closes()
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label).Take(AskHold, Cast.Signatory).Take(GrantHold, Cast.Chair);
        _ = label.Take(LabelTrigger.HoldEffect, Cast.Chair);

        _ = it.Decided(ObjectionOutcome.PartlyUpheld, Consequence.Unchanged);

        Assert.Equal(LabelState.Suspended, label.Take(LabelTrigger.ResumeEffect, Cast.Chair).State);
        Assert.Equal(ObjectionState.Closed, it.Settled().State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_objection_does_not_touch_the_next_suspension_of_the_same_label(bool onRequest)
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label);
        _ = label.Take(LabelTrigger.ProposeReinstatement, Cast.Officer).Voted(ProcedureKind.Reinstatement).Take(LabelTrigger.Reinstate, Cast.Chair);
        _ = onRequest
            ? label.Take(LabelTrigger.AskSuspension, Cast.Signatory).Take(LabelTrigger.SuspendOnRequest, Cast.Chair)
            : label.Intended(ProcedureKind.Suspension).Heard().Voted(ProcedureKind.Suspension).Take(LabelTrigger.Suspend, Cast.Chair);

        Assert.Equal(["HoldFits"], it.Try(AskHold, Cast.Signatory).Reasons);
        _ = it.Decided();

        Assert.False(label.Label.RestorationOrdered);
    }

    [Fact]
    public void An_appeal_that_is_upheld_restores_at_once_what_was_only_shortened()
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label).Decided(ObjectionOutcome.PartlyUpheld, Consequence.Shortened, label.Today.AddDays(40));

        _ = it.Bound(ObjectionOutcome.Upheld);

        Assert.Equal(LabelState.Active, label.Take(LabelTrigger.Restore, Cast.Chair).State);
    }

    [Fact]
    public void About_a_path_and_a_refused_postponement_nothing_of_the_kind_is_asked()
    {
        var it = AnObjection.AgainstRefusal().Advised();

        Assert.Equal(["ConsequenceFits"], it.Try(ProposeDecision, Cast.Secretary, new ObjectionInput(Outcome: ObjectionOutcome.PartlyUpheld, Follows: Consequence.Restored)).Reasons);
        Assert.True(it.Try(ProposeDecision, Cast.Secretary, new ObjectionInput(Outcome: ObjectionOutcome.PartlyUpheld)).IsTaken);
    }
}
