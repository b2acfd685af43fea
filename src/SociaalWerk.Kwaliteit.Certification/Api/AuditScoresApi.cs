using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>The scores of the audit, norm by norm.</summary>
internal static class AuditScoresApi
{
    public static void Map(RouteGroupBuilder scores)
    {
        scores.MapGet("", (Guid id, PathCalls calls, CancellationToken ct) => calls.ReadAsync(id, AuditScoresJson.Of, ct, view => view.ShowsReport))
            .WithSummary("De scores van de toetsing")
            .WithDescription("Voor de organisatie vanaf het versturen van het conceptrapport, voor bureau en commissie vanaf het vaststellen; bij een adviesmeting niet voor de branche.")
            .Produces<AuditScoresJson>();
        scores.MapGet("{norm}", (Guid id, string norm, PathCalls calls, CancellationToken ct) =>
                calls.ReadAsync(id, view => AuditScoreJson.Of(view.Path, norm), ct, view => view.ShowsReport))
            .WithSummary("De score op één norm")
            .Produces<AuditScoreJson>();
        scores.MapPut("{norm}", ScoreAsync)
            .WithSummary("Een norm beoordelen")
            .WithDescription("`versie` is de versie die u zag, 0 als er nog niets was. 412 geeft in `huidig` wat er nu staat.")
            .Produces<AuditScoreJson>()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
        scores.MapPost("{norm}/instemming", (Guid id, string norm, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (path, attempt) => path.ConsentNotApplicable(norm, attempt), view => AuditScoreJson.Of(view.Path, norm), ct))
            .WithSummary("Instemmen met niet van toepassing")
            .WithDescription("Door de inhoudelijk beoordelaar van de certificerende instelling.")
            .Produces<AuditScoreJson>();
    }

    private static Task<IResult> ScoreAsync(Guid id, string norm, Body<AuditScoreRequest> body, PathCalls calls, CancellationToken ct)
    {
        var request = body.Value;
        AuditScoreJson? present = null;
        return calls.ActAsync(id, (path, attempt) =>
        {
            var result = path.ScoreNorm(norm, request.Score, request.Toelichting.Trim(), request.Versie, attempt);
            present = result.Outcome == StepOutcome.PassedBy ? AuditScoreJson.Of(path, norm) : null;
            return result;
        }, view => AuditScoreJson.Of(view.Path, norm), ct, present: () => present);
    }
}
