using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>Letters about what was wrong in the label itself: a manifest error, or a clerical one (L14).</summary>
internal static class ErrorLetters
{
    /// <summary>Signed by the two who decide it together.</summary>
    public static LetterDraft Annulled(LabelLetter it)
    {
        var annulment = it.About(ProcedureKind.Annulment);
        var sheet = it.Sheet("Besluit: uw kwaliteitslabel is nietig verklaard")
            .Say(
                $"Bij {it.Named} is een duidelijke fout gemaakt. De voorzitter van de beheercommissie en de normbeheerder hebben het label daarom op {it.Today} nietig verklaard.",
                "Uw label is niet geldig. In het openbare register staat het als nietig, met de reden in het kort.");
        it.Because(sheet, "Waarom wij dit besluiten", null, it.Note);
        return it.StopAllUse(sheet).Objection(it.Reference, "dit besluit", "label").Sign(it.Chair, new LetterSignature(annulment.By, "normbeheerder"));
    }

    public static LetterDraft Corrected(LabelLetter it)
    {
        var (correction, right) = (it.About(ProcedureKind.Correction), it.Label.WordsNow);
        return it.Because(
            it.Sheet("Wij hebben een schrijffout in uw kwaliteitslabel verbeterd")
                .Say($"In de gegevens van {it.Named} stond een schrijffout. Die hebben wij op {it.Today} verbeterd. Zo staat het nu in het openbare register en op uw certificaat:")
                .List([$"Naam: {right.HolderName}", $"Plaats: {right.Place}", $"Reikwijdte: {right.Summary}"])
                .Say("Aan uw label zelf verandert niets: nummer, geldigheid en voorwaarden blijven zoals ze waren. Het nieuwe certificaat vindt u in het portaal."),
            "Waarom wij dit verbeteren", null, correction.Reason)
            .Sign(it.Step.As.HasFlag(Role.Secretary) ? new LetterSignature(it.Step.Attempt.Actor.Id, "secretaris beheercommissie") : it.Chair);
    }
}
