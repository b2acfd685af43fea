using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Register.Entries;

namespace SociaalWerk.Kwaliteit.Register.OpenData;

/// <summary>A label as the open data tell it; names of fields are Dutch, dates are days in Europe/Amsterdam.</summary>
internal sealed record LabelJson(
    string Nummer, string Naam, string KvkNummer, string Plaats, string Provincie, string? Website, StatusJson Status,
    DateOnly GeldigVan, DateOnly GeldigTotEnMet, DateOnly EersteUitgifte, int Cyclus,
    bool HeleOrganisatie, IReadOnlyList<string> Werksoorten, IReadOnlyList<string> Gemeenten, string Reikwijdte,
    string Normversie, string Normenkader, bool Demonormen, string Variant, string CertificerendeInstelling,
    IReadOnlyList<string> Voorwaarden, string? VervangenDoor, CertificateJson? Certificaat, string Adres)
{
    public static LabelJson Of(RegisterEntry entry, DateOnly today, IStringLocalizer<Text> text, KwaliteitSettings settings)
    {
        var address = settings.PublicAddress.TrimEnd('/');
        return new LabelJson(
            entry.Number, entry.HolderName, entry.KvkNumber, entry.Place, entry.Province, entry.Website, StatusJson.Of(entry.StatusOn(today), text),
            entry.ValidFrom, entry.ValidUntil, entry.FirstIssuedOn, entry.Cycle,
            entry.WholeOrganisation, [.. entry.NamesOf(ScopeKind.ServiceType)], [.. entry.NamesOf(ScopeKind.Municipality)], entry.Summary,
            entry.NormVersion, entry.NormVersionName, entry.DemoNorms, entry.Variant, entry.BodyName,
            entry.PublishedConditions, entry.SupersededBy,
            entry.CertificateSha256 is { } hash ? new CertificateJson(hash, $"{address}/certificaten/{entry.Number}") : null,
            $"{address}/register/{entry.Number}");
    }
}

/// <summary>The status on the day of the question.</summary>
/// <param name="Code">Valid, ValidWithConditions, StartsLater, Suspended, Withdrawn, Relinquished, Expired, Superseded or Annulled.</param>
/// <param name="Tekst">In the reader's language.</param>
/// <param name="Sinds">First day on which this status counts.</param>
/// <param name="Geldig">Whether the label is valid on the day of the question.</param>
internal sealed record StatusJson(string Code, string Tekst, DateOnly Sinds, bool Geldig)
{
    public static StatusJson Of(LabelStatus status, IStringLocalizer<Text> text) =>
        new(status.Word.ToString(), text.Words(status), status.Since, status.IsValid);
}

/// <summary>Where the certificate is, and the SHA-256 of its PDF.</summary>
internal sealed record CertificateJson(string Sha256, string Adres);

/// <summary>One page of labels.</summary>
internal sealed record LabelsJson(IReadOnlyList<LabelJson> Items, int Totaal, int Pagina, int PaginaGrootte);
