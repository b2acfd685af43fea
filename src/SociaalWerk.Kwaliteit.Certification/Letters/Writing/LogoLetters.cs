using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>Letters about misuse of the logo, before any sanction (8.4, decision 24).</summary>
internal static class LogoLetters
{
    public static LetterDraft Warned(LabelLetter it)
    {
        var sheet = it.Sheet("Waarschuwing: gebruik het logo van uw kwaliteitslabel goed")
            .Say($"Uw organisatie heeft {it.Named}. Bij dat label hoort een logo. U gebruikt dat logo niet zoals is afgesproken.");
        it.Because(sheet, "Wat er niet goed is", null, it.Note)
            .Head("De regels voor het logo")
            .List([
                "Gebruik het logo alleen zolang uw label geldig is.",
                "Gebruik het alleen voor wat onder uw label valt. Geldt uw label niet voor de hele organisatie? Zet er dan bij waarvoor wel.",
                "Zet altijd de naam van uw organisatie erbij, en een link naar uw label in het openbare register.",
                "Verander niets aan het logo.",
                "Gebruik het niet voor losse medewerkers of producten.",
            ]);
        return sheet.Mend()
            .Head("Als u niets doet")
            .Say("Is het na die dag nog niet goed? Dan kunnen wij het voornemen meedelen om uw label te laten schorsen of intrekken. Daarover krijgt u dan een brief, en u kunt daarop reageren.")
            .Sign(it.Officer);
    }

    public static LetterDraft Closed(LabelLetter it)
    {
        var warning = it.About(ProcedureKind.Warning);
        var sheet = it.Sheet("De waarschuwing over het logo is afgesloten")
            .Say($"Op {DutchDate.InFull(AmsterdamTime.DateOf(warning.At))} waarschuwden wij u over het logo van {it.Named}. Die waarschuwing is afgesloten. U hoeft er niets meer voor te doen.");
        return it.Because(sheet, "Waarom", null, it.Note).Sign(it.Officer);
    }
}
