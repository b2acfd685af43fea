using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>Letters about what an objection or appeal did to a sanction: held, in force again, undone (7.4, L15, hard case 9).</summary>
internal static class RemedyLetters
{
    public static LetterDraft Held(LabelLetter it) => it.Sheet("Uw kwaliteitslabel is voorlopig weer geldig")
        .Say(
            $"U hebt bezwaar gemaakt en gevraagd of {Sanction(it.Step.From)} van {it.Named} niet geldt zolang uw bezwaar loopt. Dat is toegestaan. Uw label is daarom vanaf {it.Today} voorlopig weer geldig, uiterlijk tot en met {it.Until}. U mag het logo en de naam van het label weer gebruiken.",
            $"Krijgt u geen gelijk? Dan gaat {Sanction(it.Step.From)} weer gelden. Daarover krijgt u dan een brief.")
        .Sign(it.Chair);

    public static LetterDraft Resumed(LabelLetter it)
    {
        var sheet = it.Sheet($"{Capital(Sanction(it.Label.State))} van uw kwaliteitslabel geldt weer")
            .Say(
                $"{Capital(Sanction(it.Label.State))} van {it.Named} gold niet zolang uw bezwaar liep. Uw bezwaar heeft daar niets aan veranderd. Daarom geldt {Sanction(it.Label.State)} vanaf {it.Today} weer.",
                it.Label.State == LabelState.Suspended ? "Uw label is tijdelijk niet geldig. In het openbare register staat het als geschorst." : "Uw label is niet meer geldig. In het openbare register staat het als ingetrokken.")
            .Quote(it.Note);
        return (it.Label.State == LabelState.Suspended ? LabelLetter.StopNewUse(sheet) : it.StopAllUse(sheet)).Sign(it.Chair);
    }

    public static LetterDraft Restored(LabelLetter it)
    {
        if (it.Step.From == LabelState.Superseded) return Widened(it);

        // While its effect was held, nothing of the sanction shows in the label's state.
        var undone = it.Step.From == LabelState.Active ? "het besluit tegen" : $"{Sanction(it.Step.From)} van";
        var sheet = it.Sheet("Besluit: het besluit over uw kwaliteitslabel is teruggedraaid")
            .Say(
                $"Na uw bezwaar of beroep is {undone} {it.Named} op {it.Today} teruggedraaid.",
                it.Label.State == LabelState.Active
                    ? $"Uw label is geldig tot en met {it.Until}. In het openbare register staat het als geldig. U mag het logo en de naam van het label gebruiken."
                    : $"De einddatum van uw label, {it.Until}, is intussen voorbij. Het label wordt daarom niet opnieuw geldig. In de geschiedenis van het label staat dat het besluit is teruggedraaid.");
        if (it.Label.ValidUntil.DayNumber - it.Step.Until.DayNumber is var days and > 0)
            sheet.Say($"Door het besluit was uw label {days} {(days == 1 ? "dag" : "dagen")} niet geldig. Die tijd krijgt u erbij: de einddatum was {DutchDate.InFull(it.Step.Until)}, en is nu {it.Until}.");
        return it.Because(sheet, "Waarom", null, it.Note).Sign(it.Chair);
    }

    /// <summary>A number that made way does not come back (decision 21).</summary>
    private static LetterDraft Widened(LabelLetter it)
    {
        var sheet = it.Sheet("Besluit: de verkleining van uw kwaliteitslabel is teruggedraaid")
            .Say(
                $"Na uw bezwaar of beroep is op {it.Today} het besluit teruggedraaid om de reikwijdte van {it.Named} te verkleinen.",
                it.Label.Surroundings.Successor?.SupersededFrom == it.On
                    ? $"U krijgt daarom een label met een nieuw nummer en dezelfde einddatum. Het geldt weer voor: {LabelLetter.Covers(it.Label.Scope)}. Het nieuwe label en het certificaat vindt u in het portaal."
                    : "Het label dat u daarna kreeg, is intussen niet meer geldig. Daarom komt er geen nieuw label. In de geschiedenis van het label staat dat het besluit is teruggedraaid.");
        return it.Because(sheet, "Waarom", null, it.Note).Sign(it.Chair);
    }

    private static string Sanction(LabelState state) => state switch
    {
        LabelState.Suspended => "de schorsing",
        LabelState.Withdrawn => "de intrekking",
        _ => "de nietigverklaring",
    };

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
