using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>What holds for the table as a whole.</summary>
public sealed class PathTableTests
{
    private static readonly IReadOnlyList<Step<CertificationPath, State, Trigger>> Table = PathMachine.Workflow.Table;

    [Fact]
    public void One_step_from_one_state_has_one_set_of_roles() =>
        Assert.All(Table.GroupBy(t => (t.From, t.On)), rows => Assert.Single(rows.Select(t => t.By).Distinct()));

    [Fact]
    public void Rows_that_share_a_step_are_told_apart_by_selectors() =>
        Assert.All(Table.GroupBy(t => (t.From, t.On)).Where(rows => rows.Count() > 1), rows =>
            Assert.All(rows, row => Assert.Contains(row.When, c => c.Selects)));

    [Fact]
    public void Every_row_has_a_role() => Assert.All(Table, t => Assert.NotEqual(Role.None, t.By));

    [Fact]
    public void Every_state_is_reached_from_draft()
    {
        HashSet<State> reached = [Draft];
        while (Table.Any(t => reached.Contains(t.From) && reached.Add(t.To)))
        {
        }

        Assert.Empty(Enum.GetValues<State>().Except(reached));
    }

    [Fact]
    public void Every_trigger_moves_something() => Assert.Empty(Enum.GetValues<Trigger>().Except(Table.Select(t => t.On)));

    [Fact]
    public void What_the_clock_does_follows_from_a_term_or_from_an_obligation() =>
        Assert.All(Table.Where(t => t.By.HasFlag(Role.Clock)), t =>
            Assert.True(
                t.On == OpenSelfAssessment || t.When.Any(c => c.Key is nameof(Conditions.TermPassed) or nameof(Conditions.ObjectionTermOver)),
                $"{t.From} {t.On}"));

    [Fact]
    public void Only_clock_rows_wait_for_a_term_to_pass() =>
        Assert.All(Table.Where(t => t.When.Any(c => c.Key == nameof(Conditions.TermPassed))), t => Assert.Equal(Role.Clock, t.By));

    [Theory]
    [InlineData(nameof(Granted), "Close>Closed Reopen>UnderDecision")]
    [InlineData(nameof(GrantedConditional), "Close>Closed Reopen>UnderDecision")]
    [InlineData(nameof(Refused), "Close>Closed Reopen>UnderDecision")]
    [InlineData(nameof(NotAdmitted), "Close>Closed Reopen>Submitted")]
    [InlineData(nameof(Registered), "Close>Closed")]
    [InlineData(nameof(Closed), "Reopen>Submitted Reopen>UnderDecision")]
    [InlineData(nameof(Lapsed), "")]
    [InlineData(nameof(Cancelled), "")]
    [InlineData(nameof(WithdrawnByApplicant), "")]
    public void An_end_has_no_way_out_but_closing_and_reopening(string state, string ways) =>
        Assert.Equal(ways, string.Join(' ', Table.Where(t => t.From == Enum.Parse<State>(state)).Select(t => $"{t.On}>{t.To}").Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_other_state_has_a_way_out() =>
        Assert.All(Enum.GetValues<State>().Except([Lapsed, Cancelled, WithdrawnByApplicant]), state => Assert.Contains(Table, t => t.From == state && t.To != state));

    [Fact]
    public void Stateless_is_configured_with_the_table_and_nothing_else()
    {
        var it = APath.New();
        var states = PathMachine.Workflow.Machine(it.Path, it.Attempt(Cast.Coordinator)).GetInfo().States;
        var configured = states.SelectMany(s => s.FixedTransitions.Select(t => $"{s.UnderlyingState} {t.Trigger.UnderlyingTrigger} {t.DestinationState.UnderlyingState} {t.GuardConditionsMethodDescriptions.Count()}"));

        Assert.Equal(Table.Select(t => $"{t.From} {t.On} {t.To} {t.When.Length}").Order(), configured.Order());
        Assert.All(states, s => Assert.True(!s.DynamicTransitions.Any() && !s.IgnoredTriggers.Any() && !s.EntryActions.Any() && !s.ExitActions.Any()));
    }

    [Fact]
    public void Every_condition_of_the_code_stands_in_the_table()
    {
        const System.Reflection.BindingFlags all = System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static;
        var named = typeof(Conditions).GetFields(all).Where(f => f.FieldType == typeof(Condition<CertificationPath>)).Select(f => f.Name)
            .Concat(typeof(Conditions).GetMethods(all).Where(m => m.ReturnType == typeof(Condition<CertificationPath>)).Select(m => m.Name));

        Assert.Equal(Table.SelectMany(t => t.When).Select(c => c.Key).Distinct().Order(), named.Order());
    }

    [Fact]
    public void Three_steps_stay_where_they_are() =>
        Assert.Equal([ChangeTeam, RepinNorms, Reschedule], Table.Where(t => t.From == t.To).Select(t => t.On).Distinct().OrderBy(on => $"{on}", StringComparer.Ordinal));
}
