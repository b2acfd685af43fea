namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>What the file of a path holds that this person may read, with the page where it stands.</summary>
internal static class FileParts
{
    public static IEnumerable<(string TextKey, string Address)> For(PathView view)
    {
        var path = view.Path;
        if (path.SelfScores.Count > 0 && path.Norms is not null && view.ShowsSelfAssessment) yield return ("Self.Title", "zelfevaluatie");
        if (path.Evidence.Count > 0 && view.ShowsEvidence) yield return ("Proof.Title", "bewijs");
        if (path.AuditScores.Count > 0 && view.ShowsReport) yield return ("Scores.Title", "toetsing/scores");
        if (path.Steps.Any(s => s.Trigger == Trigger.SendDraft) && view.ShowsReport) yield return ("Report.Title", "toetsing/rapport");
        if (path.Reactions.Count > 0 && view.ShowsReport) yield return ("Answers.Title", "reacties");
        if (path.Findings.Any(f => f.Measure is not null) && view.ShowsReport) yield return ("Improve.Title", "verbetering");
        if (view.Label is { Conditions.Count: > 0 }) yield return ("Fulfil.Title", "voorwaarden");
        if (path.Advice is null) yield break;
        if (view is { ShowsAdvice: true, ShowsReport: true })
        {
            yield return ("AdvicePage.Title", "advies");
            yield return ("Bundle.Title", "bundel");
        }

        if (view.ShowsDeliberation) yield return ("Decide.Title", "besluit");
    }
}
