using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.UnitTests.Workflows;

/// <summary>The engine under every machine, tried on the loan of a book.</summary>
public sealed class WorkflowTests
{
    private static readonly Condition<Loan> Paid = new(nameof(Paid), (loan, _) => loan.Fine == 0);
    private static readonly Condition<Loan> NoteRequired = new(nameof(NoteRequired), (_, attempt) => !string.IsNullOrWhiteSpace(attempt.Note));
    private static readonly Condition<Loan> IsDamaged = new(nameof(IsDamaged), (loan, _) => loan.Damaged, Selects: true);
    private static readonly Condition<Loan> IsSound = new(nameof(IsSound), (loan, _) => !loan.Damaged, Selects: true);

    private static readonly Workflow<Loan, Place, Move> Workflow = new(
    [
        new(Place.Shelf, Move.Lend, Place.Home, Role.Officer, Paid, NoteRequired),
        new(Place.Home, Move.Extend, Place.Home, Role.Reader, Paid),
        new(Place.Home, Move.Return, Place.Shelf, Role.Reader | Role.Officer, IsSound, Paid),
        new(Place.Home, Move.Return, Place.Repair, Role.Reader | Role.Officer, IsDamaged, NoteRequired),
        .. Workflow<Loan, Place, Move>.From([Place.Shelf, Place.Repair], Move.Discard, Place.Gone, Role.Admin),
    ],
    loan => loan.Place, (loan, place) => loan.Place = place);

    [Fact]
    public void Stateless_is_configured_with_the_rows_of_the_table_and_nothing_else()
    {
        var configured = Workflow.Machine(new Loan(), By(Role.Officer)).GetInfo().States.SelectMany(state => state.FixedTransitions.Select(t =>
            $"{state.UnderlyingState} {t.Trigger.UnderlyingTrigger} {t.DestinationState.UnderlyingState} {string.Join('+', t.GuardConditionsMethodDescriptions.Select(g => g.Description))}"));

        Assert.Equal(
            Workflow.Table.Select(s => $"{s.From} {s.On} {s.To} {string.Join('+', s.When.Select(c => c.Key))}").Order(),
            configured.Order());
    }

    [Fact]
    public void An_actor_sees_the_steps_of_his_roles_in_the_present_state_only()
    {
        Assert.Equal([Move.Lend], Triggers(new Loan(), Role.Officer));
        Assert.Equal([Move.Lend, Move.Discard], Triggers(new Loan(), Role.Officer | Role.Admin));
        Assert.Empty(Triggers(new Loan(), Role.Reader));
        Assert.Equal([Move.Extend, Move.Return], Triggers(new Loan { Place = Place.Home }, Role.Reader));
    }

    [Fact]
    public void An_option_says_in_which_role_it_would_be_taken() =>
        Assert.Equal(Role.Officer, Workflow.OptionsFor(new Loan { Place = Place.Home }, By(Role.Officer | Role.Admin)).Single().As);

    [Fact]
    public void A_blocked_option_gives_every_reason_in_the_order_of_the_table()
    {
        var option = Workflow.OptionsFor(new Loan { Fine = 2 }, By(Role.Officer)).Single();

        Assert.False(option.Allowed);
        Assert.Equal(["Paid", "NoteRequired"], option.Reasons);
    }

    [Theory]
    [InlineData(false, Place.Shelf)]
    [InlineData(true, Place.Repair)]
    public void A_selector_chooses_the_row_and_is_never_a_reason(bool damaged, Place to)
    {
        var loan = new Loan { Place = Place.Home, Damaged = damaged };
        var blocked = Workflow.OptionsFor(new Loan { Place = Place.Home, Damaged = damaged, Fine = 2 }, By(Role.Reader)).Single(o => o.Trigger == Move.Return);
        Assert.Equal(damaged ? ["NoteRequired"] : ["Paid"], blocked.Reasons);

        Workflow.Fire(loan, Move.Return, By(Role.Reader, "torn"));

        Assert.Equal(to, loan.Place);
    }

    [Fact]
    public void A_step_that_stays_in_its_state_is_taken()
    {
        var loan = new Loan { Place = Place.Home };

        Workflow.Fire(loan, Move.Extend, By(Role.Reader));

        Assert.Equal(Place.Home, loan.Place);
        Assert.Equal(2, loan.Writes);
    }

    [Fact]
    public void An_unmet_condition_holds_also_for_who_goes_past_the_options() =>
        Assert.Throws<InvalidOperationException>(() => Workflow.Fire(new Loan { Fine = 2 }, Move.Lend, By(Role.Officer, "note")));

    [Fact]
    public void The_page_shows_every_edge_once_and_every_row()
    {
        var page = WorkflowPage.Write("Loan", Workflow);

        Assert.Equal(6, page.Split('\n').Count(l => l.Contains("-->")));
        Assert.Contains("    Home --> Home: Extend\n", page);
        Assert.Contains("| Home | Return | Repair | Reader, Officer | *IsDamaged*, NoteRequired |\n", page.Replace("Officer, Reader", "Reader, Officer").Replace("Officer | Reader", "Reader, Officer"));
    }

    private static IEnumerable<Move> Triggers(Loan loan, Role role) => Workflow.OptionsFor(loan, By(role)).Select(o => o.Trigger);

    private static Attempt By(Role role, string? note = null) => new(new Actor(Guid.CreateVersion7(), role), new DateTimeOffset(2026, 9, 1, 7, 0, 0, TimeSpan.Zero), note);

    public enum Place
    {
        Shelf,
        Home,
        Repair,
        Gone,
    }

    private enum Move
    {
        Lend,
        Extend,
        Return,
        Discard,
    }

    private sealed class Loan
    {
        private Place place;

        public Place Place
        {
            get => place;
            set
            {
                place = value;
                Writes++;
            }
        }

        public int Writes { get; private set; }

        public int Fine { get; init; }

        public bool Damaged { get; init; }
    }
}
