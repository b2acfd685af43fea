using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>The letters about an objection and the appeal after it: not heard, held or not, decided, binding advice (7.5; D15).</summary>
/// <remarks>How the members voted stays among the committee, as in the letters about a path.</remarks>
internal static class ObjectionLetterText
{
    private const string Reasons = "Waarom";

    public static bool Tells(ObjectionTrigger step) =>
        step is ObjectionTrigger.DeclareInadmissible or ObjectionTrigger.GrantHold or ObjectionTrigger.DeclineHold or ObjectionTrigger.Decide or ObjectionTrigger.ConfirmBindingAdvice;

    /// <param name="reference">By which the letter is known.</param>
    public static LetterDraft Of(Objection objection, ObjectionStepTaken step, string reference, BranchIdentity branch)
    {
        var today = AmsterdamTime.DateOf(step.Attempt.At);
        return step.Trigger switch
        {
            ObjectionTrigger.DeclareInadmissible => NotHeard(objection, step, today, Sheet("Wij behandelen uw bezwaar niet")),
            ObjectionTrigger.GrantHold => Held(objection, step, today, Sheet("Het besluit geldt voorlopig niet")),
            ObjectionTrigger.DeclineHold => Held(objection, step, today, Sheet("Het besluit blijft gelden zolang uw bezwaar loopt")),
            ObjectionTrigger.Decide => Decided(objection, step, today, reference, Sheet($"Besluit op uw bezwaar: {InWords(objection.Decision!.Outcome)}")),
            ObjectionTrigger.ConfirmBindingAdvice => Bound(objection, step, Sheet($"Bindend advies op uw beroep: {InWords(objection.Binding!.Outcome)}")),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Trigger, "There is no letter about this step."),
        };

