using System.Text.Json.Nodes;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Norms;

public sealed class SchemeVersionTests
{
    private static readonly SchemeVersion Scheme = SchemeData.Scheme("1-demo");

    [Theory]
    [InlineData(nameof(TermKind.D1), 10, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D2), 20, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D3), 20, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D4), 12, TermUnit.Months)]
    [InlineData(nameof(TermKind.D5), 15, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D5Objection), 5, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D6), 15, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D7), 10, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D8), 5, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D9a), 30, TermUnit.Days)]
    [InlineData(nameof(TermKind.D9b), 90, TermUnit.Days)]
    [InlineData(nameof(TermKind.D10), 90, TermUnit.Days)]
    [InlineData(nameof(TermKind.D10NewAudit), 6, TermUnit.Months)]
    [InlineData(nameof(TermKind.D11), 10, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D12), 30, TermUnit.Days)]
    [InlineData(nameof(TermKind.Deferral), 30, TermUnit.Days)]
    [InlineData(nameof(TermKind.D13), 5, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D14), 6, TermUnit.Weeks)]
    [InlineData(nameof(TermKind.D14Decision), 8, TermUnit.Weeks)]
    [InlineData(nameof(TermKind.D15), 6, TermUnit.Weeks)]
    [InlineData(nameof(TermKind.D15Decision), 12, TermUnit.Weeks)]
    [InlineData(nameof(TermKind.D16), 5, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D16Settlement), 6, TermUnit.Weeks)]
    [InlineData(nameof(TermKind.D18), 6, TermUnit.Months)]
    [InlineData(nameof(TermKind.D18Audit), 3, TermUnit.Months)]
    [InlineData(nameof(TermKind.D19), 3, TermUnit.Months)]
    [InlineData(nameof(TermKind.D20), 6, TermUnit.Months)]
    [InlineData(nameof(TermKind.D21), 10, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D21Urgent), 10, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D21Confirmation), 10, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D22), 6, TermUnit.Months)]
    [InlineData(nameof(TermKind.D23), 20, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D24Online), 5, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D24Print), 20, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D25), 6, TermUnit.Months)]
    public void A_term_is_as_long_as_the_scheme_says(string kind, int amount, TermUnit unit) =>
        Assert.Equal(new TermLength(amount, unit), Scheme.Terms[Enum.Parse<TermKind>(kind)].Length);

    [Fact]
    public void Every_number_from_D1_to_D25_has_its_term_or_its_reminders()
    {
        var numbers = Enum.GetNames<TermKind>().Append("D17").Select(name => new string([.. name.Skip(1).TakeWhile(char.IsAsciiDigit)]));

        Assert.Empty(Enumerable.Range(1, 25).Select(number => $"{number}").Except(numbers));
    }

    [Fact]
    public void Exactly_the_two_terms_of_the_ruling_pause() => Assert.Equal([TermKind.D1, TermKind.D12], Kinds(term => term.Pauses));

    [Fact]
    public void Exactly_the_terms_of_the_ruling_are_counted_back() =>
        Assert.Equal([TermKind.D3, TermKind.D5, TermKind.D18, TermKind.D18Audit], Kinds(term => term.Ending == TermEnding.CountedBack));

    [Theory]
    [InlineData(nameof(TermKind.D2), 10, TermUnit.WorkingDays)]
    [InlineData(nameof(TermKind.D4), 6, TermUnit.Months)]
    [InlineData(nameof(TermKind.D12), 30, TermUnit.Days)]
    [InlineData(nameof(TermKind.D14Decision), 4, TermUnit.Weeks)]
    [InlineData(nameof(TermKind.D16Settlement), 4, TermUnit.Weeks)]
    public void A_term_is_extended_once_by_what_the_scheme_says(string kind, int amount, TermUnit unit)
    {
        Assert.Equal(new TermLength(amount, unit), Scheme.Terms[Enum.Parse<TermKind>(kind)].Extension);
        Assert.Equal(1, Scheme.Terms[Enum.Parse<TermKind>(kind)].MaxExtensions);
    }

    [Fact]
    public void A_term_gives_its_last_day_and_the_one_after_extension()
    {
        Assert.Equal(Day("2026-04-02"), Scheme.Terms[TermKind.D7].LastDay(Day("2026-03-19")));
        Assert.Equal(Day("2026-05-12"), Scheme.Terms[TermKind.D2].ExtendedLastDay(Day("2026-04-24")));
        Assert.Equal(Day("2026-04-09"), Scheme.Terms[TermKind.D3].LastDay(Day("2026-05-11")));
        Assert.Equal(Day("2027-02-28"), Scheme.Terms[TermKind.D22].LastDay(Day("2026-08-31")));
        Assert.Throws<InvalidOperationException>(() => Scheme.Terms[TermKind.D7].ExtendedLastDay(Day("2026-04-02")));
    }

    [Fact]
    public void The_limits_of_validity_never_move() =>
        Assert.Equal(Day("2027-02-28"), Scheme.Terms[TermKind.D19].LastDay(Day("2026-11-30"))); // a Sunday

    [Fact]
    public void Only_a_term_that_pauses_goes_on_after_a_pause()
    {
        var left = Scheme.Terms[TermKind.D1].LeftAt(Day("2026-03-05"), Day("2026-03-02"));

        Assert.Equal(new TermLength(7, TermUnit.WorkingDays), left);
        Assert.Equal(Day("2026-04-14"), Scheme.Terms[TermKind.D1].LastDay(Day("2026-04-01"), left));
        Assert.Equal(new TermLength(5, TermUnit.WorkingDays), Scheme.Terms[TermKind.D1].LeftAt(Day("2026-04-07"), Day("2026-04-01"), left)); // Easter between
        Assert.Throws<InvalidOperationException>(() => Scheme.Terms[TermKind.D7].LeftAt(Day("2026-03-05"), Day("2026-03-02")));
    }

    [Fact]
    public void The_holder_is_reminded_six_times_before_the_end() =>
        Assert.Equal(
            ["2027-11-30", "2028-01-30", "2028-04-30", "2028-06-30", "2028-07-30", "2028-08-16"],
            Scheme.ReminderDays(Day("2028-08-30")).Select(day => $"{day:yyyy-MM-dd}"));

    [Fact]
    public void Warnings_before_the_last_audit_day_go_out_at_three_and_one_month() =>
        Assert.Equal([Day("2026-10-31"), Day("2026-12-31")], Scheme.Terms[TermKind.D4].WarningDays(Day("2027-01-31")));

    [Fact]
    public void The_numbers_behind_the_rules_are_those_of_the_scheme()
    {
        Assert.Equal(new ValidityRules(24, 6, 3, 6), Scheme.Validity);
        Assert.Equal(new DecisionNumbers(Quorum: 3, MaxDeferrals: 1), Scheme.Decisions);
        Assert.Equal(new SelfAssessmentNumbers(12, 20, 5000, 1), Scheme.SelfAssessments);
        Assert.Equal((3, 2), (Scheme.Findings.MinorsToProposeMajor, Scheme.Findings.MaxPlanRounds));
        Assert.Equal(new RetentionNumbers(24, 5, 6, 10, 5, 7, 24, 30, 12), Scheme.Retention);
        Assert.Equal((3, 24), (Scheme.Audits.MaxCyclesOfSameLead, Scheme.Audits.IndependenceMonths));
        Assert.Equal(new AccessNumbers(AssessorMonths: 6, MaxDelegationMonths: 12), Scheme.Access);
        Assert.Equal(5, Scheme.Labels.CertificateMissingMinutes);
    }

    [Theory]
    [InlineData("jaarverslag.pdf", true)]
    [InlineData("Foto.JPG", true)]
    [InlineData("programma.exe", false)]
    [InlineData("pdf", false)]
    public void Evidence_is_of_a_listed_type(string file, bool accepted) => Assert.Equal(accepted, Scheme.Evidence.Accepts(file));

    [Fact]
    public void Evidence_is_limited_in_size_and_number() =>
        Assert.Equal((25L * 1024 * 1024, 200), (Scheme.Evidence.MaxFileBytes, Scheme.Evidence.MaxFilesPerPath));

    [Fact]
    public void The_scheme_of_a_date_is_the_newest_that_has_begun()
    {
        Assert.Same(Scheme, SchemeData.SchemeOn(Day("2026-01-01")));
        Assert.Throws<InvalidOperationException>(() => SchemeData.SchemeOn(Day("2025-12-31")));
    }

    [Fact]
    public void A_scheme_with_a_missing_or_impossible_term_is_refused_with_its_name()
    {
        var scheme = JsonNode.Parse(SchemeData.Resource("regeling-1-demo.json"))!;
        scheme["terms"]!.AsObject().Remove("D7");
        scheme["terms"]!["D8"]!["length"]!["amount"] = 0;
        scheme["terms"]!["D9a"]!["extension"] = new JsonObject { ["amount"] = 1, ["unit"] = "weeks" };
        scheme["terms"]!["D19"]!["pauses"] = true;
        scheme["terms"]!["D6"]!.AsObject().Remove("reminds");

        Assert.Equal(
            ["terms.D7", "terms.D8.length.amount", "terms.D9a.max_extensions", "terms.D19.pauses", "terms.D6.reminds"],
            SchemeImport.Read(scheme.ToJsonString()).Problems.Select(problem => problem.Field));
    }

    private static IEnumerable<TermKind> Kinds(Func<TermRule, bool> has) => Scheme.Terms.Where(term => has(term.Value)).Select(term => term.Key).Order();
}
