using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>Letters about a sanction, from the intention to its end (L3, L4, L6-L8; D21, D22).</summary>
internal static class SanctionLetters
{
    private const string Reasons = "Waarom wij dit besluiten", ByItself = "Deze brief is automatisch gemaakt. Daarom staat er geen naam onder.";

    public static LetterDraft Intended(LabelLetter it)
    {
        var intended = it.Label.Procedures[^1];
        var sheet = it.Sheet($"Voornemen: wij willen {Aim("uw kwaliteitslabel", intended.Kind)}")
            .Say($"Uw organisatie heeft {it.Named}. Wij zijn van plan om {Plan("dat label", intended.Kind)}. Er is nog niets besloten.", Meaning(it, intended));
        it.Because(sheet, "Waarom wij dit van plan zijn", intended.Ground, intended.Reason);
        // There is no time to hear the holder first when waiting is a risk (D21).
        if (!intended.Urgent) return sheet.Reply().Sign(it.Officer);

        return sheet.Head("Er is haast")
            .Say(
                "Het is een risico om te wachten op uw reactie. De voorzitter en de plaatsvervangend voorzitter van de beheercommissie kunnen uw label daarom direct schorsen. Als zij dat doen, krijgt u daarover een brief.",
                "Wilt u nu al reageren? Dat doet een tekenbevoegde bestuurder in het portaal, op de pagina van uw label.")
            .Sign(it.Officer);
    }

    /// <summary>The longest suspension is over (L8, D22).</summary>
    public static LetterDraft IntendedByClock(LabelLetter it)
    {
        var sheet = it.Sheet("Voornemen: wij willen uw kwaliteitslabel intrekken")
            .Say(
                $"Uw organisatie heeft {it.Named}. Dat label is geschorst sinds {DutchDate.InFull(it.Label.SuspendedOn!.Value)}. Een schorsing duurt ten hoogste {it.Length(TermKind.D22)}. Die tijd is voorbij.",
                "Daarom zijn wij van plan om het label te laten intrekken. Er is nog niets besloten.", Meaning(it, it.About(ProcedureKind.Withdrawal)));
        return it.Because(sheet, "Waarom uw label geschorst is", it.Label.SuspendedFor).Reply().Say(ByItself).Sign();
    }

    public static LetterDraft Dropped(LabelLetter it, Procedure dropped)
    {
        var sheet = it.Sheet("Ons voornemen gaat niet door")
            .Say($"Op {DutchDate.InFull(AmsterdamTime.DateOf(dropped.At))} schreven wij dat wij van plan waren om {Plan(it.Named, dropped.Kind)}. Dat gaat niet door. U hoeft niet meer te reageren.");
        return it.Because(sheet, "Waarom het niet doorgaat", null, it.Note).Sign(it.Officer);
    }

    public static LetterDraft Suspended(LabelLetter it)
    {
        var sheet = it.Sheet("Besluit: uw kwaliteitslabel is geschorst")
            .Say($"De beheercommissie heeft op {it.Today} besloten om {it.Named} te schorsen. De schorsing gaat direct in.", NotValidNow(it));
        Explain(it, sheet).Say(LabelLetter.Heard(it.About(ProcedureKind.Suspension)));
        return Object(it, GoOn(it, LabelLetter.StopNewUse(sheet)), "de schorsing").Sign(it.Chair);
    }

