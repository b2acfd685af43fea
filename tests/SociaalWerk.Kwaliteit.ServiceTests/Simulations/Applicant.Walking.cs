using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <content>From one path to the next: how an organisation applies, is assessed, improves, and comes again.</content>
internal sealed partial class Applicant
{
    /// <summary>Two organisations in three come one day, and most of them come back before their label ends.</summary>
    public async IAsyncEnumerable<int> LiveAsync()
    {
        if (!Chance(66)) yield break;

        yield return luck.Next(scheme.LastApplication.DayNumber - Today.DayNumber);
        while (Today < scheme.LastApplication)
        {
            await foreach (var days in WalkAsync(MayRenew ? PathKind.Recertification : PathKind.Initial, scope)) yield return days;

            if (Newest(scope) is not { IsAlive: true } label) yield return Days(90, 500);
            else if (Chance(12)) yield break;
            else yield return Math.Max(1, label.ValidUntil.DayNumber - Today.DayNumber - One(Days(200, 300), Days(200, 300), Days(200, 300), Days(380, 600), Days(-80, 80)));
        }
    }

    private bool MayRenew => Newest(scope) is { State: LabelState.Active or LabelState.Suspended or LabelState.Expired } label && label.ValidFrom <= Today && Today < label.ValidUntil.AddDays(60);

    private async IAsyncEnumerable<int> WalkAsync(PathKind kind, Scope of)
    {
        var path = (await db.StartAsync(person, OrganisationId, kind, Variant.External, default))!;
        Paths.Add(path);
        await foreach (var days in WalkAsync(path, of)) yield return days;
    }

    /// <summary>A special audit that the branch ordered; the holder cannot do away with it.</summary>
    public async IAsyncEnumerable<int> UndergoAsync(string number, Label label)
    {
        var path = await db.Paths.Include(p => p.Organisation).Include(p => p.Body).SingleAsync(p => p.Number == number);
        Paths.Add(path);
        await foreach (var days in WalkAsync(path, label.Scope)) yield return days;
    }

    private async IAsyncEnumerable<int> WalkAsync(CertificationPath path, Scope of)
    {
        Act(path, person, by => path.Apply(Form(of), by));
        yield return Days(1, 20);
        if (path.OrderedBy is null && Chance(2))
        {
            await TakeAsync(path, Trigger.Discard, person);
            yield break;
        }

        // Somebody else's path for the same scope may run; then this one waits in vain.
        if (!(await TryAsync(path, Trigger.Submit, person)).IsTaken)
        {
            await TakeAsync(path, Trigger.Discard, person);
            yield break;
        }

        await foreach (var days in AdmitAsync(path)) yield return days;
        if (path.State != State.Accepted) yield break;

        await foreach (var days in PrepareAsync(path)) yield return days;
        if (path.State != State.InAudit) yield break;

        await foreach (var days in ReportAsync(path)) yield return days;
        await foreach (var days in ImproveAsync(path)) yield return days;
        if (path.State != State.CbReview) yield break;

        await foreach (var days in DecideAsync(path)) yield return days;
    }

    private async IAsyncEnumerable<int> AdmitAsync(CertificationPath path)
    {
        yield return Days(1, 12);
        if (Chance(12))
        {
            await TakeAsync(path, Trigger.AskInformation, Cast.Officer);
            if (Chance(20))
            {
                while (path.State == State.InfoRequested) yield return 10;
                yield break;
            }

            yield return Days(1, 24);
            if (!(await TryAsync(path, Trigger.Resubmit, person)).IsTaken)
            {
                await TakeAsync(path, Trigger.Withdraw, person);
                yield break;
            }

            yield return Days(1, 10);
        }

        if (Chance(3))
        {
            await TakeAsync(path, Trigger.Withdraw, person);
            yield break;
        }

        if (Chance(5))
        {
            Act(path, Cast.Officer, path.ProposeRefusal);
            await TakeAsync(path, Trigger.RefuseAdmission, ActingChair(path));
            yield return Days(1, 5);
            path.DecisionSent(Now, Today);
            if (!Chance(40)) yield break;

            yield return Chance(10) ? Days(43, 80) : Days(3, 35);
            await foreach (var days in ObjectAsync(path)) yield return days;
            if (path.State != State.Submitted) yield break;
        }

        await TakeAsync(path, Trigger.Admit, Cast.Officer, new AdmitInput("2.0-demo"));
    }

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

    private Certification.Paths.Application Form(Scope of) => new(of, 18, 20, 5, 1, Cast.Body.Id, "", false, "voorjaar", [], true);

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
