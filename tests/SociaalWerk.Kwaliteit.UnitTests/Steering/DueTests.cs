using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Steering;
using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Steering;

/// <summary>How near a term is, and who must act before it ends.</summary>
public sealed class DueTests
{
    public static TheoryData<string> TermsOfPaths => [.. Deadlines.Table.Select(row => row.Kind.ToString())];

    [Theory]
    [InlineData("2026-11-25", nameof(Nearness.Overdue))]
    [InlineData("2026-11-26", nameof(Nearness.ThisWeek))] // today, a Thursday
    [InlineData("2026-11-29", nameof(Nearness.ThisWeek))] // Sunday
    [InlineData("2026-11-30", nameof(Nearness.Later))]
    public void A_last_day_is_overdue_from_the_day_after_it_and_of_this_week_through_Sunday(string lastDay, string near) =>
        Assert.Equal(near, DueDays.NearnessOf(Day(lastDay), Day("2026-11-26")).ToString());

    [Theory]
    [InlineData("2026-11-29", "2026-11-29")]
    [InlineData("2026-11-30", "2026-12-06")]
    public void A_week_ends_on_Sunday_also_on_Sunday_itself(string today, string end) => Assert.Equal(Day(end), DueDays.EndOfWeek(Day(today)));

    [Theory]
    [InlineData(nameof(Outlook.Week), "2026-11-29")]
    [InlineData(nameof(Outlook.FourWeeks), "2026-12-24")]
    [InlineData(nameof(Outlook.ThreeMonths), "2027-02-26")]
    [InlineData(nameof(Outlook.All), "9999-12-31")]
    public void One_looks_ahead_as_far_as_one_asks(string outlook, string last) => Assert.Equal(Day(last), DueDays.LastDayOf(Enum.Parse<Outlook>(outlook), Day("2026-11-26")));

    [Fact]
    public void Terms_are_counted_per_kind_in_the_order_of_the_scheme_and_measures_after_them()
    {
        Due[] dues = [new(DueKinds.Measure, Day("2026-11-20"), "T-2026-0001", "Stichting", Role.Coordinator, "/"), Of(TermKind.D25, "2026-12-20"), Of(TermKind.D1, "2026-11-20"), Of(TermKind.D1, "2026-11-26"), Of(TermKind.D1, "2026-11-20")];

        Assert.Equal([new(nameof(TermKind.D1), 2, 1, 0), new(nameof(TermKind.D25), 0, 0, 1), new(DueKinds.Measure, 1, 0, 0)], DueDays.Count(dues, Day("2026-11-26")));
    }

    [Theory]
    [MemberData(nameof(TermsOfPaths))]
    public void Every_term_of_a_path_is_somebodys_turn_in_each_state_in_which_it_runs(string kind) =>
        Assert.All(Deadlines.Table.Single(row => row.Kind.ToString() == kind).Lives, state =>
            Assert.All(Enum.GetValues<Variant>(), variant => Assert.NotEqual(Role.None, TermDuties.Of(Enum.Parse<TermKind>(kind), variant, state))));

    [Theory]
    [InlineData(nameof(TermKind.D21))]
    [InlineData(nameof(TermKind.D21Urgent))]
    [InlineData(nameof(TermKind.D21Confirmation))]
    [InlineData(nameof(TermKind.D22))]
    [InlineData(nameof(TermKind.D24Online))]
    [InlineData(nameof(TermKind.D24Print))]
    [InlineData(nameof(TermKind.Declaration))]
    [InlineData(nameof(TermKind.Relinquishment))]
    [InlineData(nameof(TermKind.LogoWarning))]
    public void Every_term_of_a_label_is_somebodys_turn(string kind) => Assert.NotEqual(Role.None, TermDuties.OfLabel(Enum.Parse<TermKind>(kind)));

    [Theory]
    [InlineData(nameof(TermKind.D14Decision), nameof(ObjectionState.Filed), nameof(Role.ObjectionMember))]
    [InlineData(nameof(TermKind.D14Decision), nameof(ObjectionState.Advised), "Secretary, Chair")]
    [InlineData(nameof(TermKind.D15), nameof(ObjectionState.Decided), nameof(Role.Signatory))]
    [InlineData(nameof(TermKind.D15Decision), nameof(ObjectionState.Appealed), nameof(Role.Officer))]
    public void A_term_of_an_objection_is_the_turn_of_whoever_has_it_in_hand(string kind, string state, string who) =>
        Assert.Equal(Enum.Parse<Role>(who), TermDuties.Of(Enum.Parse<TermKind>(kind), Enum.Parse<ObjectionState>(state)));

    private static Due Of(TermKind kind, string lastDay) => new(kind, Day(lastDay), "T-2026-0001", "Stichting", Role.Officer, "/");
}
