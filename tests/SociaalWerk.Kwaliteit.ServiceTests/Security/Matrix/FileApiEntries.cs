using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Certification.Paths.PathAct;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix.Rules;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>The JSON interface of one file.</summary>
internal static class FileApiEntries
{
    private const string File = "/trajecten/{id:guid}", Finding = "/bevindingen/{finding:guid}";

    private static readonly FileKey[] Looked = [new(FactCheck), new(UnderDecision)];

    public static readonly IReadOnlyList<Entry> All =
    [
        Read("", Sees),
        Read("/zelfevaluatie", Reads(view => view.ShowsSelfAssessment)),
        Read("/zelfevaluatie/{norm}", Reads(view => view.ShowsSelfAssessment)),
        Read("/zelfevaluatie/versies/{revisie:int}", Reads(view => view.ShowsSignedSelfAssessments)),
        Read("/bewijs", Reads(view => view.ShowsEvidence)),
        Read("/bewijs/{bewijs:guid}", Reads(view => view.ShowsEvidence)),
        Read("/toetsing/scores", Reads(view => view.ShowsReport)) with { Files = [.. Looked, new(Registered, Variant.Peer)] },
        Read("/toetsing/scores/{norm}", Reads(view => view.ShowsReport)),
        Read("/toetsing/rapport/versies", Reads(view => view.ShowsReport)),
        Read("/bevindingen", Reads(view => view.ShowsReport)),
        Read("/voorwaarden", Sees),

        Do("PUT", "/aanmelding", EditApplication, Draft),
        Do("PUT", "/zelfevaluatie/{norm}", ScoreSelf, SelfAssessing),
        Do("POST", "/zelfevaluatie/heropening", ReopenSelfAssessment, Scheduled),
        Do("POST", "/zelfevaluatie/ondertekening", SignSelfAssessmentAgain, Scheduled),
        Do("POST", "/bewijs", AddEvidence, SelfAssessing),
        Do("PUT", "/bewijs/{bewijs:guid}/normen", AddEvidence, SelfAssessing),
        Do("POST", "/bewijs/{bewijs:guid}/melding", ReportClientData, Preparing),
        Do("POST", "/bewijs/{bewijs:guid}/vrijgave", ReleaseContent, Preparing),
        Do("POST", "/bewijs/{bewijs:guid}/verwijdering", RemoveContent, Preparing),
        Do("POST", "/bewijs/{bewijs:guid}/datalek", JudgeBreach, Preparing),
        Do("PUT", "/toetsing/programma", EditPlan, Preparing),
        Do("PUT", "/toetsing/programma/{nummer:int}", SettleProgramme, InAudit),
        Do("PUT", "/toetsing/scores/{norm}", ScoreNorm, InAudit),
        Do("POST", "/toetsing/scores/{norm}/instemming", ConsentNotApplicable, InAudit),
        Do("POST", "/bevindingen", RecordFinding, InAudit),
        Do("DELETE", Finding, RecordFinding, InAudit),
        Do("PUT", Finding + "/maatregel", SubmitPlan, Improving),
        Do("POST", Finding + "/maatregel/oordeel", JudgePlan, Improving),
        Do("POST", Finding + "/maatregel/bewijs", SubmitMeasureEvidence, Improving),
        Do("POST", Finding + "/maatregel/verificatie", VerifyMeasure, Improving),
        Do("POST", Finding + "/opschaling", EscalateFinding, Improving),
        Do("POST", Finding + "/voorwaarde", ProposeAsCondition, Improving),
        Do("POST", "/reacties/{nummer:int}/antwoord", AnswerReaction, ReportDraft),
        Do("POST", "/leerrapport", HandInLearningReport, ReportDraft) with { Files = [new(ReportDraft), new(ReportDraft, Variant.Peer)] },
        Do("PUT", "/advies", GiveAdvice, CbReview),
        Do("POST", "/belangen", DeclareConflict, UnderDecision),
        Do("POST", "/moties", PutMotion, UnderDecision),
        Do("POST", "/stemmen", CastVote, UnderDecision).With("motie", "Grant"),
        Do("POST", "/moties/{motie:guid}/medeondertekening", CosignDeviation, UnderDecision),
        Do("POST", "/intrekking/instemming", ConsentToWithdrawal, Nominated),
        Do("POST", "/inzage", ShareHistory, Accepted),
        Do("POST", "/inzage/intrekking", StopSharingHistory, Accepted),
        Do("POST", "/weigeringsvoorstel", ProposeRefusal, Submitted),
        Do("POST", "/voorwaarden/{nummer:int}/bewijs", SubmitConditionEvidence, Refused),
        Do("POST", "/voorwaarden/{nummer:int}/verificatie", VerifyCondition, Refused),
        Do("POST", "/voorwaarden/{nummer:int}/bevestiging", ConfirmCondition, Refused),
        Do("POST", "/heroverweging", OrderNewDecision, Refused),
        Do("POST", "/geen-voornemen", LeaveLabel, Refused),
        Do("PUT", "/termijnen/{soort}", ExtendTerm, Submitted),
        .. PathMachine.Workflow.Table.Where(row => row.By != Role.Clock).DistinctBy(row => row.On)
            .Select(row => Entries.Call("POST", File + "/stappen", Takes(row.On)).With("stap", $"{row.On}").In(row.From is Granted or GrantedConditional ? Refused : row.From)),
        // A step that only the clock takes is nobody's.
        Entries.Call("POST", File + "/stappen", Takes(Trigger.LetTermPass)).With("stap", nameof(Trigger.LetTermPass)).In(FactCheck),
    ];

    private static Entry Read(string part, Rule rule) => Entries.Call("GET", File + part, rule) with { Files = Looked };

    private static Entry Do(string method, string part, PathAct act, State state) => Entries.Call(method, File + part, Does(act)).In(state);
}
