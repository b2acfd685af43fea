using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Certification.Paths.PathAct;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;
using static SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix.Rules;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>The pages of one file.</summary>
internal static class FileEntries
{
    private const string File = "/trajecten/{id:guid}", Letter = "/brieven/{brief:int}", Content = "/bewijs/{evidence:guid}/inhoud";

    /// <summary>Between them everything is open to somebody and closed to somebody; what is open in which state is the rules' own test.</summary>
    private static readonly FileKey[] Looked = [new(FactCheck), new(UnderDecision)];

    private static readonly Rule SelfAssessment = Reads(view => view.ShowsSelfAssessment || (view.Path.SelfAssessmentReopened && view.ShowsSignedSelfAssessments));

    public static readonly IReadOnlyList<Entry> All =
    [
        Read("", Sees),
        Read("/bewijs", Reads(view => view.ShowsEvidence)),
        Read(Content, Reads(view => view.ShowsEvidence)),
        Send(Content, ReportClientData, Preparing, "Report"),
        Send(Content, ReleaseContent, Preparing, "Release"),
        Send(Content, RemoveContent, Preparing, "Remove"),
        Send(Content, JudgeBreach, Preparing, "Judge"),
        Read("/zelfevaluatie", SelfAssessment),
        Read("/zelfevaluatie/{norm}", Reads(view => view.ShowsSelfAssessment)),
        Read("/zelfevaluatie/versies/{revision:int}", Reads(view => view.ShowsSignedSelfAssessments)),
        Read("/toetsing/scores", Reads(view => view.ShowsReport)) with { Files = [.. Looked, new(Registered, Variant.Peer)] },
        Read("/toetsing/scores/{norm}", Reads(view => view.ShowsReport)),
        Read("/toetsing/rapport", Reads(view => view.ShowsReport)),
        Read("/reacties", Reads(view => view.ShowsReport)),
        Read("/verbetering", Reads(view => view.ShowsReport)),
        Read("/voorwaarden", Sees),
        Read("/logboek", ReadsLog),
        Read("/logboek", ReadsLog, "Spreadsheet").In(UnderDecision),
        Read("/logboek", ReadsLog, "Lines").In(UnderDecision),
        Read("/advies", Reads(view => PathActs.MayDo(GiveAdvice, view.Path, view.Me) || (view is { ShowsAdvice: true, ShowsReport: true } && view.Path.Advice is not null))).In(CbReview, UnderDecision),
        Read("/bundel", Reads(view => view is { ShowsAdvice: true, ShowsReport: true } && view.Path.Advice is not null)).In(CbReview, UnderDecision),
        Read("/besluit", Reads(view => view.ShowsDeliberation && view.Path.Advice is not null)).In(CbReview, UnderDecision),

        // The decision has its letter at once; its PDF is another service's, and until it is there one is led back to the page.
        Read(Letter, Reads(view => view.ShowsLetters)).In(Refused),
        Read(Letter, Reads(view => view.ShowsLetters), "Pdf").In(Refused),
        SendLetter("Returned"),
        SendLetter("Again"),

        .. Work("/aanmelding", EditApplication, Draft),
        .. Work("/toetsing/programma", SettleProgramme, InAudit),
        .. Work("/termijnen", ExtendTerm, Submitted),
        Entries.Page(File + "/toetsing/plan", Opens(EditPlan)) with { Files = [new(Preparing), new(Preparing, Variant.Peer)] },
        Send("/toetsing/plan", EditPlan, Preparing),
        Send("/toetsing/plan", EditPlan, Preparing, "Propose"),
        Send("/bewijs", AddEvidence, SelfAssessing, "Upload"),
        Send("/bewijs", AddEvidence, SelfAssessing, "Link"),
        Send("/zelfevaluatie", SignSelfAssessmentAgain, Preparing),
        Send("/zelfevaluatie/{norm}", ScoreSelf, SelfAssessing),
        Send("/zelfevaluatie/{norm}", ScoreSelf, SelfAssessing, "Autosave"),
        Send("/toetsing/scores/{norm}", ScoreNorm, InAudit, "Score"),
        Send("/toetsing/scores/{norm}", ScoreNorm, InAudit, "Autosave"),
        Send("/toetsing/scores/{norm}", RecordFinding, InAudit, "Finding"),
        Send("/toetsing/scores/{norm}", RecordFinding, InAudit, "Drop"),
        Send("/toetsing/scores/{norm}", ConsentNotApplicable, InAudit, "Consent"),
        Send("/reacties", AnswerReaction, ReportDraft),
        Send("/verbetering", SubmitPlan, Improving, "Plan"),
        Send("/verbetering", JudgePlan, Improving, "Judge"),
        Send("/verbetering", SubmitMeasureEvidence, Improving, "Proof"),
        Send("/verbetering", VerifyMeasure, Improving, "Check"),
        Send("/verbetering", EscalateFinding, Improving, "Escalate"),
        Send("/verbetering", ProposeAsCondition, Improving, "Condition"),
        Send("/voorwaarden", SubmitConditionEvidence, Refused, "Proof"),
        Send("/voorwaarden", VerifyCondition, Refused, "Check"),
        Send("/voorwaarden", ConfirmCondition, Refused, "Confirm"),
        Send("/advies", GiveAdvice, CbReview),
        Send("/besluit", PutMotion, UnderDecision, "Motion"),
        Send("/besluit", CastVote, UnderDecision, "Vote"),
        Send("/besluit", CosignDeviation, UnderDecision, "Cosign"),
        Send("/besluit", DeclareConflict, UnderDecision, "Conflict"),

        .. PathMachine.Workflow.Table.Where(row => row.By != Role.Clock).DistinctBy(row => row.On).SelectMany(row => OfStep(row.On, row.From)),
        .. Enum.GetValues<PathAct>().Where(act => PathActs.Table.Single(row => row.Act == act).By != Role.Clock && StepPages.AddressOf(Guid.Empty, act)?.Contains("/handelingen/") == true).SelectMany(OfAct),
    ];

