using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>Letters about what the holder itself asked: a suspension, a later end date, the end (L5, L9, L11; D19).</summary>
internal static class HolderLetters
{
    public static LetterDraft SuspendedOnRequest(LabelLetter it) => LabelLetter.StopNewUse(it.Sheet("Uw kwaliteitslabel is op uw verzoek geschorst")
        .Say(
            $"U hebt gevraagd om {it.Named} te schorsen. {Committee(it)} heeft dat op {it.Today} gedaan. De schorsing gaat direct in.",
            $"Uw label is vanaf vandaag tijdelijk niet geldig. In het openbare register staat het als geschorst. De einddatum blijft {it.Until}."))
        .Head("Hoe het verdergaat")
        .Say($"Een schorsing duurt ten hoogste {it.Length(TermKind.D22)}, dus tot en met {DutchDate.InFull(it.LastDay(TermKind.D22))}. Laat ons voor die tijd weten wanneer de reden van uw verzoek voorbij is.")
        .Sign(it.Chair);

    public static LetterDraft Relinquished(LabelLetter it) => it.StopAllUse(it.Sheet("Uw kwaliteitslabel is op uw verzoek beëindigd")
        .Say(
            $"U hebt gevraagd om {it.Named} te beëindigen. Wij hebben dat op {it.Today} gedaan.",
            "Uw label is vanaf vandaag niet meer geldig. In het openbare register staat het als beëindigd op verzoek. Wilt u later weer een label? Dan begint u met een nieuwe aanmelding.")
        .Quote(it.Note))
        .Sign(it.Officer);

    public static LetterDraft Postponed(LabelLetter it)
    {
        var sheet = it.Sheet("Besluit: uw kwaliteitslabel blijft langer geldig")
            .Say(
                $"U hebt om een latere einddatum gevraagd voor {it.Named}. De beheercommissie heeft op {it.Today} besloten om die te geven.",
                $"Uw label is geldig tot en met {it.Until}. Eerst was dat tot en met {DutchDate.InFull(it.Label.OriginalPeriod.Until)}. Een volgend label telt vanaf die eerste einddatum.");
        return it.Because(sheet, "Waarom wij dit besluiten", null, it.Note).Sign(it.Chair);
    }

    public static LetterDraft PostponementDeclined(LabelLetter it)
    {
        var sheet = it.Sheet("Besluit: geen latere einddatum voor uw kwaliteitslabel")
            .Say(
                $"U hebt gevraagd om {it.Named} geldig te laten tot en met {DutchDate.InFull(it.About(ProcedureKind.Postponement).Until!.Value)}. De beheercommissie heeft op {it.Today} besloten om dat niet te doen.",
                $"Uw label blijft geldig tot en met {it.Until}.");
        return it.Because(sheet, "Waarom wij dit besluiten", null, it.Note).Objection(it.Reference, "dit besluit", "label").Sign(it.Chair);
    }

    private static string Committee(LabelLetter it) => it.Step.As.HasFlag(Platform.Access.Role.Chair) ? "De voorzitter van de beheercommissie" : "De plaatsvervangend voorzitter van de beheercommissie";
}