        LetterSheet Sheet(string title) => new LetterSheet(objection.Scheme, branch, today, title).To(objection.File.Organisation, $"Kenmerk: {reference}");
    }

    private static LetterDraft NotHeard(Objection it, ObjectionStepTaken step, DateOnly today, LetterSheet sheet) => sheet
        .Say(Opening(it), $"De bezwaarcommissie heeft op {DutchDate.InFull(today)} besloten dat zij uw bezwaar niet behandelt. Het is niet-ontvankelijk. Ons besluit blijft zoals het is.")
        .Head(Reasons)
        .Say((step.Attempt.Input as ObjectionInput)?.Ground == InadmissibleGround.Late
            ? $"U maakte te laat bezwaar. De laatste dag was {DutchDate.WithDay(it.LastDayNow!.Value)}."
            : "U hebt geen belang bij dit bezwaar.")
        .Quote(it.AdmissibilityWords)
        .Sign(new LetterSignature(step.Attempt.Actor.Id, "lid bezwaarcommissie"));

    private static LetterDraft Held(Objection it, ObjectionStepTaken step, DateOnly today, LetterSheet sheet)
    {
        var granted = it.Hold == HoldState.Granted;
        return sheet
            .Say(
                Opening(it),
                $"U vroeg ook of dat besluit niet geldt zolang uw bezwaar loopt (opschortende werking). Wij hebben dat op {DutchDate.InFull(today)} {(granted ? "toegestaan" : "afgewezen")}.",
                granted ? "Uw label wordt daarom voorlopig weer geldig. Vanaf welke dag, leest u in een brief over uw label." : "Het besluit blijft gelden. Uw bezwaar wordt gewoon behandeld.")
            .Head(Reasons)
            .Quote(it.HoldWords)
            .Sign(Chair(step));
    }

    private static LetterDraft Decided(Objection it, ObjectionStepTaken step, DateOnly today, string reference, LetterSheet sheet)
    {
        var decision = it.Decision!;
        sheet.Say(Opening(it), $"De beheercommissie heeft op {DutchDate.InFull(today)} op uw bezwaar besloten. Wie het eerdere besluit voorbereidde, deed niet mee. Uw bezwaar is {InWords(decision.Outcome)}.")
            .Say(Becomes(it, decision.Outcome, decision), GivenBack(decision.GivesBack))
            .Head(Reasons);
        if (it.Advice is { } advice) sheet.Say($"De bezwaarcommissie onderzocht uw bezwaar. Zij adviseerde: {InWords(advice.Outcome)}.");
        sheet.Quote(decision.Words);
        // Who got all that was asked has nothing to appeal against.
        return (decision.Outcome == ObjectionOutcome.Upheld ? sheet : sheet.Appeal(reference)).Sign(Chair(step));
    }

    private static LetterDraft Bound(Objection it, ObjectionStepTaken step, LetterSheet sheet)
    {
        var binding = it.Binding!;
        return sheet
            .Say(
                Opening(it),
                $"Tegen het besluit op uw bezwaar ging u op {DutchDate.InFull(AmsterdamTime.DateOf(it.AppealedAt!.Value))} in beroep. De commissie van belanghebbenden gaf op {DutchDate.InFull(binding.On)} haar advies. Uw beroep is {InWords(binding.Outcome)}.",
                Becomes(it, binding.Outcome), GivenBack(binding.GivesBack),
                "Dit advies is bindend. Binnen de branche kunt u er niets meer tegen doen.")
            .Head(Reasons)
            .Quote(binding.Words)
            .Sign(Chair(step));
    }

    private static string Opening(Objection it) =>
        $"Op {DutchDate.InFull(AmsterdamTime.DateOf(it.FiledAt))} maakte u bezwaar tegen ons besluit van {DutchDate.InFull(it.DecidedOn)}: {Contested(it.Against)}.";

    /// <summary>What becomes of the decision objected against (row 35, L15; decision 17).</summary>
    /// <param name="decision">On the objection; null after binding advice, which leaves that decision as it is or goes beyond it.</param>
    private static string Becomes(Objection it, ObjectionOutcome outcome, ObjectionDecision? decision = null) => (outcome, it.Against, it.Surroundings.Label) switch
    {
        _ when decision?.Follows == Consequence.Unchanged => "Ons besluit over uw label blijft wel gelden. Hieronder leest u waarom.",
        _ when decision is { Follows: Consequence.Shortened, Until: { } until } => $"De schorsing van uw label blijft, maar duurt korter: tot en met {DutchDate.InFull(until)}. Daarna draaien wij haar terug. Daarover krijgt u een brief.",
        (ObjectionOutcome.Dismissed, _, _) when decision is null => "Ons besluit op uw bezwaar blijft zoals het is.",
        (ObjectionOutcome.Dismissed, _, _) => "Ons besluit blijft zoals het is.",
        (_, Objections.Contested.PostponementRefused, _) => "De beheercommissie besluit daarom opnieuw over uw verzoek, als uw label dan nog geldig is.",
        (_, _, null) => "Wij nemen daarom een nieuw besluit. Daarover krijgt u een brief.",
        (_, _, { RestorationOrdered: true }) => "Wij draaien het besluit over uw label daarom terug. Daarover krijgt u een brief.",
        _ => "Intussen is er een later besluit over uw label. Dat blijft gelden.",
    };

    /// <summary>The number of days is known once it is carried out: that letter names it.</summary>
    private static string GivenBack(bool givesBack) => givesBack ? "U krijgt er de tijd bij waarin uw label door ons besluit niet geldig was. De einddatum van uw label wordt dus later." : "";

    private static string Contested(Contested what) => what switch
    {
        Objections.Contested.NotAdmitted => "uw organisatie is niet toegelaten tot een toetsing",
        Objections.Contested.Refused => "het label is niet toegekend",
        Objections.Contested.Conditions => "het label heeft voorwaarden",
        Objections.Contested.ScopeReduction => "de reikwijdte van het label is kleiner geworden",
        Objections.Contested.Suspension => "het label is geschorst",
        Objections.Contested.Withdrawal => "het label is ingetrokken",
        Objections.Contested.Annulment => "het label is nietig verklaard",
        _ => "het label krijgt geen latere einddatum",
    };

    private static string InWords(ObjectionOutcome outcome) => outcome switch
    {
        ObjectionOutcome.Upheld => "gegrond",
        ObjectionOutcome.PartlyUpheld => "deels gegrond",
        _ => "ongegrond",
    };

    private static LetterSignature Chair(ObjectionStepTaken step) => new(step.Attempt.Actor.Id, ActingChair.FunctionOf(step.As));
}