    private static Entry Read(string part, Rule rule, string? handler = null) => Entries.Page(File + part, rule, handler) with { Files = Looked };

    private static Entry SendLetter(string handler) => Entries.Form(File + Letter, Reads(view => view.ShowsLetters && view.Me.Has(Role.Officer)), handler).In(Refused);

    private static Entry Send(string part, PathAct act, State state, string? handler = null) => Entries.Form(File + part, Does(act), handler).In(state);

    /// <summary>A page of an act, with its form.</summary>
    private static IEnumerable<Entry> Work(string part, PathAct act, State state) => [Entries.Page(File + part, Opens(act)).In(state), Send(part, act, state)];

    private static IEnumerable<Entry> OfStep(Trigger step, State from)
    {
        var own = StepPages.WithForm.Contains(step);
        var pages = new[] { Entries.Page(File + (own ? $"/stappen/{step}" : "/stappen/{step}"), Opens(step)), Entries.Form(File + (own ? $"/stappen/{step}" : "/stappen/{step}"), Takes(step)) };
        return pages.Select(entry => (own ? entry : entry.With("step", $"{step}")) with { Files = [FileOf(from)] });
    }

    private static IEnumerable<Entry> OfAct(PathAct act)
    {
        var state = PathActs.Table.Single(row => row.Act == act).In.Contains(Refused) ? Refused : PathActs.Table.Single(row => row.Act == act).In[0];
        return new[] { Entries.Page(File + "/handelingen/{act}", Opens(act)), Entries.Form(File + "/handelingen/{act}", Does(act)) }
            .Select(entry => entry.With("act", $"{act}") with { Files = act == HandInLearningReport ? [new(state), new(state, Variant.Peer)] : [new(state)] });
    }

    /// <summary>There is no label here; what may be done with a granted path may be done with a refused one.</summary>
    private static FileKey FileOf(State state) => new(state is Granted or GrantedConditional ? Refused : state);
}
