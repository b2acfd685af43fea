using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>What goes when keeping ends (11.2): first the contents of the file, years later the decision. The outline of the path stays.</content>
internal sealed partial class CertificationPath
{
    public DateOnly? FileDeletedOn { get; private set; }

    public DateOnly? DecisionDeletedOn { get; private set; }

    /// <summary>The self-assessment, its documents, the plan, what the auditors found and what was said about it. Returns how many pieces are gone.</summary>
    public int DeleteFile(Attempt attempt)
    {
        var pieces = SelfScores.Count + Evidence.Count + AuditScores.Count + Findings.Count;
        SelfScores.Clear();
        Evidence.Clear();
        AuditScores.Clear();
        Findings.Clear();
        Seats.Clear();
        (Plan, Reactions, LearningReport) = (AuditPlan.Empty, [], null);
        (SelfAssessmentHash, SelfAssessmentRevision, ReportHash, ReportVersion) = (null, 0, null, 0);
        FileDeletedOn = AmsterdamTime.DateOf(attempt.At);
        Gone("DeleteFile", attempt, pieces);
        // What led to no decision has nothing that would have to stay longer.
        if (Decision is null) pieces += ForgetDeciding();
        return pieces;
    }

    /// <summary>The decision, and what was proposed, declared and voted about it. Returns how many pieces are gone.</summary>
    public int DeleteDecision(Attempt attempt)
    {
        var pieces = 1 + ForgetDeciding();
        DecisionDeletedOn = AmsterdamTime.DateOf(attempt.At);
        Gone("DeleteDecision", attempt, pieces);
        return pieces;
    }

    private int ForgetDeciding()
    {
        var pieces = Motions.Count + Motions.Sum(m => m.Votes.Count);
        Motions.Clear();
        (Decision, Advice, Agenda, Application, Hands) = (null, null, Agenda.Empty, Application.Empty, []);
        (RefusalProposedBy, WithdrawalConsentBy) = (null, null);
        return pieces;
    }

    private void Gone(string act, Attempt attempt, int pieces)
    {
        Edits++;
        Record(new Act(Id, act, attempt.Actor, attempt.Actor.Role, attempt.At, Detail: Json.Write(new { pieces })));
    }
}
