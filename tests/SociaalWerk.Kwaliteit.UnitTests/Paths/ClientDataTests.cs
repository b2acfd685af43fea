using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Data of clients in a document: out of reach, gone, judged (hard case 12).</summary>
public sealed class ClientDataTests
{
    [Fact]
    public void HardCase12_content_goes_its_name_too_and_size_hash_day_and_what_was_done_stay()
    {
        var it = APath.In(Scheduled).Reported(Cast.Lead);
        var document = it.Path.Evidence[0];
        var (sha256, length, at) = (document.Sha256, document.Length, document.At);
        Assert.Equal((true, APath.Note, "Jaarverslag"), (document.IsWithheld, document.ClientData!.Reason, document.Title));

        it.Does(it.Path.RemoveContent(document.Id, true, it.Attempt(Cast.Coordinator)));

        Assert.Equal((ClientDataReport.NeutralName, ClientDataReport.NeutralName), (document.Title, document.FileName));
        Assert.Equal((sha256, length, at, it.Now), (document.Sha256, document.Length, document.At, document.ClientData!.RemovedAt));
        Assert.Equal(["ReportClientData", "RemoveContent"], it.Path.Happened.OfType<Act>().TakeLast(2).Select(act => act.Name));
        Assert.Contains(sha256, it.Path.Happened.OfType<Act>().Last().Detail);
    }

    [Fact]
    public void The_office_and_the_coordinator_are_told_at_once_with_the_day_by_which_a_breach_is_judged()
    {
        var it = APath.In(Scheduled).Reported(Cast.Lead);

        var told = it.Path.Happened.OfType<Told>().Last();

        Assert.Equal(("ReportClientData", Role.Coordinator | Role.Officer, it.Today.AddDays(3)), (told.Step, told.To, told.Day));
    }

    [Fact]
    public void What_nobody_else_saw_yet_is_no_matter_of_the_branch()
    {
        var it = APath.In(Draft);
        it.Does(it.Path.Add(it.SomeEvidence(), it.Attempt(Cast.Coordinator))).Reported(Cast.Coordinator);

        Assert.False(it.Path.Evidence[0].ClientData!.AwaitsJudgement);
        Assert.Equal(Role.Coordinator, it.Path.Happened.OfType<Told>().Last().To);
    }

    [Fact]
    public void Without_a_reason_a_report_is_refused_and_without_confirmation_a_removal()
    {
        var it = APath.In(Scheduled);
        var id = it.Path.Evidence[0].Id;

        Assert.Equal(["NoteRequired"], it.Path.ReportClientData(id, it.Attempt(Cast.Officer)).Reasons);
        Assert.Equal(["NotInThisState"], it.Path.RemoveContent(id, true, it.Attempt(Cast.Officer)).Reasons);
        it.Reported();
        Assert.Equal(["ConfirmationRequired"], it.Path.RemoveContent(id, false, it.Attempt(Cast.Officer)).Reasons);
        Assert.Equal("Jaarverslag", it.Path.Evidence[0].Title);
    }

    [Fact]
    public void Nobody_reports_what_they_may_not_read()
    {
        var it = APath.In(SelfAssessing).ScoreItself();

        Assert.Equal(StepOutcome.Forbidden, it.Path.ReportClientData(it.Path.Evidence[0].Id, it.Attempt(Cast.Reviewer, APath.Note)).Outcome);
        it.Reported(Cast.Coordinator);
    }

    [Fact]
    public void A_document_out_of_reach_supports_no_core_norm_and_can_not_be_added_again()
    {
        var it = APath.In(SelfAssessing).ScoreItself();
        Assert.True(it.Path.ApplicableNorms.All(it.Path.IsSelfScored));

        it.Reported(Cast.Coordinator);

        Assert.False(it.Path.ApplicableNorms.All(it.Path.IsSelfScored));
        Assert.Equal(["ContentWithheld"], it.Path.Add(it.SomeEvidence(), it.Attempt(Cast.Contributor)).Reasons);
    }

    [Fact]
    public void A_report_by_mistake_is_released_by_the_office_with_a_reason_and_leaves_nothing_to_judge()
    {
        var it = APath.In(Scheduled).Reported();
        var document = it.Path.Evidence[0];

        Assert.Equal(StepOutcome.Forbidden, it.Path.ReleaseContent(document.Id, it.Attempt(Cast.Coordinator, APath.Note)).Outcome);
        Assert.Equal(["NoteRequired"], it.Path.ReleaseContent(document.Id, it.Attempt(Cast.Officer)).Reasons);
        it.Does(it.Path.ReleaseContent(document.Id, it.Attempt(Cast.Officer, APath.Note)));

        Assert.All(it.Path.Evidence, e => Assert.False(e.IsWithheld));
        Assert.Equal(["NotInThisState"], it.Path.JudgeBreach(document.Id, false, null, it.Attempt(Cast.Officer, APath.Note)).Reasons);
    }

    [Fact]
    public void A_breach_is_judged_once_with_the_day_it_was_reported_or_with_a_reason_why_not()
    {
        var it = APath.In(Scheduled).Reported();
        var id = it.Path.Evidence[0].Id;

        Assert.Equal(["ReportDayRequired"], it.Path.JudgeBreach(id, true, null, it.Attempt(Cast.Officer)).Reasons);
        Assert.Equal(["DateInFuture"], it.Path.JudgeBreach(id, true, it.Today.AddDays(1), it.Attempt(Cast.Officer)).Reasons);
        Assert.Equal(["ReasonRequired"], it.Path.JudgeBreach(id, false, null, it.Attempt(Cast.Officer)).Reasons);
        it.Does(it.Path.JudgeBreach(id, true, it.Today, it.Attempt(Cast.Officer)));

        Assert.Equal((true, it.Today), (it.Path.Evidence[0].ClientData!.IsBreach, it.Path.Evidence[0].ClientData!.ReportedOn));
        Assert.Equal(["NotInThisState"], it.Path.JudgeBreach(id, false, null, it.Attempt(Cast.Officer, APath.Note)).Reasons);
        Assert.Equal(["BreachFound"], it.Path.ReleaseContent(id, it.Attempt(Cast.Officer, APath.Note)).Reasons);
    }

    [Fact]
    public void The_name_goes_from_what_was_signed_and_the_hash_stays_that_of_what_was_signed()
    {
        var signed = Assert.Single(APath.In(Scheduled).Kept(SnapshotKind.SelfAssessment));
        var (hash, document) = (signed.Sha256, signed.Read<SignedSelfAssessment>().Scores.SelectMany(s => s.Documents).First());

        signed.StrikeNameOf(document.Sha256, signed.At);

        Assert.DoesNotContain("Jaarverslag", signed.Content, StringComparison.Ordinal);
        Assert.Equal((hash, signed.At), (signed.Sha256, signed.StruckAt));
        Assert.Contains(document.Sha256, signed.Content, StringComparison.Ordinal);
    }
}
