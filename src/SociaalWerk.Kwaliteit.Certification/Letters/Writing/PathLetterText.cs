using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>The letter about a decision on a path: granted, granted conditionally, refused, not admitted (7.1 rows 8, 28-30, 35; 9, Besluit).</summary>
/// <remarks>How the members voted stays among the committee; the letter says what was decided, why, and who signed.</remarks>
internal static class PathLetterText
{
    /// <param name="label">What the decision issued or changed.</param>
    /// <param name="replaces">Date of the decision that this one comes in the place of (row 35).</param>
    public static LetterDraft Of(CertificationPath path, StepTaken step, Label? label, DateOnly? replaces, BranchIdentity branch)
    {
        var on = AmsterdamTime.DateOf(step.Attempt.At);
        return step.Trigger == Trigger.RefuseAdmission ? NotAdmitted(path, step, on, replaces, branch) : Decided(path, path.Decision!, step, label, on, replaces, branch);
    }

    private static LetterDraft NotAdmitted(CertificationPath path, StepTaken step, DateOnly on, DateOnly? replaces, BranchIdentity branch) =>
        new LetterSheet(path.Scheme, branch, on, $"Besluit over uw aanmelding: niet toegelaten")
            .To(path.Organisation, $"Kenmerk: {path.Number}")
            .Say($"U hebt uw organisatie aangemeld voor het {branch.LabelName}. Wij laten uw organisatie niet toe tot een toetsing. De voorzitter van de beheercommissie heeft dat op {DutchDate.InFull(on)} besloten.")
            .Say(Replacing(replaces))
            .Head("Waarom wij dit besluiten")
            .Quote(step.Attempt.Note ?? "")
            .Say("Verandert er iets in uw situatie? Dan kunt u zich opnieuw aanmelden.")
            .Objection(path.Number, "dit besluit")
            .Sign(new LetterSignature(step.Attempt.Actor.Id, ActingChair.FunctionOf(step.As)));

    private static LetterDraft Decided(CertificationPath path, Decision decision, StepTaken step, Label? label, DateOnly on, DateOnly? replaces, BranchIdentity branch)
    {
        var sheet = new LetterSheet(path.Scheme, branch, on, $"Besluit over uw kwaliteitslabel: {Outcome(decision.Outcome)}")
            .To(path.Organisation, $"Kenmerk: {decision.Number}", $"Traject: {path.Number}")
            .Say($"{Opening(path, decision, branch)} De beheercommissie heeft dat op {DutchDate.InFull(on)} besloten. {Besides(path, decision, on)}".TrimEnd())
            .Say(Replacing(replaces));
        if (decision.Outcome == MotionKind.GrantConditionally) sheet.Say("Aan het label zijn voorwaarden verbonden. U leest ze hieronder.");
        if (label is not null) TellLabel(sheet, label);
        if (decision.Outcome == MotionKind.GrantConditionally) TellConditions(sheet, path, decision);
        TellReasons(sheet, path, decision);
        return sheet
            .Objection(decision.Number, decision.Outcome == MotionKind.GrantConditionally ? "dit besluit, ook als het alleen om een voorwaarde gaat" : "dit besluit")
            .Sign(Signatures(decision, step));
    }

    private static string Opening(CertificationPath path, Decision decision, BranchIdentity branch) => (decision.Outcome, path.Kind) switch
    {
        (MotionKind.Refuse, PathKind.Initial) => $"Uw organisatie krijgt het {branch.LabelName} niet.",
        (MotionKind.Refuse, PathKind.Recertification) => $"Uw organisatie krijgt het {branch.LabelName} niet voor een nieuwe periode.",
        (MotionKind.Refuse, PathKind.ScopeChange) => $"Het {branch.LabelName} van uw organisatie krijgt geen andere reikwijdte.",
        (MotionKind.Refuse, PathKind.Transfer) => $"Het {branch.LabelName} van uw organisatie gaat niet over naar een andere certificerende instelling.",
        (MotionKind.Refuse, _) => "Uw organisatie voldoet na de tussentijdse toets niet aan de normen.",
        (_, PathKind.Recertification) => $"Uw organisatie krijgt het {branch.LabelName} voor een nieuwe periode.",
        (_, PathKind.ScopeChange) => $"Het {branch.LabelName} van uw organisatie krijgt een andere reikwijdte.",
        (_, PathKind.Transfer) => $"Uw organisatie houdt het {branch.LabelName}.",
        (_, PathKind.Special) => $"Uw organisatie houdt na de tussentijdse toets het {branch.LabelName}.",
        _ => $"Uw organisatie krijgt het {branch.LabelName}.",
    };

