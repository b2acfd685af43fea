using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>What there is to choose from: organisations, certifying bodies, assessors, norms.</summary>
internal static class ChoicesApi
{
    private const Role OfBranch = Role.Officer | Role.Secretary | Role.Member | Role.Chair | Role.ViceChair | Role.ObjectionMember | Role.SchemeManager | Role.Reader;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("organisaties", OrganisationsAsync)
            .WithSummary("Organisaties")
            .WithDescription("De eigen organisatie; voor de branche alle, en voor een kwaliteitscoördinator (die partners kiest) alle actieve.")
            .Produces<ListJson<HolderJson>>();
        api.MapGet("certificerende-instellingen", BodiesAsync)
            .WithSummary("Certificerende instellingen met een lopend contract")
            .Produces<ListJson<NamedJson>>();
        api.MapGet("toetsers", AssessorsAsync)
            .WithSummary("Toetsers om in te plannen")
            .WithDescription("Voor een certificatiemanager de auditors van de eigen instelling en daarna de intercollegiale toetsers; voor de medewerker kwaliteit de intercollegiale toetsers.")
            .Produces<ListJson<AssessorJson>>();
        api.MapGet("normversies/{versie}", Norms)
            .WithSummary("Een versie van het normenkader")
            .Produces<NormSetJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> OrganisationsAsync(HttpContext http, CertificationDb db, ICurrentActor current, string? pagina, CancellationToken ct)
    {
        if (Asked.Page(pagina, out var page) is { } fault) return fault.Answer(http);

        var (me, all, active) = (current.Actor!, current.Actor!.Has(OfBranch), current.Actor!.Has(Role.Coordinator));
        var visible = db.Organisations.AsNoTracking().Where(o => all || o.Id == me.OrganisationId || (active && o.Active));
        var items = await visible.OrderBy(o => o.LegalName).ThenBy(o => o.Id).Skip((page - 1) * Lists.PageSize).Take(Lists.PageSize).ToListAsync(ct);
        return Results.Ok(new ListJson<HolderJson>([.. items.Select(HolderJson.Of)], await visible.CountAsync(ct), page, Lists.PageSize));
    }

    private static async Task<IResult> BodiesAsync(CertificationDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = AmsterdamTime.Today(clock);
        var bodies = await db.Bodies.AsNoTracking().OrderBy(b => b.Name).ToListAsync(ct);
        return Results.Ok(Lists.Whole(bodies.Where(b => b.IsActiveOn(today)).Select(b => new NamedJson(b.Id, b.Name))));
    }

    private static async Task<IResult> AssessorsAsync(HttpContext http, CertificationDb db, ICurrentActor current, CancellationToken ct)
    {
        var me = current.Actor!;
        if (!me.Has(Role.CbManager | Role.Officer)) return Problems.Refuse(http, StatusCodes.Status403Forbidden);

        var assessors = (await db.AssessorsAsync(ct)).Where(a => a.IsPeer || (me.Has(Role.CbManager) && a.BodyId == me.BodyId));
        var employers = await db.Organisations.Select(o => new { o.Id, Name = o.LegalName }).Concat(db.Bodies.Select(b => new { b.Id, b.Name })).ToDictionaryAsync(e => e.Id, e => e.Name, ct);
        return Results.Ok(Lists.Whole(assessors.Select(a => new AssessorJson(
            a.Id, a.Name, employers.GetValueOrDefault(a.BodyId ?? a.OrganisationId ?? Guid.Empty), a.Qualification.Expert, a.IsPeer ? TeamPart.PeerAssessor : TeamPart.Auditor))));
    }

    private static IResult Norms(HttpContext http, string versie) =>
        SchemeData.NormSets.SingleOrDefault(set => set.Version == versie) is { } set
            ? Results.Ok(NormSetJson.Of(set, CultureInfo.CurrentUICulture))
            : Problems.Refuse(http, StatusCodes.Status404NotFound);
}

/// <summary>Somebody who can be planned in a team.</summary>
/// <param name="Deskundig">Knows the work itself.</param>
internal sealed record AssessorJson(Guid Id, string Naam, string? Organisatie, bool Deskundig, TeamPart Soort);
