using System.Text.Json;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Demonstration;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>Makes an input of a file: first its form, then whether its parts agree with each other and with the scheme.</summary>
internal sealed class InputReading
{
    /// <summary>Everything else takes longer than a demo wants to show: partners, or a label to change.</summary>
    private static readonly PathKind[] Kinds = [PathKind.Initial, PathKind.Recertification];

    private static readonly DateOnly AnyDay = new(2026, 1, 1);

    private static readonly IReadOnlyList<(string Key, Role Role)> People =
        [.. DemoPeople.All(default, default, default, default, default, AnyDay).Select(p => (p.Key!, p.Assignments[0].Role))];

    private readonly NormSet norms = SchemeData.NormSets[^1];
    private readonly SchemeVersion scheme = SchemeData.Schemes[^1];

    private string[] Codes => [.. norms.Norms.Select(n => n.Code)];

    private string ANorm => $"a norm of {norms.Version}";

    /// <summary>The input, or what is wrong with the file.</summary>
    public static (DemoInput? Input, IReadOnlyList<InputFault> Faults) Read(string json)
    {
        var reading = new InputReading();
        var faults = new List<InputFault>();
        try
        {
            using var file = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var input = InputObject.Read(file.RootElement, "", faults, reading.Whole);
            if (faults.Count == 0) faults.AddRange(InputRules.Check(input, reading.norms, reading.scheme));
            return (faults.Count == 0 ? input : null, faults);
        }
        catch (JsonException fault)
        {
            return (null, [new InputFault("", $"this is not JSON: {fault.Message}")]);
        }
    }

    private DemoInput Whole(InputObject file)
    {
        var title = file.Text("titel");
        var (kind, variant) = file.Part("traject", part => (part.Choice("soort", Kinds), part.Choice("variant", Variant.External)));
        var application = file.Part("aanmelding", Application);
        var (selfScores, evidence) = file.Part("zelfevaluatie", part => (
            part.PerName("scores", Codes, ANorm, SelfScore),
            part.List("bewijs", Evidence)));
        var audit = file.Part("toetsing", Audit);
        var reactions = file.List("reacties", part => new ReactionInput(
            part.NamedOrNone("norm", Codes, ANorm), part.Text("tekst"), part.Text("antwoord")));
        var (advice, motivation) = file.Part("advies", part => (part.Choice<ComputedAdvice>("advies"), part.Text("motivering")));
        return new DemoInput(title, kind, variant, application, selfScores, evidence, audit, reactions, advice, motivation, file.Part("besluit", Decision));
    }

    private static ApplicationInput Application(InputObject part)
    {
        var (whole, types, municipalities, summary) = part.Part("reikwijdte", scope => (
            scope.Flag("heleOrganisatie"),
            scope.Words("werksoorten", 1, ServiceTypes.All, $"one of {string.Join(", ", ServiceTypes.All)}"),
            scope.Words("gemeenten", 1),
            scope.TextOrNone("samenvatting")));
        return new ApplicationInput(
            whole, types, municipalities, summary,
            part.Size("fte", 0.1m, 5000), part.Count("medewerkers", 1, 20000), part.Count("vrijwilligers", 0, 50000), part.Count("locaties", 1, 500),
            // The demo's planner, auditors and reviewer work for this body.
            part.Named("certificerendeInstelling", [DemoOrganisations.Body(AnyDay).Name]),
            part.TextOrNone("andereKeurmerken"), part.FlagOrNone("tegelijkMetAnderKeurmerk"), part.TextOrNone("voorkeursperiode"), part.Flag("verklaring"));
    }

    private SelfScoreInput SelfScore(InputObject part) =>
        new(Score(part), part.Choice<Confidence>("zekerheid"), part.Text("toelichting", scheme.SelfAssessments.MinExplanationLength));

    private EvidenceInput Evidence(InputObject part) =>
        new(part.Text("titel", atMost: 200), part.Words("normen", 1, Codes, ANorm), part.Words("inhoud", 1));

    private AuditInput Audit(InputObject part) => new(
        part.Size("auditordagen", norms.AuditTimeTable.RoundToDays, 100),
        part.TextOrNone("motivering"),
        part.List("team", seat => new SeatInput(seat.Named("persoon", With(Role.Auditor)), seat.Choice(
            "rol", TeamPart.LeadAuditor, TeamPart.Auditor)), scheme.Audits.MinTeamSize),
        part.List("onderdelen", item => new ProgrammeInput(
            item.Count("dag", 1, 20), item.Time("van"), item.Time("tot"), item.Choice<ProgrammeKind>("soort"), item.ChoiceOrNone<InterviewGroup>("groep"),
            item.Text("plaats"), item.Words("normen", 0, Codes, ANorm), item.Text("deelnemers")), 1),
        part.ListOrNone("nietGesproken", group => new LeftOutInput(group.Choice<InterviewGroup>("groep"), group.Text("motivering"))),
        part.PerName("scores", Codes, ANorm, score => new AuditScoreInput(Score(score), score.Text("toelichting"))),
        part.List("bevindingen", Finding));

    private FindingInput Finding(InputObject part) => new(
        part.Named("norm", Codes, ANorm), part.Choice<Grade>("graad"), part.Text("constatering"), part.Text("bewijs"), part.PartOrNone("maatregel", Measure));

    private static MeasureInput Measure(InputObject part)
    {
        var plan = (part.Text("herstel"), part.Text("omvang"), part.Text("oorzaak"), part.Text("maatregel"), part.Text("eigenaar"), Due: part.Count("gereedNaDagen", 1, 365));
        var (accepted, judgement) = part.Part("oordeel", j => (j.Flag("aanvaard"), j.Text("toelichting")));
        return new MeasureInput(
            plan.Item1, plan.Item2, plan.Item3, plan.Item4, plan.Item5, plan.Due, accepted, judgement,
            part.TextOrNone("bewijs"),
            // D10 gives 90 days from the end of the audit; what is checked later is too late.
            part.PartOrNone("verificatie", v => new VerificationInput(v.Count("naDagen", 1, 80), v.Text("methode"), v.Flag("doeltreffend"), v.Text("resultaat"))),
            part.FlagOrNone("alsVoorwaarde"));
    }

    private DecisionInput Decision(InputObject part) => new(
        part.Choice<MotionKind>("motie"),
        part.ListOrNone("voorwaarden", c => new ConditionInput(c.Text("tekst"), c.Named("norm", Codes, ANorm), c.Count("uiterlijkNaDagen", 1, 180), c.Text("controleur"))),
        part.ListOrNone("redenen", r => new NormReason(r.Named("norm", Codes, ANorm), r.Text("tekst"))),
        part.TextOrNone("redenAfwijking"),
        part.List("stemmen", v => new VoteInput(
            v.Named("persoon", With(Role.Chair | Role.ViceChair | Role.Member)), v.Choice<VoteChoice>("stem"), v.TextOrNone("motivering")), 1));

    private static Score Score(InputObject part) => part.Choice(
        "score", Certification.Norms.Score.Met, Certification.Norms.Score.PartlyMet, Certification.Norms.Score.NotMet, Certification.Norms.Score.NotApplicable);

    private static string[] With(Role role) => [.. People.Where(p => (p.Role & role) != 0).Select(p => p.Key)];
}
