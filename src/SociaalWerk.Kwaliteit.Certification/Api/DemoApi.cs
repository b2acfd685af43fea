using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Demonstration;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Signing in as anybody and moving the clock; there in demo mode only.</summary>
internal static class DemoApi
{
    public static void Map(RouteGroupBuilder demo)
    {
        demo.MapGet("personen", PeopleAsync)
            .WithSummary("De personen van de demo")
            .Produces<IReadOnlyList<DemoPersonJson>>();
        demo.MapPost("aanmelden", SignInAsync)
            .WithSummary("Aanmelden als een persoon van de demo")
            .WithDescription("Geeft de cookie `kwaliteit`.")
            .Produces(StatusCodes.Status204NoContent);
        demo.MapGet("klok", (TimeProvider clock) => new ClockJson(clock.GetUtcNow()))
            .WithSummary("Hoe laat het in de demo is");
        demo.MapPost("klok", MoveAsync)
            .WithSummary("De klok van de demo vooruitzetten")
            .WithDescription("Alleen vooruit; alle processen van de demo volgen.")
            .Produces<ClockJson>()
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> PeopleAsync(CertificationDb db, CancellationToken ct)
    {
        var organisations = await db.Organisations.ToDictionaryAsync(o => o.Id, o => o.LegalName, ct);
        var bodies = await db.Bodies.ToDictionaryAsync(b => b.Id, b => b.Name, ct);
        var people = await db.People.AsNoTracking().Include(p => p.Assignments).Where(p => p.Key != null).ToListAsync(ct);
        return Results.Ok(people.OrderBy(p => DemoPeople.Keys.IndexOf(p.Key!)).Select(p => new DemoPersonJson(
            p.Key!, p.Name, [.. p.Assignments.OrderBy(a => a.GivenAt).Select(a => a.Role)],
            p.Assignments.Select(a => a.OrganisationId is { } employer ? organisations[employer] : a.BodyId is { } body ? bodies[body] : null).FirstOrDefault())));
    }

    private static async Task<IResult> SignInAsync(HttpContext http, Body<SignInRequest> body, CertificationDb db, SessionKeeper sessions, CancellationToken ct)
    {
        var key = body.Value.Persoon;
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Key == key, ct) is not { } person)
            return Fault.NotOneOf("persoon", DemoPeople.Keys).Answer(http);

        await sessions.BeginAsync(person, null, SignInMeans.Demo, twoSteps: true, ct);
        return Results.NoContent();
    }

    private static async Task<IResult> MoveAsync(
        HttpContext http, Body<ClockJson> body, CertificationDb db, ICurrentActor me, DemoClock clock, IStringLocalizer<Text> text, CancellationToken ct)
    {
        if (await db.MoveClockAsync(clock, body.Value.Op, me.Actor, ct)) return Results.Ok(new ClockJson(clock.GetUtcNow()));

        var reasons = new[] { "ClockForwardsOnly" }.InWords(text);
        return Problems.Refuse(http, StatusCodes.Status409Conflict, reasons[0].Code, reasons[0].Tekst, reasons);
    }
}

/// <summary>Somebody of the demo.</summary>
internal sealed record DemoPersonJson(string Sleutel, string Naam, IReadOnlyList<Role> Rollen, string? Organisatie);

/// <summary>Whom to be.</summary>
internal sealed record SignInRequest(string Persoon);

/// <summary>An instant of the demo's clock.</summary>
internal sealed record ClockJson(DateTimeOffset Op);
