using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <content>Self-assessment, audit, report and improvement.</content>
internal sealed partial class Applicant
{
    /// <summary>Until the first audit day, or until the year is over.</summary>
    private async IAsyncEnumerable<int> PrepareAsync(CertificationPath path)
    {
        yield return Days(1, 5);
        if (path.State == State.Accepted) await TakeAsync(path, One(Trigger.OpenSelfAssessment, Trigger.SkipSelfAssessment), person);
        if (Chance(4))
        {
            while (path.State != State.Lapsed) yield return 30;
            yield break;
        }

        if (path.State == State.SelfAssessing)
        {
            yield return Days(10, 60);
            ScoreItself(path);
            await TakeAsync(path, Trigger.SignSelfAssessment, person);
        }

        while (path.State == State.Preparing)
        {
            yield return Days(1, 15);
            Act(path, Cast.CbManager, by => path.Draw(Plan(path), by));
            await TakeAsync(path, Trigger.PlanAudit, Cast.CbManager);
            if (Chance(5))
            {
                yield return Days(1, 4);
                await TakeAsync(path, Trigger.ObjectToTeam, person);
                continue;
            }

            if (Chance(5)) await TakeAsync(path, Trigger.Reschedule, Cast.CbManager, new RescheduleInput([path.Plan.FirstDay!.Value.AddDays(14), path.Plan.FirstDay!.Value.AddDays(15)]));
            if (Chance(2)) while (path.State == State.Scheduled) yield return 30;
            if (path.State == State.Lapsed) yield break;

            yield return path.Plan.FirstDay!.Value.DayNumber - Today.DayNumber;
            await TakeAsync(path, Trigger.StartAudit, Lead(path));
            if (Chance(3)) await TakeAsync(path, Trigger.AbortAudit, Lead(path));
        }
    }

    private async IAsyncEnumerable<int> ReportAsync(CertificationPath path)
    {
        yield return 1;
        Assess(path);
        foreach (var item in path.Plan.Programme) Act(path, Lead(path), by => path.Settle(item.Number, true, "", by));
        await TakeAsync(path, Trigger.CloseAudit, Lead(path));
        yield return Days(3, 20);
        await TakeAsync(path, Trigger.SendDraft, Lead(path));

        if (Chance(25)) while (path.State == State.FactCheck) yield return 4;
        else yield return Days(1, 9);
        if (path.State == State.FactCheck) await TakeAsync(path, Trigger.React, person, new ReactInput(Chance(40) ? [new Reaction(0, "V01", "Dat was anders.")] : []));
        foreach (var reaction in path.Reactions) Act(path, Lead(path), by => path.Answer(reaction.Number, "Nagezien.", by));
        yield return Days(1, 6);
        await TakeAsync(path, Trigger.Finalise, Lead(path));
    }

    private async IAsyncEnumerable<int> ImproveAsync(CertificationPath path)
    {
        if (path.State == State.CbReview) yield break;

        yield return Days(5, 25);
        if (path.State != State.Improving) yield break;

        var settled = !Chance(8);
        foreach (var finding in path.Findings.Where(f => f.IsShortfall && (settled || f.Grade == Grade.Minor)).ToList()) Improve(path, finding);
        yield return Days(5, 40);
        if (path.State != State.Improving) yield break;

        foreach (var finding in path.Findings.Where(f => f is { Grade: Grade.Major, State: FindingState.PlanAccepted }).ToList()) Prove(path, finding);

        if ((await TryAsync(path, Trigger.CompleteImprovement, Lead(path))).IsTaken) yield break;
        while (path.State == State.Improving) yield return 10;
    }

    private void Improve(CertificationPath path, Finding finding)
    {
        for (var accepted = false; !accepted;)
        {
            accepted = finding.PlanRounds > 0 || Chance(85);
            Act(path, person, by => path.SubmitPlan(finding.Id, new Measure("Hersteld", "Alleen hier", "Geen rooster", "Rooster gemaakt", "Teamleider", Today.AddDays(60)), by));
            Act(path, Lead(path), by => path.JudgePlan(finding.Id, accepted, Note, by));
        }
    }

    private void Prove(CertificationPath path, Finding finding)
    {
        if (Chance(30))
        {
            Act(path, Lead(path), by => path.ProposeAsCondition(finding.Id, true, by));
            return;
        }

        Act(path, person, by => path.SubmitEvidence(finding.Id, "Rooster", by));
        Act(path, Lead(path), by => path.Verify(finding.Id, new Verification("Gesprek", Today, Chance(90), "Gezien", by.Actor.Id), by));
    }

    private void ScoreItself(CertificationPath path)
    {
        Act(path, person, by => path.Add(new Evidence
        {
            PathId = path.Id, Title = "Jaarverslag", FileName = "jaarverslag.pdf", Sha256 = new string('0', 64), Length = 1000,
            Norms = [.. path.ApplicableNorms.Where(n => n.Core).Select(n => n.Code)], By = person.Id, At = Now,
        }, by));
        foreach (var norm in path.ApplicableNorms) Act(path, person, by => path.ScoreSelf(norm.Code, Score.Met, Confidence.Sure, Story, 0, by));
    }

    /// <summary>The lead changes every cycle, and has never a tie with whom it assesses.</summary>
    private AuditPlan Plan(CertificationPath path)
    {
        var first = WorkingDays.Add(Today, Days(25, 45));
        string[] norms = [.. path.ApplicableNorms.Select(n => n.Code)];
        var lead = Ready(path).Surroundings.LeadsBefore.FirstOrDefault() == Cast.Lead.Id ? Cast.OtherLead : Cast.Lead;
        return new AuditPlan(
            [first, first.AddDays(1)], path.DaysAsked, "", [new(lead.Id, TeamPart.LeadAuditor), new(Cast.Auditor.Id, TeamPart.Auditor)],
            [Item(ProgrammeKind.Opening, null), .. Enum.GetValues<InterviewGroup>().Select(g => Item(ProgrammeKind.Conversation, g)), Item(ProgrammeKind.Closing, null)],
            new Dictionary<InterviewGroup, string>());

        ProgrammeItem Item(ProgrammeKind kind, InterviewGroup? group) => new(0, first, new(9, 0), new(10, 0), kind, group, "Voorst", group == InterviewGroup.Workers ? norms : [], "medewerkers");
    }

    private static Actor Lead(CertificationPath path) => path.Plan.Lead == Cast.Lead.Id ? Cast.Lead : Cast.OtherLead;

    /// <summary>Some do well, most need to improve, a few are far from it.</summary>
    private void Assess(CertificationPath path)
    {
        var (partly, not) = One((0, 0), (3, 0), (5, 0), (8, 0), (2, 1), (1, 2), (18, 3));
        var norms = path.ApplicableNorms.OrderBy(_ => luck.Next()).ToList();
        for (var i = 0; i < norms.Count; i++)
        {
            var norm = norms[i];
            var score = i < partly ? Score.PartlyMet : i < partly + not ? Score.NotMet : Score.Met;
            Act(path, Lead(path), by => path.ScoreNorm(norm.Code, score, Story, path.AuditScores.SingleOrDefault(s => s.Norm == norm.Code)?.Version ?? 0, by));
            if (score == Score.Met) continue;

            var grade = score == Score.NotMet && (norm.Core || Chance(40)) ? Grade.Major : Grade.Minor;
            Act(path, Lead(path), by => path.Find(new Finding { PathId = path.Id, Norm = norm.Code, Grade = grade, Statement = "Het ontbreekt.", Evidence = "Dossiers", By = by.Actor.Id, At = Now }, by));
        }
    }
}
