using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>All paths somebody may see, and starting a new one.</summary>
internal static class PathsApi
{
    public static void Map(RouteGroupBuilder paths)
    {
        paths.MapGet("", ListAsync)
            .WithSummary("Trajecten die u mag zien")
            .WithDescription("Nieuwste eerst, 25 per pagina. `staat`: één van de staten van een traject; zonder staat alle.")
            .Produces<ListJson<PathLineJson>>();
        paths.MapPost("", StartAsync)
            .WithSummary("Een traject beginnen")
            .WithDescription("Door de kwaliteitscoördinator, voor de eigen organisatie. Het traject begint als concept.")
            .Produces<PathJson>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(HttpContext http, CertificationDb db, ICurrentActor current, string? staat, string? pagina, CancellationToken ct)
    {
        if (Asked.Page(pagina, out var page) is { } wrongPage) return wrongPage.Answer(http);
        if (Asked.Name<State>("staat", staat, out var state) is { } wrongState) return wrongState.Answer(http);

        var visible = db.PathsVisibleTo(current.Actor!).AsNoTracking().Where(p => state == null || p.State == state);
        var items = await visible.OrderByDescending(p => p.StartedAt).ThenByDescending(p => p.Id).Skip((page - 1) * Lists.PageSize).Take(Lists.PageSize)
            .Select(p => new PathLineJson(
                p.Id, p.Number, p.Kind, p.Variant, p.State, p.Version, new PlacedJson(p.OrganisationId, p.Organisation.LegalName, p.Organisation.Place)))
            .ToListAsync(ct);
        return Results.Ok(new ListJson<PathLineJson>(items, await visible.CountAsync(ct), page, Lists.PageSize));
    }

    private static async Task<IResult> StartAsync(HttpContext http, CertificationDb db, ICurrentActor current, PathCalls calls, Body<StartRequest> body, CancellationToken ct)
    {
        var (request, me) = (body.Value, current.Actor!);
        return await db.StartAsync(me, request.OrganisatieId, request.Soort, request.Variant, ct) is { } path
            ? Results.Created($"/api/v1/trajecten/{path.Id}", calls.Show((await db.ViewForAsync(me, path.Id, ct))!))
            : Problems.Refuse(http, StatusCodes.Status403Forbidden);
    }
}

/// <summary>A new path.</summary>
internal sealed record StartRequest(Guid OrganisatieId, PathKind Soort, Variant Variant);
