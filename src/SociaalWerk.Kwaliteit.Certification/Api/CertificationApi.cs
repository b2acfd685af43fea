using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>The JSON interface of Certification: every act on a path, for certifying bodies' own systems and for tests.</summary>
internal static class CertificationApi
{
    public static void MapApi(this IEndpointRouteBuilder endpoints, string prefix)
    {
        var api = endpoints.MapGroup("/api/v1").WithGroupName(prefix).AddEndpointFilter(FaultFilter.RefuseAsync).ProducesProblem(StatusCodes.Status400BadRequest);
        if (endpoints.ServiceProvider.GetRequiredService<KwaliteitSettings>().Demo) DemoApi.Map(api.MapGroup("/demo").WithTags("Demo"));

        var mine = api.MapGroup("").RequireAuthorization().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        ChoicesApi.Map(mine.WithTags("Keuzelijsten"));
        PathsApi.Map(mine.MapGroup("/trajecten").WithTags("Trajecten"));

        LabelsApi.Map(mine.MapGroup("/labels").WithTags("Labels"));
        ObjectionsApi.Map(mine.MapGroup("/bezwaren").WithTags("Bezwaren"));

        var path = mine.MapGroup("/trajecten/{id:guid}").ProducesProblem(StatusCodes.Status404NotFound);
        PathApi.Map(path.MapGroup("").WithTags("Trajecten"));
        var acts = path.MapGroup("").ProducesProblem(StatusCodes.Status409Conflict).AddOpenApiOperationTransformer(KeptAnswers.DescribeAsync);
        StepsApi.Map(acts.MapGroup("/stappen").WithTags("Stappen"));
        SelfAssessmentApi.Map(acts.MapGroup("/zelfevaluatie").WithTags("Zelfevaluatie"));
        EvidenceApi.Map(acts.MapGroup("/bewijs").WithTags("Bewijsstukken"));
        ProgrammeApi.Map(acts.MapGroup("/toetsing/programma").WithTags("Toetsing"));
        AuditScoresApi.Map(acts.MapGroup("/toetsing/scores").WithTags("Toetsing"));
        FindingsApi.Map(acts.MapGroup("/bevindingen").WithTags("Bevindingen"));
        MeasuresApi.Map(acts.MapGroup("/bevindingen/{finding:guid}").WithTags("Bevindingen"));
        ReportApi.Map(acts.MapGroup("").WithTags("Rapport"));
        DecisionApi.Map(acts.MapGroup("").WithTags("Besluit"));
        ConditionsApi.Map(acts.MapGroup("/voorwaarden").WithTags("Voorwaarden"));
        HistoryApi.Map(acts.MapGroup("").WithTags("Trajecten"));
        OfficeApi.Map(acts.MapGroup("").WithTags("Bureau"));
    }
}