    public static LetterDraft SuspendedUrgently(LabelLetter it)
    {
        var sheet = it.Sheet("Besluit: uw kwaliteitslabel is met spoed geschorst")
            .Say($"De voorzitter en de plaatsvervangend voorzitter van de beheercommissie hebben op {it.Today} besloten om {it.Named} met spoed te schorsen. De schorsing gaat direct in.", NotValidNow(it));
        LabelLetter.StopNewUse(Explain(it, sheet))
            .Head("U kunt nog reageren")
            .Say(
                $"Er was haast, daarom vroegen wij u vooraf niet om uw zienswijze. Die kunt u nu geven, uiterlijk op {DutchDate.WithDay(it.LastDay(TermKind.D21Urgent))}. Dat doet een tekenbevoegde bestuurder in het portaal, op de pagina van uw label.",
                $"De beheercommissie moet de schorsing bevestigen, uiterlijk op {DutchDate.WithDay(it.LastDay(TermKind.D21Confirmation))}. Doet zij dat niet? Dan vervalt de schorsing.");
        return Object(it, GoOn(it, sheet), "de schorsing").Sign(it.Chair, Cosigner(it));
    }

    public static LetterDraft Confirmed(LabelLetter it)
    {
        var sheet = it.Sheet("Besluit: de schorsing van uw kwaliteitslabel is bevestigd")
            .Say($"De beheercommissie heeft op {it.Today} bevestigd dat {it.Named} geschorst is. Het label is geschorst sinds {DutchDate.InFull(it.Label.SuspendedOn!.Value)} en blijft dat.");
        Explain(it, sheet);
        if (it.About(ProcedureKind.Suspension) is { RepliedAt: not null } heard) sheet.Say(LabelLetter.Heard(heard));
        return GoOn(it, LabelLetter.StopNewUse(sheet))
            .Head("Bent u het er niet mee eens?")
            .Say("U kunt bezwaar maken tegen de schorsing. Hoe dat gaat, leest u in onze brief over de schorsing. De laatste dag die voor u geldt, staat bij die brief in het portaal.")
            .Sign(it.Chair);
    }

    /// <summary>The committee did not confirm an urgent suspension in time (L4); while its effect was held the label was valid already.</summary>
    public static LetterDraft Lapsed(LabelLetter it) => it.Sheet("De schorsing van uw kwaliteitslabel is vervallen")
        .Say(
            $"De voorzitter en de plaatsvervangend voorzitter van de beheercommissie hadden {it.Named} met spoed geschorst. De beheercommissie heeft dat niet op tijd bevestigd. Daarom is de schorsing op {it.Today} vervallen.",
            it.Step.From == LabelState.Active ? $"Uw label blijft geldig, tot en met {it.Until}. In het openbare register staat het als geldig." : ValidAgain(it))
        .Say(ByItself)
        .Sign();

    public static LetterDraft Reinstated(LabelLetter it)
    {
        var sheet = it.Sheet("Besluit: uw kwaliteitslabel is weer geldig")
            .Say($"De beheercommissie heeft op {it.Today} besloten om de schorsing van {it.Named} op te heffen.", ValidAgain(it));
        return it.Because(sheet, Reasons, null, it.Note).Sign(it.Chair);
    }

    public static LetterDraft Withdrawn(LabelLetter it)
    {
        var sheet = it.Sheet("Besluit: uw kwaliteitslabel is ingetrokken")
            .Say(
                $"De beheercommissie heeft op {it.Today} besloten om {it.Named} in te trekken. Dat gaat direct in.",
                "Uw label is vanaf vandaag niet meer geldig. In het openbare register staat het als ingetrokken. Wilt u later weer een label? Dan begint u met een nieuwe aanmelding.");
        var withdrawal = it.About(ProcedureKind.Withdrawal);
        it.Because(sheet, Reasons, withdrawal.Ground, it.Note).Say(LabelLetter.Heard(withdrawal));
        return Object(it, it.StopAllUse(sheet), "de intrekking").Sign(it.Chair);
    }

