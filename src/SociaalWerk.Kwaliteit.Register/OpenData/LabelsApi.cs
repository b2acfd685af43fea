using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Register.Entries;
using SociaalWerk.Kwaliteit.Register.Searching;
using SociaalWerk.Kwaliteit.Register.Verifying;

namespace SociaalWerk.Kwaliteit.Register.OpenData;

/// <summary>The register for programs; no sign-in.</summary>
internal static class LabelsApi
{
    public static void MapLabels(this IEndpointRouteBuilder endpoints, string prefix)
    {
        var labels = endpoints.MapGroup("/api/v1/register/labels").WithGroupName(prefix).WithTags("Register").RequireRateLimiting(RateLimits.Register);

        labels.MapGet("", SearchAsync)
            .WithSummary("Labels zoeken")
            .WithDescription("Labels die vandaag (Europe/Amsterdam) geldig zijn, later ingaan of geschorst zijn. Elke filter mag weg. "
                + "Zoeken let niet op hoofdletters, accenten en leestekens. Het antwoord mag hoogstens 60 seconden bewaard worden.")
            .Produces<LabelsJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest);

        labels.MapGet("{number}", CheckAsync)
            .WithSummary("Eén label controleren op nummer")
            .WithDescription("Geeft ook een label dat is afgelopen, met zijn status, tot 24 maanden na het einde. "
                + "404 met code NotANumber, CheckDigitWrong of NotKnown als er geen label te tonen is.")
            .Produces<LabelJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> SearchAsync(
        HttpContext http, RegisterDb db, RegisterRules rules, IStringLocalizer<Text> text, KwaliteitSettings settings, TimeProvider clock,
        string? naam, string? plaats, string? gemeente, string? werksoort, int pagina = 1, CancellationToken ct = default)
    {
        if (pagina < 1) return Problems.Refuse(http, StatusCodes.Status400BadRequest, "PageOutOfRange", text["Api.PageOutOfRange"]);

        var today = AmsterdamTime.Today(clock);
        var answer = await db.SearchAsync(new SearchQuestion(naam, plaats, gemeente, werksoort, pagina), today, ct);
        MayBeKept(http, rules, clock);
        return Results.Ok(new LabelsJson([.. answer.Items.Select(e => LabelJson.Of(e, today, text, settings))], answer.Total, answer.Page, answer.PageSize));
    }

    private static async Task<IResult> CheckAsync(
        HttpContext http, string number, RegisterDb db, RegisterRules rules, IStringLocalizer<Text> text, KwaliteitSettings settings, TimeProvider clock,
        CancellationToken ct)
    {
        var today = AmsterdamTime.Today(clock);
        var (entry, fault) = await db.FindAsync(number, today, rules, ct);
        if (entry is null) return Problems.Refuse(http, StatusCodes.Status404NotFound, fault.ToString(), text[$"Fault.{fault}"]);

        MayBeKept(http, rules, clock);
        return Results.Ok(LabelJson.Of(entry, today, text, settings));
    }

    /// <summary>Not beyond midnight either: a label's status may change with the day.</summary>
    private static void MayBeKept(HttpContext http, RegisterRules rules, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var midnight = AmsterdamTime.StartOfDay(AmsterdamTime.DateOf(now).AddDays(1));
        var seconds = Math.Min(rules.CacheSeconds, (int)(midnight - now).TotalSeconds);
        http.Response.Headers.CacheControl = $"public, max-age={seconds}";
        http.Response.Headers.Vary = "Cookie, Accept-Language";
    }
}
