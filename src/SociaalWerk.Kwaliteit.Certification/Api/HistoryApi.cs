using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Whether a new certifying body reads what went before; the holder decides.</summary>
internal static class HistoryApi
{
    public static void Map(RouteGroupBuilder path)
    {
        path.MapPost("inzage", (Guid id, Body<NoteRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (p, attempt) => p.ShareHistory(attempt), ct, body.Value.Toelichting))
            .WithSummary("De certificerende instelling inzage geven in eerdere trajecten")
            .WithDescription("Door de tekenbevoegde bestuurder, na een wissel van instelling.")
            .Produces<PathJson>();
        path.MapPost("inzage/intrekking", (Guid id, Body<NoteRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (p, attempt) => p.StopSharingHistory(attempt), ct, body.Value.Toelichting))
            .WithSummary("De inzage in eerdere trajecten intrekken")
            .Produces<PathJson>();
    }
}