    /// <summary>What is left, and that it has a number of its own (L13, decision 21).</summary>
    public static LetterDraft Reduced(LabelLetter it)
    {
        var reduction = it.About(ProcedureKind.Reduction);
        var sheet = it.Sheet("Besluit: de reikwijdte van uw kwaliteitslabel is kleiner")
            .Say(
                $"De beheercommissie heeft op {it.Today} besloten om de reikwijdte van {it.Named} te verkleinen. Dat gaat direct in.",
                $"U krijgt een label met een nieuw nummer en dezelfde einddatum. Het geldt voor: {LabelLetter.Covers(reduction.Scope!)}. Het oude nummer vervalt. Het nieuwe label en het certificaat vindt u in het portaal.");
        it.Because(sheet, Reasons, reduction.Ground, it.Note).Say(LabelLetter.Heard(reduction))
            .Head("Wat u moet doen")
            .Say("Gebruik het logo en de naam van het label vanaf vandaag alleen voor wat onder het nieuwe label valt. Zet erbij wat dat is, en gebruik het nieuwe nummer.");
        return sheet.Objection(it.Reference, "de verkleining", "label").Say("Als u bezwaar maakt, blijft de verkleining gelden.").Sign(it.Chair);
    }

    private static LetterSheet Explain(LabelLetter it, LetterSheet sheet) => it.Because(sheet, Reasons, it.Label.SuspendedFor, it.Note);

    private static string NotValidNow(LabelLetter it) => $"Uw label is vanaf vandaag tijdelijk niet geldig. In het openbare register staat het als geschorst. De einddatum blijft {it.Until}.";

    private static string ValidAgain(LabelLetter it) => $"Uw label is vanaf vandaag weer geldig, tot en met {it.Until}. In het openbare register staat het weer als geldig. U mag het logo en de naam van het label weer gebruiken.";

    private static LetterSheet GoOn(LabelLetter it, LetterSheet sheet) => sheet.Head("Hoe het verdergaat")
        .Say($"Laat ons zien dat de oorzaak van de schorsing weg is. Dan kan de beheercommissie de schorsing opheffen. Een schorsing duurt ten hoogste {it.Length(TermKind.D22)}, dus tot en met {DutchDate.InFull(it.LastDay(TermKind.D22))}. Is de schorsing dan niet opgeheven? Dan kan de beheercommissie het label intrekken.");

    private static LetterSheet Object(LabelLetter it, LetterSheet sheet, string against) => sheet.Objection(it.Reference, against, "label")
        .Say($"Als u bezwaar maakt, blijft {against} gelden. Wilt u dat {against} niet geldt zolang uw bezwaar loopt? Vraag dat dan bij uw bezwaar.");

    private static string Meaning(LabelLetter it, Procedure procedure) => procedure.Kind switch
    {
        ProcedureKind.Suspension => $"Een geschorst label is tijdelijk niet geldig. Een schorsing duurt ten hoogste {it.Length(TermKind.D22)}.",
        ProcedureKind.Reduction => $"U krijgt dan een label met een nieuw nummer en dezelfde einddatum. Het geldt alleen nog voor: {LabelLetter.Covers(procedure.Scope!)}.",
        _ => "Een ingetrokken label is niet meer geldig, en wordt dat ook niet meer.",
    };

    private static string Aim(string label, ProcedureKind kind) => kind switch
    {
        ProcedureKind.Suspension => $"{label} schorsen",
        ProcedureKind.Reduction => $"de reikwijdte van {label} verkleinen",
        _ => $"{label} intrekken",
    };

    /// <summary>The committee withdraws and reduces; the office proposes that.</summary>
    private static string Plan(string label, ProcedureKind kind) => kind switch
    {
        ProcedureKind.Suspension => $"{label} te schorsen",
        ProcedureKind.Reduction => $"de reikwijdte van {label} te laten verkleinen",
        _ => $"{label} te laten intrekken",
    };

    /// <summary>Chair and vice-chair sign together, in whichever order (L4).</summary>
    private static LetterSignature Cosigner(LabelLetter it) =>
        new(it.About(ProcedureKind.Suspension).CosignedBy!.Value, ActingChair.FunctionOf(it.Step.As.HasFlag(Role.Chair) ? Role.ViceChair : Role.Chair));
}
