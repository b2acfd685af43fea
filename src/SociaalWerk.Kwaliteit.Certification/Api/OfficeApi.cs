using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>What the office and the objection committee do beside the steps.</summary>
internal static class OfficeApi
{
    public static void Map(RouteGroupBuilder path)
    {
        path.MapPost("weigeringsvoorstel", (Guid id, Body<NoteRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (p, attempt) => p.ProposeRefusal(attempt), ct, body.Value.Toelichting))
            .WithSummary("Voorstellen om niet toe te laten")
            .WithDescription("Door de medewerker kwaliteit; de voorzitter beslist met de stap RefuseAdmission.")
            .Produces<PathJson>();
        path.MapPost("heroverweging", (Guid id, Body<NoteRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (p, attempt) => p.OrderNewDecision(attempt), ct, body.Value.Toelichting))
            .WithSummary("Een nieuw besluit opdragen")
            .WithDescription("Door een lid van de bezwaarcommissie dat niet bij het dossier betrokken was.")
            .Produces<PathJson>();
        path.MapPost("geen-voornemen", (Guid id, Body<NoteRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (p, attempt) => p.LeaveLabel(attempt), ct, body.Value.Toelichting))
            .WithSummary("Vastleggen dat er geen voornemen komt")
            .WithDescription("Door de medewerker kwaliteit, na een afgewezen tussentijdse toets, met een reden.")
            .Produces<PathJson>();
        path.MapPut("termijnen/{soort}", ExtendAsync)
            .WithSummary("Een lopende termijn verlengen")
            .WithDescription("Door de medewerker kwaliteit, met een reden. `soort` is het nummer van de termijn, zoals D4.")
            .Produces<PathJson>();
    }

    private static Task<IResult> ExtendAsync(HttpContext http, Guid id, string soort, Body<ExtensionRequest> body, PathCalls calls, CancellationToken ct) =>
        Asked.Name<TermKind>("soort", soort, out var kind) is { } fault
            ? Task.FromResult(fault.Answer(http))
            : calls.ActAsync(id, (path, attempt) => path.ExtendTerm(kind!.Value, body.Value.VervaltOp, attempt), ct, body.Value.Toelichting);
}

/// <summary>Words that go with an act.</summary>
internal sealed record NoteRequest(string Toelichting);

/// <summary>A later last day.</summary>
internal sealed record ExtensionRequest(DateOnly VervaltOp, string Toelichting);
