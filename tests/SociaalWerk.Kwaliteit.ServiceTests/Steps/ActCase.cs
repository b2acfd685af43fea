using System.Net.Http.Json;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>An act that can be done on this path by this person, and how it is asked over HTTP.</summary>
/// <param name="Elsewhere">A state in which it cannot be done, seen by the same person; null where whoever does it sees the file in no other.</param>
/// <param name="Address">Under the address of the path.</param>
/// <param name="Body">Null where the act says everything by itself.</param>
internal sealed record ActCase(APath It, Actor Who, State? Elsewhere, HttpMethod Method, string Address, object? Body)
{
    private const string Words = "Omdat het zo is.";

    public Variant Variant => It.Path.Variant;

    /// <summary>A file or JSON; with a field that nobody asked for, if one is named.</summary>
    public HttpContent? Content(string? unknown = null)
    {
        if (Body is null) return null;
        if (Body is byte[] file) return new MultipartFormDataContent { { new StringContent("Beleidsplan"), "titel" }, { new StringContent(""), "normen" }, { new ByteArrayContent(file), "bestand", "plan.pdf" } };

        var json = System.Text.Json.JsonSerializer.SerializeToNode(Body, System.Text.Json.JsonSerializerOptions.Web)!.AsObject();
        if (unknown is not null) json[unknown] = 1;
        return JsonContent.Create(json);
    }

    public static ActCase For(PathAct act) => act switch
    {
        PathAct.EditApplication => Put(APath.In(Draft), Cast.Coordinator, Submitted, "aanmelding", Application),
        PathAct.AddEvidence => Post(APath.In(Draft), Cast.Coordinator, Submitted, "bewijs", "%PDF-1.7 inhoud"u8.ToArray()),
        PathAct.ScoreSelf => Put(APath.In(SelfAssessing), Cast.Contributor, Preparing, "zelfevaluatie/V01", new { score = "Met", zekerheid = "Sure", toelichting = Words, versie = 0 }),
        PathAct.ReopenSelfAssessment => Post(APath.In(Preparing), Cast.Officer, InAudit, "zelfevaluatie/heropening", new { toelichting = Words }),
        PathAct.SignSelfAssessmentAgain => Post(APath.In(Preparing).ReopenSelf(), Cast.Signatory, InAudit, "zelfevaluatie/ondertekening", null),
        PathAct.ProposeRefusal => Post(APath.In(Submitted), Cast.Officer, Accepted, "weigeringsvoorstel", new { toelichting = Words }),
        PathAct.EditPlan => Put(APath.In(Preparing), Cast.CbManager, Scheduled, "toetsing/programma", EmptyPlan),
        PathAct.SettleProgramme => Put(APath.In(InAudit), Cast.Auditor, ReportDraft, "toetsing/programma/1", new { gedaan = true }),
        PathAct.ScoreNorm => Put(APath.In(InAudit), Cast.Auditor, CbReview, "toetsing/scores/V01", new { score = "Met", toelichting = Words, versie = 0 }),
        PathAct.RecordFinding => Post(APath.In(InAudit), Cast.Auditor, CbReview, "bevindingen", new { norm = "V01", graad = "Strength", constatering = Words, bewijs = Words }),
        PathAct.ConsentNotApplicable => Post(APath.In(ReportDraft).Judge("V01", Score.NotApplicable), Cast.Reviewer, CbReview, "toetsing/scores/V01/instemming", null),
        PathAct.AnswerReaction => Post(APath.In(ReportDraft).Check(new Reaction(0, "V01", Words)), Cast.Lead, CbReview, "reacties/1/antwoord", new { antwoord = Words }),
        PathAct.HandInLearningReport => Post(APath.In(ReportDraft, variant: Variant.Peer), Cast.LeadPeer, FactCheck, "leerrapport", new { tekst = Words }),
        PathAct.SubmitPlan => Put(Improved((_, _) => { }), Cast.Coordinator, CbReview, "maatregel", Measure),
        PathAct.JudgePlan => Post(Improved((it, f) => it.HandInPlan(f)), Cast.Lead, CbReview, "maatregel/oordeel", new { aanvaard = true }),
        PathAct.SubmitMeasureEvidence => Post(Improved((it, f) => it.AcceptPlan(f)), Cast.Coordinator, CbReview, "maatregel/bewijs", new { bewijs = Words }),
        PathAct.VerifyMeasure => Post(Improved(Shown), Cast.Lead, CbReview, "maatregel/verificatie", new { methode = "Bezoek", op = "2026-03-02", doeltreffend = true, resultaat = Words }),
        PathAct.EscalateFinding => Post(InVain(), Cast.Lead, CbReview, "opschaling", new { toelichting = Words }),
        PathAct.ProposeAsCondition => Post(Improved((it, f) => it.AcceptPlan(f)), Cast.Lead, CbReview, "voorwaarde", new { alsVoorwaarde = true }),
        PathAct.GiveAdvice => Put(APath.In(CbReview), Cast.Reviewer, Nominated, "advies", new { advies = "Positive", motivering = Words }),
        PathAct.DeclareConflict => Post(APath.In(Nominated), Cast.Member1, Granted, "belangen", new { soort = "Family", toelichting = Words }),
        PathAct.PutMotion => Post(APath.In(UnderDecision), Cast.Secretary, Nominated, "moties", new { motie = "Grant" }),
        PathAct.CastVote => Post(Moved(MotionKind.Grant), Cast.Member1, Granted, "stemmen", new { motie = "Grant", stem = "For", motivering = APath.Note }),
        PathAct.CosignDeviation => Cosigned(Moved(MotionKind.Refuse)),
        PathAct.ConsentToWithdrawal => Post(APath.In(Nominated), Cast.Chair, Granted, "intrekking/instemming", null),
        PathAct.SubmitConditionEvidence => Post(APath.In(GrantedConditional).Labelled(), Cast.Coordinator, Submitted, "voorwaarden/1/bewijs", new { bewijs = Words }),
        PathAct.VerifyCondition => Post(APath.In(GrantedConditional).Conditional(), Cast.Reviewer, CbReview, "voorwaarden/1/verificatie", new { methode = "Bezoek", op = "2026-03-02", doeltreffend = true, resultaat = Words }),
        PathAct.ConfirmCondition => Post(APath.In(GrantedConditional).Conditional(ConditionState.Verified), Cast.Officer, Lapsed, "voorwaarden/1/bevestiging", new { voldaan = true }),
        PathAct.OrderNewDecision => Post(APath.In(Refused).Upheld(), Cast.ObjectionMember, null, "heroverweging", new { toelichting = Words }),
        PathAct.LeaveLabel => Post(APath.In(Refused, PathKind.Special), Cast.Officer, Lapsed, "geen-voornemen", new { toelichting = Words }),
        PathAct.ShareHistory => Post(APath.In(Accepted, PathKind.Transfer).Where(s => s with { OtherBodies = [Cast.Id(11)] }), Cast.Signatory, Lapsed, "inzage", new { toelichting = Words }),
        PathAct.StopSharingHistory => Post(Sharing(APath.In(Accepted, PathKind.Transfer).Where(s => s with { OtherBodies = [Cast.Id(11)] })), Cast.Signatory, Lapsed, "inzage/intrekking", new { toelichting = Words }),
        PathAct.ExtendTerm => Put(APath.In(Submitted), Cast.Officer, Lapsed, "termijnen/D1", new { vervaltOp = "2026-06-01", toelichting = Words }),
        PathAct.ReportClientData => OnDocument(APath.In(Preparing), "melding", new { toelichting = Words }),
        PathAct.ReleaseContent => OnDocument(APath.In(Preparing).Reported(), "vrijgave", new { toelichting = Words }),
        PathAct.RemoveContent => OnDocument(APath.In(Preparing).Reported(), "verwijdering", new { bevestigd = true }),
        PathAct.JudgeBreach => OnDocument(APath.In(Preparing).Reported(), "datalek", new { datalek = false, toelichting = Words }),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Nobody says how this act is asked."),
    };

