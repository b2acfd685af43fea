using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>Puts a letter together in reading order, and holds what all letters say alike: head, objection clause, close.</summary>
internal sealed class LetterSheet(SchemeVersion scheme, BranchIdentity branch, DateOnly on, string title)
{
    private readonly List<LetterLine> lines = [];
    private TermKind? term;

    /// <param name="holder">Whom it is for.</param>
    /// <param name="facts">What the letter is known by, each with its name before it.</param>
    public LetterSheet To(Organisation holder, params string[] facts) => Add(LetterStyle.Addressee, holder.LegalName, "Het bestuur", holder.Place)
        .Add(LetterStyle.Fact, [$"Datum: {DutchDate.InFull(on)}", .. facts])
        .Add(LetterStyle.Subject, title)
        .Add(LetterStyle.Paragraph, "Geacht bestuur,");

    public LetterSheet Head(string words) => Add(LetterStyle.Heading, words);

    public LetterSheet Say(params IEnumerable<string> paragraphs) => Add(LetterStyle.Paragraph, paragraphs);

    public LetterSheet List(IEnumerable<string> items) => Add(LetterStyle.Item, items);

    /// <summary>What somebody wrote, with its own paragraphs.</summary>
    public LetterSheet Quote(string words) => Say(words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Whole));

    /// <summary>How, where and until which day one objects (D14). The day is that of a letter sent on its own date; a later sending makes the term end later, never earlier.</summary>
    /// <param name="page">Where one objects: the page of the path, or of the label.</param>
    public LetterSheet Objection(string reference, string against, string page = "traject")
    {
        term = TermKind.D14;
        var (rule, decision) = (scheme.Terms[TermKind.D14], scheme.Terms[TermKind.D14Decision]);
        return Head("Bent u het er niet mee eens?")
            .Say(
                $"Dan kunt u bezwaar maken tegen {against}. Doe dat uiterlijk op {DutchDate.WithDay(rule.LastDay(on))}.",
                Counted(rule),
                $"Een tekenbevoegde bestuurder maakt bezwaar in het portaal, op de pagina van uw {page}. Lukt dat niet? Stuur uw bezwaar dan naar de bezwaarcommissie van {branch.BranchName}, {branch.BranchAddress}. In uw bezwaar staat:")
            .List(["de naam van uw organisatie en de datum;", $"het kenmerk van deze brief: {reference};", "waarom u het er niet mee eens bent."])
            .Say(
                $"De bezwaarcommissie bekijkt uw bezwaar. U krijgt binnen {Words(decision.Length)} een beslissing."
                + (decision.Extension is { } longer ? $" Die tijd kan één keer {Words(longer)} langer worden." : ""));
    }

    /// <summary>How and until which day one appeals against the decision on an objection (D15).</summary>
    public LetterSheet Appeal(string reference)
    {
        term = TermKind.D15;
        var (rule, decision) = (scheme.Terms[TermKind.D15], scheme.Terms[TermKind.D15Decision]);
        return Head("Bent u het er niet mee eens?")
            .Say(
                $"Dan kunt u in beroep gaan. Doe dat uiterlijk op {DutchDate.WithDay(rule.LastDay(on))}.",
                Counted(rule),
                $"Een tekenbevoegde bestuurder gaat in beroep in het portaal, op de pagina van uw bezwaar. Lukt dat niet? Stuur uw beroep dan naar {branch.BranchName}, {branch.BranchAddress}. Noem daarin het kenmerk van deze brief: {reference}. Schrijf ook waarom u het er niet mee eens bent.",
                $"Een commissie van belanghebbenden buiten de branche bekijkt uw beroep. U krijgt binnen {Words(decision.Length)} haar advies. Dat is bindend.");
    }

    /// <summary>Until which day one may say what one thinks of what is intended (D21).</summary>
    public LetterSheet Reply()
    {
        term = TermKind.D21;
        var rule = scheme.Terms[TermKind.D21];
        return Head("U kunt reageren")
            .Say(
                $"Wij willen eerst weten wat u ervan vindt. Geef uw zienswijze uiterlijk op {DutchDate.WithDay(rule.LastDay(on))}. Dat doet een tekenbevoegde bestuurder in het portaal, op de pagina van uw label.",
                Counted(rule),
                "Reageert u niet? Dan besluit de beheercommissie zonder uw zienswijze.");
    }

    /// <summary>Until which day one may mend what one is warned about (8.4).</summary>
    public LetterSheet Mend()
    {
        term = TermKind.LogoWarning;
        var rule = scheme.Terms[TermKind.LogoWarning];
        return Head("Wat u moet doen")
            .Say(
                $"Herstel dit uiterlijk op {DutchDate.WithDay(rule.LastDay(on))}. Meld daarna in het portaal, op de pagina van uw label, wat u hebt gedaan. Vindt u dat de waarschuwing niet klopt? Schrijf dat daar dan ook.",
                Counted(rule));
    }

    public LetterDraft Sign(params IEnumerable<LetterSignature> signatures)
    {
        Add(LetterStyle.Closing, "Met vriendelijke groet,").Add(LetterStyle.Closing, $"namens {branch.BranchName}");
        if (!scheme.Official) Add(LetterStyle.Note, scheme.DisclaimerNl);
        return new LetterDraft(title, [.. lines], [.. signatures], term);
    }

    /// <summary>A sentence that ends as one.</summary>
    public static string Whole(string words) => words.Trim() is var text && text.Length > 0 && !".!?:;".Contains(text[^1], StringComparison.Ordinal) ? $"{text}." : text;

    private string Counted(TermRule rule) =>
        $"U hebt daarvoor {Words(rule.Length)}. Die tijd begint op de dag nadat deze brief in het portaal stond en wij u daarover hebben gemaild. Wij gaan hierboven uit van {DutchDate.InFull(on)}. "
        + "Mailden wij u later? Dan hebt u langer de tijd. De laatste dag die voor u geldt, staat bij deze brief in het portaal.";

    public static string Words(TermLength length) => $"{length.Amount} " + (length.Unit, length.Amount) switch
    {
        (TermUnit.WorkingDays, 1) => "werkdag",
        (TermUnit.WorkingDays, _) => "werkdagen",
        (TermUnit.Days, 1) => "dag",
        (TermUnit.Days, _) => "dagen",
        (TermUnit.Weeks, 1) => "week",
        (TermUnit.Weeks, _) => "weken",
        (TermUnit.Months, 1) => "maand",
        _ => "maanden",
    };

    private LetterSheet Add(LetterStyle style, params IEnumerable<string> texts)
    {
        lines.AddRange(texts.Where(text => text.Length > 0).Select(text => new LetterLine(style, text)));
        return this;
    }
}
