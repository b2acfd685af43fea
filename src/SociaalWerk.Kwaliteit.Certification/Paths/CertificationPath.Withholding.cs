using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>Data of clients in a document: out of reach at once, then gone, and judged as a possible data breach (hard case 12, 11.2).</content>
internal sealed partial class CertificationPath
{
    public StepResult ReportClientData(Guid evidenceId, Attempt attempt)
    {
        if (Refusal(PathAct.ReportClientData, attempt) is { } refusal) return refusal;
        if (Evidence.SingleOrDefault(e => e.Id == evidenceId) is not { IsWithheld: false } evidence) return StepResult.Refused("EvidenceUnknown");
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");

        // As long as nobody else sees the path, what is in it is between the organisation and itself.
        var seen = State is not (State.Draft or State.Cancelled);
        evidence.ClientData = new ClientDataReport { By = attempt.Actor.Id, At = attempt.At, Reason = attempt.Note, AsksJudgement = seen };
        Record(new Told(nameof(PathAct.ReportClientData), attempt, seen ? Role.Coordinator | Role.Officer : Role.Coordinator, seen ? AmsterdamTime.DateOf(evidence.ClientData.JudgeBy(Scheme.Evidence)) : null));
        return Withhold(PathAct.ReportClientData, evidence, attempt);
    }

    /// <summary>It was a mistake: there are no data of clients in it, so there is nothing to judge either.</summary>
    public StepResult ReleaseContent(Guid evidenceId, Attempt attempt)
    {
        if (Refusal(PathAct.ReleaseContent, attempt) is { } refusal) return refusal;
        if (AwaitingRemoval(evidenceId) is not { } evidence) return StepResult.Refused("EvidenceUnknown");
        if (evidence.ClientData!.IsBreach == true) return StepResult.Refused("BreachFound");
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");

        evidence.ClientData = null;
        return Withhold(PathAct.ReleaseContent, evidence, attempt);
    }

    public StepResult RemoveContent(Guid evidenceId, bool confirmed, Attempt attempt)
    {
        if (Refusal(PathAct.RemoveContent, attempt) is { } refusal) return refusal;
        if (AwaitingRemoval(evidenceId) is not { } evidence) return StepResult.Refused("EvidenceUnknown");
        if (!confirmed) return StepResult.Refused("ConfirmationRequired");

        evidence.LetContentGo(attempt.Actor.Id, attempt.At);
        Record(new Told(nameof(PathAct.RemoveContent), attempt, evidence.ClientData!.AsksJudgement ? Role.Coordinator | Role.Officer : Role.Coordinator));
        return Withhold(PathAct.RemoveContent, evidence, attempt);
    }

    /// <param name="reportedOn">The day on which a breach was reported to the authority.</param>
    public StepResult JudgeBreach(Guid evidenceId, bool isBreach, DateOnly? reportedOn, Attempt attempt)
    {
        if (Refusal(PathAct.JudgeBreach, attempt) is { } refusal) return refusal;
        if (Evidence.SingleOrDefault(e => e.Id == evidenceId)?.ClientData is not { AwaitsJudgement: true } report) return StepResult.Refused("EvidenceUnknown");
        if (isBreach && reportedOn is null) return StepResult.Refused("ReportDayRequired");
        if (reportedOn > AmsterdamTime.DateOf(attempt.At)) return StepResult.Refused("DateInFuture");
        if (!isBreach && string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("ReasonRequired");

        (report.JudgedBy, report.JudgedAt, report.IsBreach, report.ReportedOn, report.Judgement) = (attempt.Actor.Id, attempt.At, isBreach, isBreach ? reportedOn : null, attempt.Note);
        return Done(PathAct.JudgeBreach, attempt, Json.Write(new { evidenceId, isBreach, report.ReportedOn }));
    }

    private Evidence? AwaitingRemoval(Guid id) => Evidence.SingleOrDefault(e => e.Id == id && e.ClientData?.AwaitsRemoval == true);

    /// <summary>The same document may have been added twice; each time it is the same content.</summary>
    private StepResult Withhold(PathAct act, Evidence evidence, Attempt attempt)
    {
        foreach (var same in Evidence.Where(e => e != evidence && e.Sha256 == evidence.Sha256)) same.Follow(evidence);
        Record(new ContentWithheld(evidence, attempt));
        return Done(act, attempt, Json.Write(new { evidence.Id, evidence.Sha256, evidence.Length }));
    }
}

/// <summary>The content of a document went out of reach, came back or is gone; the same content elsewhere goes along.</summary>
internal sealed record ContentWithheld(Evidence Evidence, Attempt Attempt);
