namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Which page takes which step or act: the shared page with a note and a button, or a form of its own.</summary>
internal static class StepPages
{
    /// <summary>Steps that need more input than a note have a page of their own under the same address.</summary>
    public static readonly IReadOnlySet<Trigger> WithForm = new HashSet<Trigger> { Trigger.Admit, Trigger.Reschedule, Trigger.ChangeTeam, Trigger.React, Trigger.PutOnAgenda };

    private static readonly Dictionary<PathAct, string> Acts = new()
    {
        [PathAct.EditApplication] = "aanmelding",
        [PathAct.AddEvidence] = "bewijs",
        [PathAct.ScoreSelf] = "zelfevaluatie",
        [PathAct.ReopenSelfAssessment] = "handelingen/ReopenSelfAssessment",
        [PathAct.SignSelfAssessmentAgain] = "zelfevaluatie",
        [PathAct.ProposeRefusal] = "handelingen/ProposeRefusal",
        [PathAct.EditPlan] = "toetsing/plan",
        [PathAct.SettleProgramme] = "toetsing/programma",
        [PathAct.ScoreNorm] = "toetsing/scores",
        [PathAct.RecordFinding] = "toetsing/scores",
        [PathAct.ConsentNotApplicable] = "toetsing/scores",
        [PathAct.AnswerReaction] = "reacties",
        [PathAct.HandInLearningReport] = "handelingen/HandInLearningReport",
        [PathAct.SubmitPlan] = "verbetering",
        [PathAct.JudgePlan] = "verbetering",
        [PathAct.SubmitMeasureEvidence] = "verbetering",
        [PathAct.VerifyMeasure] = "verbetering",
        [PathAct.EscalateFinding] = "verbetering",
        [PathAct.ProposeAsCondition] = "verbetering",
        [PathAct.GiveAdvice] = "advies",
        [PathAct.DeclareConflict] = "besluit",
        [PathAct.PutMotion] = "besluit",
        [PathAct.CastVote] = "besluit",
        [PathAct.CosignDeviation] = "besluit",
        [PathAct.ConsentToWithdrawal] = "handelingen/ConsentToWithdrawal",
        [PathAct.SubmitConditionEvidence] = "voorwaarden",
        [PathAct.VerifyCondition] = "voorwaarden",
        [PathAct.ConfirmCondition] = "voorwaarden",
        [PathAct.OrderNewDecision] = "handelingen/OrderNewDecision",
        [PathAct.LeaveLabel] = "handelingen/LeaveLabel",
        [PathAct.ExtendTerm] = "termijnen",
        [PathAct.ShareHistory] = "handelingen/ShareHistory",
        [PathAct.StopSharingHistory] = "handelingen/StopSharingHistory",
        // Each document there leads to the page of its content.
        [PathAct.ReportClientData] = "bewijs",
        [PathAct.ReleaseContent] = "bewijs",
        [PathAct.RemoveContent] = "bewijs",
        [PathAct.JudgeBreach] = "bewijs",
    };

    public static string AddressOf(Guid path, Trigger step) => $"/trajecten/{path}/stappen/{step}";

    /// <summary>Null for what only the clock does.</summary>
    public static string? AddressOf(Guid path, PathAct act) => Acts.TryGetValue(act, out var page) ? $"/trajecten/{path}/{page}" : null;
}