    /// <summary>What the decision leaves as it was, or what follows.</summary>
    private static string Besides(CertificationPath path, Decision decision, DateOnly on) => (decision.Outcome, path.Kind) switch
    {
        (MotionKind.Refuse, PathKind.Recertification) => OfCurrent(path.Surroundings.CurrentLabel, on),
        (MotionKind.Refuse, PathKind.ScopeChange or PathKind.Transfer) => "Aan uw huidige label verandert niets.",
        (MotionKind.Refuse, PathKind.Special) => "U krijgt nog bericht over wat dit betekent voor uw label.",
        (MotionKind.Refuse, _) => "",
        (_, PathKind.Transfer) => $"Het label valt voortaan onder {path.Body?.Name}.",
        _ => "Van harte gefeliciteerd.",
    };

    /// <summary>A refused re-assessment leaves the label as it is, until its end date.</summary>
    private static string OfCurrent(Label? label, DateOnly on) => label?.StateOn(on) switch
    {
        LabelState.Active => "Uw huidige label blijft geldig tot en met zijn einddatum.",
        LabelState.Suspended => "Uw huidige label blijft geschorst. Het loopt af op zijn einddatum.",
        LabelState.Expired => $"Uw label is verlopen op {DutchDate.InFull(label.ValidUntil)}.",
        _ => "",
    };

    private static void TellLabel(LetterSheet sheet, Label label) => sheet.Head("Uw label")
        .List([
            $"Labelnummer: {label.Number}.",
            $"Geldig van {DutchDate.InFull(label.ValidFrom)} tot en met {DutchDate.InFull(label.ValidUntil)}.",
            .. label.Scope.Summary.Length > 0 ? [LetterSheet.Whole($"Reikwijdte: {label.Scope.Summary}")] : Array.Empty<string>(),
        ])
        .Say(label.State == LabelState.Suspended ? ["Uw label is nu geschorst. Dat blijft zo: dit besluit heft de schorsing niet op."] : Array.Empty<string>())
        .Say("U vindt uw certificaat en de vermelding in het openbare register in het portaal.");

    private static void TellConditions(LetterSheet sheet, CertificationPath path, Decision decision) => sheet
        .Head(decision.Conditions.Count == 1 ? "De voorwaarde" : "De voorwaarden")
        .List(decision.Conditions.Select(c => $"{NormOf(path, c.Norm)}{LetterSheet.Whole(c.Text)} Klaar uiterlijk op {DutchDate.WithDay(c.Due)}. {LetterSheet.Whole($"Controle door: {c.Verifier}")}"))
        .Say("Laat in het portaal zien dat u aan een voorwaarde voldoet. Doet u dat niet op tijd? Dan kan de beheercommissie het label schorsen.");

    private static void TellReasons(LetterSheet sheet, CertificationPath path, Decision decision)
    {
        sheet.Head("Waarom wij dit besluiten");
        if (path.Advice is { } advice)
            sheet.Say($"{path.Body?.Name} heeft uw organisatie getoetst aan de normen van het label en adviseerde om {Advised(advice.AsMotion)}. "
                + $"De beheercommissie besprak het advies{InMeeting(path)} en stemde erover. Wie een belang heeft bij uw organisatie, stemde niet mee.");
        if (decision.DeviationReason.Length > 0) sheet.Say("De commissie volgt het advies niet. Dat heeft deze reden:").Quote(decision.DeviationReason);
        if (decision.Reasons.Count > 0) sheet.Say("Dit staat het label in de weg:").List(decision.Reasons.Select(r => NormOf(path, r.Norm) + LetterSheet.Whole(r.Text)));
    }

    /// <summary>A vote cast after the meeting, as after a deferral or a new start, was not in it.</summary>
    private static string InMeeting(CertificationPath path) =>
        path.CurrentMotion?.Votes.All(v => AmsterdamTime.DateOf(v.At) <= path.Agenda.Meeting) == true ? $" in haar vergadering van {DutchDate.InFull(path.Agenda.Meeting)}" : "";

    private static IEnumerable<string> Replacing(DateOnly? replaced) => replaced is { } day ? [$"Dit besluit komt in de plaats van ons besluit van {DutchDate.InFull(day)}."] : [];

    private static IEnumerable<LetterSignature> Signatures(Decision decision, StepTaken step) =>
    [
        new(decision.SignedBy, ActingChair.FunctionOf(step.As)),
        .. decision.CosignedBy is { } other ? [new LetterSignature(other, "medeondertekenaar, beheercommissie")] : Array.Empty<LetterSignature>(),
    ];

    private static string NormOf(CertificationPath path, string code) => code.Length == 0 ? "" : path.Norms?.Find(code) is { } norm ? $"Norm {code} ({norm.TitleNl}): " : $"Norm {code}: ";

    private static string Outcome(MotionKind outcome) => outcome switch
    {
        MotionKind.Grant => "toegekend",
        MotionKind.GrantConditionally => "toegekend onder voorwaarden",
        _ => "niet toegekend",
    };

    private static string Advised(MotionKind motion) => motion switch
    {
        MotionKind.Grant => "het label toe te kennen",
        MotionKind.GrantConditionally => "het label onder voorwaarden toe te kennen",
        _ => "het label niet toe te kennen",
    };
}
