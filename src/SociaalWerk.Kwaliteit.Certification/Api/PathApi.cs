using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>One path, and its application.</summary>
internal static class PathApi
{
    public static void Map(RouteGroupBuilder path)
    {
        path.MapGet("", (Guid id, PathCalls calls, CancellationToken ct) => calls.ReadAsync(id, calls.Show, ct))
            .WithSummary("Eén traject")
            .WithDescription("Wat voor u gesloten is, is null. `stappen` zijn de stappen van uw rol; wat de stap zelf meebrengt (toelichting, gegevens) is geen reden ertegen. "
                + "`handelingen` zijn de handelingen die u nu mag doen.")
            .Produces<PathJson>();
        path.MapPut("aanmelding", ApplyAsync)
            .WithSummary("De aanmelding invullen")
            .WithDescription("Mag onvolledig; `aanmelding.ontbreekt` noemt wat nog nodig is om in te dienen.")
            .Produces<PathJson>()
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ApplyAsync(HttpContext http, Guid id, Body<ApplicationRequest> body, CertificationDb db, PathCalls calls, CancellationToken ct)
    {
        var application = body.Value.ToApplication();
        if (application.BodyId is { } chosen && !await db.Bodies.AnyAsync(b => b.Id == chosen, ct)) return Fault.Unknown("certificerendeInstellingId").Answer(http);
        if (await db.Organisations.CountAsync(o => application.Partners.Contains(o.Id), ct) != application.Partners.Count) return Fault.Unknown("partners").Answer(http);

        return await calls.ActAsync(id, (path, attempt) => path.Apply(application with { BodyId = path.Variant == Variant.Peer ? null : application.BodyId }, attempt), ct);
    }
}
