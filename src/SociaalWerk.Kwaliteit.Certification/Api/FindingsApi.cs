using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>The findings of an audit.</summary>
internal static class FindingsApi
{
    public static void Map(RouteGroupBuilder findings)
    {
        findings.MapGet("", (Guid id, PathCalls calls, CancellationToken ct) =>
                calls.ReadAsync(id, view => Lists.Whole(view.Path.Findings.OrderBy(f => f.At).Select(FindingJson.Of)), ct, view => view.ShowsReport))
            .WithSummary("De bevindingen")
            .Produces<ListJson<FindingJson>>();
        findings.MapPost("", RecordAsync)
            .WithSummary("Een bevinding vastleggen")
            .Produces<FindingJson>(StatusCodes.Status201Created);
        findings.MapDelete("{finding:guid}", (Guid id, Guid finding, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (path, attempt) => path.Drop(finding, attempt), _ => null, ct, StatusCodes.Status204NoContent))
            .WithSummary("Een bevinding in concept weghalen")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> RecordAsync(Guid id, Body<FindingRequest> body, PathCalls calls, CancellationToken ct)
    {
        var request = body.Value;
        var recorded = Guid.Empty;
        return calls.ActAsync(id, (path, attempt) =>
        {
            var finding = FindingOf(request, id, attempt);
            recorded = finding.Id;
            return path.Find(finding, attempt);
        }, view => FindingJson.Of(view.Path, recorded), ct, StatusCodes.Status201Created);
    }

    private static Finding FindingOf(FindingRequest request, Guid path, Attempt attempt) => new()
    {
        PathId = path,
        Norm = request.Norm,
        Grade = request.Graad,
        Statement = request.Constatering.Trim(),
        Evidence = request.Bewijs.Trim(),
        By = attempt.Actor.Id,
        At = attempt.At,
    };
}
