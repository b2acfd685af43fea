using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Steps: everything that moves a path.</summary>
internal static class StepsApi
{
    public static void Map(RouteGroupBuilder steps) => steps.MapPost("", TakeAsync)
        .WithSummary("Een stap zetten")
        .WithDescription($"""
            Zet één stap op grond van de versie die u zag. Antwoorden, in deze volgorde: 404 niet zichtbaar, 403 niet uw rol, 412 een andere versie, 409 met `redenen`.
            Met de header `{KeptAnswers.Header}` krijgt hetzelfde verzoek binnen 24 uur hetzelfde antwoord, wat dat ook was, en wordt de stap nooit twee keer gezet; dezelfde sleutel met een ander verzoek geeft 409 `IdempotencyKeyReused`.
            Stappen die alleen de klok zet, geven 403.

            `gegevens` per stap (elke andere stap heeft er geen):

            {StepGegevens.Description}
            """)
        .Produces<PathJson>()
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static Task<IResult> TakeAsync(Guid id, Body<StepRequest> body, PathCalls calls, HttpContext http, CancellationToken ct)
    {
        var request = body.Value;
        var (input, fault) = StepGegevens.Read(request.Stap, request.Gegevens);
        return fault is null
            ? calls.ActAsync(id, (path, attempt) => path.Take(request.Stap, attempt, request.Versie), ct, request.Toelichting, input)
            : Task.FromResult(fault.Answer(http));
    }
}

/// <summary>One step.</summary>
/// <param name="Versie">The version of the path that the caller saw.</param>
internal sealed record StepRequest(Trigger Stap, int Versie, string? Toelichting = null, JsonElement? Gegevens = null);
