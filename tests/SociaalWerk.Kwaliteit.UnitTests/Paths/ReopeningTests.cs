using System.Security.Cryptography;
using System.Text;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.Certification.Paths.Trigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>A signed self-assessment that opens again (7.2), and what was signed.</summary>
public sealed class ReopeningTests
{
    [Fact]
    public void What_was_signed_stays_word_for_word_while_a_new_version_is_written_and_signed()
    {
        var it = APath.In(Preparing).ReopenSelf();
        var first = Assert.Single(it.Kept(SnapshotKind.SelfAssessment));
        it.Does(it.Path.ScoreSelf("V01", Score.NotMet, Confidence.Doubt, "Bij nader inzien nog niet goed.", it.SelfVersion("V01"), it.Attempt(Cast.Contributor)));

        it.On("2026-03-09").Does(it.Path.SignSelfAssessmentAgain(it.Attempt(Cast.Signatory)));

        var second = it.Kept(SnapshotKind.SelfAssessment)[1];
        Assert.Equal((1, 2, 2, false), (first.Number, second.Number, it.Path.SelfAssessmentRevision, it.Path.SelfAssessmentReopened));
        Assert.Equal((Score.Met, Score.NotMet), (Of(first, "V01").Score, Of(second, "V01").Score));
        Assert.Equal((second.Sha256, Calendar.Dates.Day("2026-03-09")), (it.Path.SelfAssessmentHash, it.Path.SelfAssessmentSignedOn!.Value));
        Assert.NotEqual(first.Sha256, second.Sha256);
        Assert.All([first, second], s => Assert.Equal(s.Sha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(s.Content)))));
        Assert.Equal("SignSelfAssessmentAgain", Assert.Single(it.Path.Happened.OfType<Told>()).Step);

        static SignedScore Of(Snapshot kept, string norm) => kept.Read<SignedSelfAssessment>().Scores.Single(s => s.Norm == norm);
    }

    [Fact]
    public void A_document_that_comes_to_support_a_norm_changes_what_is_signed()
    {
        var it = APath.In(Preparing).ReopenSelf();
        it.Does(it.Path.Add(it.SomeEvidence("V01"), it.Attempt(Cast.Contributor))).Does(it.Path.SignSelfAssessmentAgain(it.Attempt(Cast.Signatory)));

        var kept = it.Kept(SnapshotKind.SelfAssessment);
        Assert.NotEqual(kept[0].Sha256, kept[1].Sha256);
    }

    [Fact]
    public void A_self_assessment_that_grew_older_than_a_year_is_signed_anew_and_the_audit_starts()
    {
        var it = APath.In(Scheduled);
        it.On("2027-02-15").Does(it.Path.ExtendTerm(TermKind.D4, Calendar.Dates.Day("2027-08-30"), it.Attempt(Cast.Officer, APath.Note)));
        it.Take(Reschedule, Cast.CbManager, APath.Note, new RescheduleInput([Calendar.Dates.Day("2027-04-01")]));
        Assert.Equal(["DateReached", "SelfAssessmentFresh"], it.On("2027-03-31").Option(StartAudit, Cast.Lead)!.Reasons);

        it.On("2027-03-01").ReopenSelf();
        it.Does(it.Path.SignSelfAssessmentAgain(it.Attempt(Cast.Signatory))).On("2027-04-01").Take(StartAudit, Cast.Lead);
    }

    [Fact]
    public void It_opens_only_with_a_reason_and_while_it_can_be_signed_twenty_working_days_before_the_audit()
    {
        var it = APath.In(Scheduled);
        var last = it.Path.Scheme.Terms[TermKind.D3].LastDay(it.Path.Plan.FirstDay!.Value);

        Assert.Equal(["NoteRequired"], it.Path.ReopenSelfAssessment(it.Attempt(Cast.Officer)).Reasons);
        Assert.Equal(["TooLateToReopen"], it.On(last.AddDays(1)).Path.ReopenSelfAssessment(it.Attempt(Cast.Officer, APath.Note)).Reasons);
        it.On(last).ReopenSelf();
        Assert.Equal(["TooLateToSign"], it.On(last.AddDays(1)).Path.SignSelfAssessmentAgain(it.Attempt(Cast.Signatory)).Reasons);

        it.Take(Reschedule, Cast.CbManager, APath.Note, new RescheduleInput([it.Path.Plan.FirstDay!.Value.AddDays(30)]));
        it.Does(it.Path.SignSelfAssessmentAgain(it.Attempt(Cast.Signatory)));
    }

    [Fact]
    public void Nothing_is_open_before_it_was_reopened_or_after_it_was_signed_and_nothing_incomplete_is_signed()
    {
        var it = APath.In(Preparing);
        Assert.Equal(["NotInThisState"], Score(it, "Zo doen wij dat hier al jaren.").Reasons);
        Assert.Equal(["NotInThisState"], it.Path.SignSelfAssessmentAgain(it.Attempt(Cast.Signatory)).Reasons);

        it.ReopenSelf().Does(Score(it, "Kort."));
        Assert.Equal(["NotInThisState"], it.Path.ReopenSelfAssessment(it.Attempt(Cast.Officer, APath.Note)).Reasons);
        Assert.Equal(["SelfAssessmentComplete"], it.Path.SignSelfAssessmentAgain(it.Attempt(Cast.Signatory)).Reasons);
        it.ScoreItself().Does(it.Path.SignSelfAssessmentAgain(it.Attempt(Cast.Signatory)));
        Assert.Equal(["NotInThisState"], Score(it, "Zo doen wij dat hier al jaren.").Reasons);

        var skipped = APath.In(Accepted, PathKind.Recertification).Take(SkipSelfAssessment, Cast.Coordinator);
        Assert.Equal(["NotInThisState"], skipped.Path.ReopenSelfAssessment(skipped.Attempt(Cast.Officer, APath.Note)).Reasons);

        static StepResult Score(APath it, string words) => it.Path.ScoreSelf("V01", Certification.Norms.Score.Met, default, words, it.SelfVersion("V01"), it.Attempt(Cast.Contributor));
    }

    [Fact]
    public void What_is_being_changed_is_the_organisations_own()
    {
        var it = APath.In(Preparing);
        Assert.True(Seen(it, Cast.CbManager).ShowsSelfAssessment);

        it.ReopenSelf();

        Assert.True(Seen(it, Cast.Contributor).ShowsSelfAssessment);
        Assert.True(Seen(it, Cast.CbManager) is { ShowsSelfAssessment: false, ShowsSignedSelfAssessments: true });
    }

    [Fact]
    public void An_audit_is_not_moved_to_a_day_too_near_to_the_signature()
    {
        var it = APath.In(Scheduled);
        var near = Platform.Calendar.WorkingDays.Add(it.Today, 19);

        Assert.Equal(["NewDateFits"], it.Option(Reschedule, Cast.CbManager, APath.Note, new RescheduleInput([near]))!.Reasons);
        Assert.True(it.Option(Reschedule, Cast.CbManager, APath.Note, new RescheduleInput([Platform.Calendar.WorkingDays.Add(near, 1)]))!.Allowed);
    }

    private static PathView Seen(APath it, Platform.Access.Actor who) => new(it.Path, who.For(it.Path), it.Now, null, new Dictionary<Guid, string>());
}
