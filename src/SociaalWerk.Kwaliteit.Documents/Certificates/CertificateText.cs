using System.Text;
using System.Text.RegularExpressions;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>The words of a certificate in reading order, for every layout and for the HTML page alike.</summary>
/// <remarks>Dutch whatever the reader's language: it is a Dutch document.</remarks>
internal sealed partial record CertificateText
{
    public const string RegisterLeads = "Het register is leidend. Wijkt dit certificaat af van het register, dan geldt het register.";

    public const string DemoNote =
        "Dit is een demonstratie: het normenkader is een voorbeeldset en niet de officiële normtekst. Aan dit certificaat zijn geen rechten te ontlenen.";

    private CertificateText(CertificateContent content)
    {
        Number = Clean(content.Number);
        RegisterAddress = Clean(content.RegisterAddress);
        Title = Section(
            content.LabelName,
            new CertificateFact(null, "Certificaat"),
            new CertificateFact(null, $"{content.BranchName} heeft dit label toegekend aan"));
        Holder = Section(
            content.HolderLegalName,
            new CertificateFact("KVK-nummer", content.HolderKvkNumber),
            new CertificateFact("Vestigingsplaats", content.Place));
        Statement = Section(null, new CertificateFact(null, content.Statement));
        Validity = Section(
            null,
            new CertificateFact("Labelnummer", content.Number),
            new CertificateFact("Besluit van", DutchDate.InFull(content.DecidedOn)),
            new CertificateFact("Geldig van", DutchDate.InFull(content.ValidFrom)),
            new CertificateFact("Geldig tot en met", DutchDate.InFull(content.ValidUntil)));
        Scope = Section(null, [.. ScopeFacts(content)]);
        Signature = Section(
            $"Namens {content.BranchName}",
            new CertificateFact(null, content.SignatoryName),
            new CertificateFact(null, content.SignatoryFunction),
            new CertificateFact(null, content.BranchAddress));
        Register = Section(
            "Controleer dit certificaat",
            new CertificateFact(null, RegisterLeads),
            new CertificateFact("Register", content.RegisterAddress),
            new CertificateFact("Versie (SHA-256)", content.VersionHash));
        Demo = content.IsDemoNormSet ? Section(null, new CertificateFact(null, DemoNote)) : null;
    }

    public string Number { get; }
    public string RegisterAddress { get; }
    public string DocumentTitle => $"Certificaat {Title.Heading} {Number}, {Holder.Heading}";
    public CertificateSection Title { get; }
    public CertificateSection Holder { get; }
    public CertificateSection Statement { get; }
    public CertificateSection? Demo { get; }
    public CertificateSection Validity { get; }
    public CertificateSection Scope { get; }
    public CertificateSection Signature { get; }
    public CertificateSection Register { get; }

    /// <summary>Every section in reading order.</summary>
    public IReadOnlyList<CertificateSection> Sections =>
        [Title, Holder, Statement, .. Demo is null ? Array.Empty<CertificateSection>() : [Demo], Validity, Scope, Signature, Register];

    /// <summary>Every word that is shown, in reading order.</summary>
    public IEnumerable<string> Words =>
        Sections.SelectMany(section => new[] { section.Heading }
            .Concat(section.Facts.SelectMany(fact => fact.Values.Prepend(fact.Label)))
            .OfType<string>());

    public static CertificateText Of(CertificateContent content) => new(content);

    private static IEnumerable<CertificateFact> ScopeFacts(CertificateContent content)
    {
        if (!string.IsNullOrWhiteSpace(content.ScopeSummary)) yield return new("Reikwijdte", content.ScopeSummary);
        if (content.ServiceTypes.Count > 0) yield return new("Werksoorten", content.ServiceTypes);
        if (content.Municipalities.Count > 0) yield return new("Gemeenten", content.Municipalities);
        yield return new("Normen", $"{content.NormDocument}, versie {content.NormVersion}");
        yield return new("Getoetst door", content.CertifyingBody);
        if (content.Conditions.Count > 0) yield return new("Voorwaarden", content.Conditions) { AreSentences = true };
    }

    private static CertificateSection Section(string? heading, params CertificateFact[] facts) => new(
        heading is null ? null : Clean(heading),
        [.. facts.Select(fact => fact with { Values = [.. fact.Values.Select(Clean)] })]);

    /// <summary>Composed letters, because a letter and a loose accent are two glyphs; single spaces, because a pasted name may hold a line break.</summary>
    private static string Clean(string text) => Whitespace().Replace(text.Normalize(NormalizationForm.FormC), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
