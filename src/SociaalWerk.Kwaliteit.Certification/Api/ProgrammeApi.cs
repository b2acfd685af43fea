using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>The audit plan: days, team and programme.</summary>
internal static class ProgrammeApi
{
    public static void Map(RouteGroupBuilder programme)
    {
        programme.MapPut("", DrawAsync)
            .WithSummary("Het auditplan maken")
            .WithDescription("Door de certificatiemanager, bij een adviesmeting door de medewerker kwaliteit. Vervangt het hele plan; `plan.gevraagdeDagen` in het antwoord is wat de staffel vraagt.")
            .Produces<PathJson>();
        programme.MapPut("{nummer:int}", (Guid id, int nummer, Body<SettleRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (path, attempt) => path.Settle(nummer, body.Value.Gedaan, body.Value.Reden, attempt), ct))
            .WithSummary("Een onderdeel van het programma afvinken")
            .WithDescription("Door het auditteam, tijdens de toetsing. Een onderdeel dat niet is gedaan, heeft een reden.")
            .Produces<PathJson>();
    }

    private static async Task<IResult> DrawAsync(HttpContext http, Guid id, Body<PlanRequest> body, CertificationDb db, PathCalls calls, CancellationToken ct)
    {
        var plan = body.Value.ToPlan();
        var team = plan.Team.Select(m => m.PersonId).Distinct().ToList();
        if (await db.People.CountAsync(p => team.Contains(p.Id), ct) != team.Count) return Fault.Unknown("team").Answer(http);

        return await calls.ActAsync(id, (path, attempt) => path.Draw(plan, attempt), ct);
    }
}

/// <summary>Whether a part of the programme took place, and if not why.</summary>
internal sealed record SettleRequest(bool Gedaan, string Reden = "");
