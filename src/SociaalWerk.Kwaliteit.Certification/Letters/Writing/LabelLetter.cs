using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>What all letters about a label share: the step, its day, and the words that come back in several of them.</summary>
internal sealed record LabelLetter(Label Label, LabelStepTaken Step, string Reference, BranchIdentity Branch)
{
    public DateOnly On => AmsterdamTime.DateOf(Step.Attempt.At);

    public string Today => DutchDate.InFull(On);

    public string Note => Step.Attempt.Note ?? "";

    /// <summary>The label by its number.</summary>
    public string Named => $"het {Branch.LabelName} met nummer {Label.Number}";

    public string Until => DutchDate.InFull(Label.ValidUntil);

    /// <summary>Who acted for the committee.</summary>
    public LetterSignature Chair => new(Step.Attempt.Actor.Id, ActingChair.FunctionOf(Step.As));

    public LetterSignature Officer => new(Step.Attempt.Actor.Id, "medewerker kwaliteit");

    /// <summary>The newest of its kind: the one that the step is about.</summary>
    public Procedure About(ProcedureKind kind) => Label.Procedures.Last(p => p.Kind == kind);

    public LetterSheet Sheet(string title) => new LetterSheet(Label.Scheme, Branch, On, title).To(Label.Surroundings.File.Organisation, $"Kenmerk: {Reference}");

    public DateOnly LastDay(TermKind kind) => Label.Term(kind)!.LastDay;

    public string Length(TermKind kind) => LetterSheet.Words(Label.Scheme.Terms[kind].Length);

    /// <summary>Ground and reasons of a decision.</summary>
    public LetterSheet Because(LetterSheet sheet, string head, SanctionGround? ground, params string[] words)
    {
        sheet.Head(head);
        if (ground is { } known) sheet.Say($"De grond is: {InWords(known)}.");
        foreach (var text in words) sheet.Quote(text);
        return sheet;
    }

    /// <summary>Whether the holder gave its view beforehand (D21).</summary>
    public static string Heard(Procedure procedure) => procedure.RepliedAt is { } at
        ? $"Op {DutchDate.InFull(AmsterdamTime.DateOf(at))} gaf u uw zienswijze. Die is meegewogen."
        : "U hebt geen zienswijze gegeven.";

    /// <summary>A label that is not valid for a time: no new use at once (D24).</summary>
    public static LetterSheet StopNewUse(LetterSheet sheet) => sheet.Head("Wat u moet doen")
        .Say("Gebruik het logo en de naam van het label vanaf vandaag niet voor iets nieuws. Zeg ook niet dat uw organisatie nu een geldig label heeft.");

    /// <summary>A label that ended: off the web, and off what is printed, each by its day (D24).</summary>
    public LetterSheet StopAllUse(LetterSheet sheet) => sheet.Head("Wat u moet doen")
        .Say("U mag het logo en de naam van het label niet meer gebruiken.")
        .List([
            $"Haal ze van uw website en andere online plekken: uiterlijk op {DutchDate.WithDay(LastDay(TermKind.D24Online))}.",
            $"Haal ze van drukwerk en gebouwen: uiterlijk op {DutchDate.WithDay(LastDay(TermKind.D24Print))}.",
        ])
        .Say("Meld daarna in het portaal, op de pagina van uw label, dat u gestopt bent.");

    /// <summary>In the holder's words, at the end of a sentence of ours.</summary>
    public static string Covers(Scope scope) => scope.Summary.TrimEnd('.', ' ');

    private static string InWords(SanctionGround ground) => ground switch
    {
        SanctionGround.MajorNotResolved => "een kritische tekortkoming is niet op tijd opgelost",
        SanctionGround.ConditionNotMet => "aan een voorwaarde van het label is niet op tijd voldaan",
        SanctionGround.AuditRefused => "een toetsing is geweigerd of niet mogelijk gemaakt",
        SanctionGround.LogoMisuse => "het logo is verkeerd gebruikt, ook na een waarschuwing",
        SanctionGround.FalseInformation => "er is onjuiste informatie gegeven",
        SanctionGround.ChangeNotReported => "een belangrijke wijziging is niet gemeld",
        SanctionGround.SeriousIncident => "er is een ernstig incident geweest, of er is gevaar voor bewoners",
        SanctionGround.BankruptcyOrTermination => "uw organisatie is failliet of wordt opgeheven",
        SanctionGround.FeeUnpaid => "de bijdrage is niet betaald",
        SanctionGround.MembershipEnded => "het lidmaatschap is beëindigd",
        SanctionGround.HolderRequest => "u hebt er zelf om gevraagd",
        _ => "een andere grond, zoals hieronder staat",
    };
}
