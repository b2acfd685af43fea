using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Versions of a report and what they say otherwise (hard case 11).</summary>
public sealed class ReportingTests
{
    [Fact]
    public void HardCase11_of_a_report_returned_and_changed_both_versions_stay_and_show_the_old_and_the_new()
    {
        var it = APath.In(ReportDraft).Shortfall("V02", Grade.Minor).Check().Take(Finalise, Cast.Lead).Take(CompleteImprovement, Cast.Lead);
        it.Take(ReturnReport, Cast.Reviewer, APath.Note);
        it.Does(it.Path.Drop(it.Path.Findings[0].Id, it.Attempt(Cast.Lead))).Judge("V02", Score.Met).Shortfall("V01", Grade.Major).Check().Take(Finalise, Cast.Lead);

        var kept = it.Kept(SnapshotKind.Report);
        Assert.Equal([1, 2], kept.Select(s => s.Number));
        var difference = ReportDifference.Between(kept[0].Read<ReportContent>(), kept[1].Read<ReportContent>());
        Assert.Equal(["V01 Met PartlyMet", "V02 PartlyMet Met"], difference.Scores.Select(c => $"{c.Either.Norm} {c.Old?.Score} {c.Now?.Score}"));
        Assert.Equal(["V01  Major", "V02 Minor "], difference.Findings.Select(c => $"{c.Either.Norm} {c.Old?.Grade} {c.Now?.Grade}"));
    }

    [Fact]
    public void HardCase11_a_returned_report_without_changes_is_final_without_a_new_version_or_fact_check()
    {
        var it = APath.In(CbReview).Take(ReturnReport, Cast.Reviewer, APath.Note).Take(Finalise, Cast.Lead);

        Assert.Equal(1, Assert.Single(it.Kept(SnapshotKind.Report)).Number);
    }

    [Fact]
    public void Words_that_changed_after_the_fact_check_make_a_version_of_what_is_final()
    {
        var it = APath.In(ReportDraft).Check().Judge("V01", Score.Met, "Beter uitgelegd.").Take(Finalise, Cast.Lead);

        Assert.Equal([1, 2], it.Kept(SnapshotKind.Report).Select(s => s.Number));
    }

    [Fact]
    public void A_finding_with_a_plan_is_not_taken_back_when_the_report_returns()
    {
        var it = APath.In(ReportDraft).Shortfall("V01", Grade.Minor).Check().Take(Finalise, Cast.Lead);
        it.AcceptPlan(it.Path.Findings[0]).Take(CompleteImprovement, Cast.Lead).Take(ReturnReport, Cast.Reviewer, APath.Note);

        Assert.Equal(["FindingUnknown"], it.Path.Drop(it.Path.Findings[0].Id, it.Attempt(Cast.Lead)).Reasons);
    }

    [Fact]
    public void Nothing_is_different_between_a_report_and_itself()
    {
        var content = ReportContent.Of(APath.In(ReportDraft).Shortfall("V01", Grade.Minor).Path);

        Assert.True(ReportDifference.Between(content, content).IsEmpty);
    }

    [Fact]
    public void Three_minors_on_one_norm_prompt_a_major_until_one_is_recorded()
    {
        var it = APath.In(ReportDraft).Shortfall("V01", Grade.Minor).Finding("V01", Grade.Minor);
        Assert.False(it.Path.ProposesMajor("V01"));

        it.Finding("V01", Grade.Minor);
        Assert.True(it.Path.ProposesMajor("V01"));
        Assert.False(it.Path.ProposesMajor("V02"));

        Assert.False(it.Finding("V01", Grade.Major).Path.ProposesMajor("V01"));
    }
}