    private static object Application => new
    {
        reikwijdte = new { heleOrganisatie = true, werksoorten = new[] { "jongerenwerk" }, gemeenten = new[] { "Voorst" } },
        fte = 12, medewerkers = 15, vrijwilligers = 7, locaties = 2, certificerendeInstellingId = Cast.Body.Id, andereKeurmerken = "", voorkeursperiode = "najaar", verklaring = true,
    };

    private static object EmptyPlan => new
    {
        dagen = Array.Empty<string>(), auditordagen = 0, motivering = "", team = Array.Empty<object>(), onderdelen = Array.Empty<object>(), nietGesproken = Array.Empty<object>(),
    };

    private static object Measure => new { herstel = Words, omvang = Words, oorzaak = Words, maatregel = Words, eigenaar = "Teamleider", gereedOp = "2026-12-01" };

    private static ActCase Post(APath it, Actor who, State? elsewhere, string address, object? body) => new(it, who, elsewhere, HttpMethod.Post, Of(it, address), body);

    /// <summary>An application without documents has nothing of the kind.</summary>
    private static ActCase OnDocument(APath it, string act, object body) => Post(it, Cast.Officer, Submitted, $"bewijs/{it.Path.Evidence[0].Id}/{act}", body);

    private static ActCase Put(APath it, Actor who, State? elsewhere, string address, object? body) => new(it, who, elsewhere, HttpMethod.Put, Of(it, address), body);

    /// <summary>What is said about a measure is said under its finding.</summary>
    private static string Of(APath it, string address) => it.State == Improving ? $"bevindingen/{it.Path.Findings[0].Id}/{address}" : address;

    private static APath Improved(Action<APath, Certification.Findings.Finding> so)
    {
        var it = APath.In(Improving);
        so(it, it.Path.Findings[0]);
        return it;
    }

    private static void Shown(APath it, Certification.Findings.Finding finding) =>
        it.AcceptPlan(finding).Does(it.Path.SubmitEvidence(finding.Id, Words, it.Attempt(Cast.Coordinator)));

    /// <summary>A minor whose measure did not work.</summary>
    private static APath InVain()
    {
        var it = APath.In(ReportDraft).Shortfall("V01", Grade.Minor).Check().Take(Trigger.Finalise, Cast.Lead);
        var finding = it.Path.Findings[0];
        Shown(it, finding);
        return it.Does(it.Path.Verify(finding.Id, new Certification.Findings.Verification("Bezoek", it.Today, false, Words, Cast.Lead.Id), it.Attempt(Cast.Lead)));
    }

    private static APath Moved(MotionKind kind)
    {
        var it = APath.In(UnderDecision);
        return it.Propose(it.AMotion(kind));
    }

    private static APath Sharing(APath it) => it.Does(it.Path.ShareHistory(it.Attempt(Cast.Signatory, APath.Note)));

    private static ActCase Cosigned(APath it) => Post(it, Cast.ViceChair, Granted, $"moties/{it.Path.CurrentMotion!.Id}/medeondertekening", null);
}
