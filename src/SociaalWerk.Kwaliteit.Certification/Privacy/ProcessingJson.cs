using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Retention;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Privacy;

/// <summary>The record of processing for programs, for anybody.</summary>
internal static class ProcessingJson
{
    public const string Address = "/privacy/verwerkingen.json";

    public static void MapRecord(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Address, (ProcessingRecord record, TimeProvider clock, IStringLocalizer<Text> text) => TypedResults.Ok(Of(record, AmsterdamTime.Today(clock), text)))
            .RequireRateLimiting(RateLimits.Register).ExcludeFromDescription();

    private static RecordJson Of(ProcessingRecord record, DateOnly today, IStringLocalizer<Text> text)
    {
        var (scheme, who) = (SchemeData.SchemeOn(today), record.Responsible);
        return new RecordJson(
            record.Version, record.UpdatedOn, scheme.Version, scheme.Retention.AnnouncementDays, new ResponsibleJson(who.Name, who.Address, who.Email),
            [.. record.Processings.Select(p => new ProcessingLineJson(
                p.Code, p.Name, p.Purpose, p.People, p.Data, p.Ground, p.Receivers, [.. p.Retention.Select(kind => TermOf(kind, scheme.Retention, text))], p.Measures, p.Exceptions))]);
    }

    private static TermJson TermOf(RetentionKind kind, RetentionNumbers numbers, IStringLocalizer<Text> text)
    {
        var rule = RetentionRules.Of(kind);
        var keeps = rule.Keeps(numbers);
        return new TermJson(kind, keeps.Amount, keeps.Unit, rule.From, rule.Then, rule.Announced, Both(() => text.TermOf(rule, numbers)));
    }

    private static InBoth Both(Func<string> words)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            return new InBoth(In("nl"), In("en"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }

        string In(string language)
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return words();
        }
    }
}

/// <summary>The whole record.</summary>
/// <param name="Regeling">The version of the scheme whose terms these are.</param>
/// <param name="DagenVooraf">How long beforehand a deletion is announced.</param>
internal sealed record RecordJson(string Versie, DateOnly Bijgewerkt, string Regeling, int DagenVooraf, ResponsibleJson Verantwoordelijke, IReadOnlyList<ProcessingLineJson> Verwerkingen);

internal sealed record ResponsibleJson(string Naam, string Adres, string Email);

internal sealed record ProcessingLineJson(
    string Code, InBoth Naam, InBoth Doel, InBoth Betrokkenen, InBoth Gegevens, InBoth Grondslag, InBoth Ontvangers, IReadOnlyList<TermJson> Bewaartermijnen, InBoth Maatregelen, InBoth? Uitzonderingen);

/// <param name="Vooraf">True when it is announced and can be held back.</param>
internal sealed record TermJson(RetentionKind Soort, int Aantal, KeepingUnit Eenheid, RetentionStart Vanaf, RetentionEnd Daarna, bool Vooraf, InBoth InWoorden);
