using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>The self-assessment, norm by norm.</summary>
internal static class SelfAssessmentApi
{
    public static void Map(RouteGroupBuilder scores)
    {
        scores.MapGet("", (Guid id, PathCalls calls, CancellationToken ct) => calls.ReadAsync(id, SelfAssessmentJson.Of, ct, view => view.ShowsSelfAssessment))
            .WithSummary("De zelfevaluatie")
            .WithDescription("Alle normen van het traject, ook die nog geen score hebben. Voor anderen dan de organisatie pas na ondertekening.")
            .Produces<SelfAssessmentJson>();
        scores.MapGet("versies/{revisie:int}", (Guid id, int revisie, CertificationDb db, PathCalls calls, CancellationToken ct) =>
                calls.ReadAsync(id, async view => SignedJson.Of(await db.SnapshotsOf(id, SnapshotKind.SelfAssessment).SingleOrDefaultAsync(s => s.Number == revisie, ct), view.Path), ct, view => view.ShowsSignedSelfAssessments))
            .WithSummary("De zelfevaluatie zoals zij is ondertekend")
            .WithDescription("Woord voor woord; ook nadat zij is heropend en opnieuw is ondertekend.")
            .Produces<SignedJson>();
        scores.MapPost("heropening", (Guid id, Body<NoteRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (path, attempt) => path.ReopenSelfAssessment(attempt), ct, body.Value.Toelichting))
            .WithSummary("De zelfevaluatie heropenen")
            .WithDescription("Door de medewerker kwaliteit, op verzoek en met een reden, zolang opnieuw ondertekenen nog op tijd kan.")
            .Produces<PathJson>();
        scores.MapPost("ondertekening", (Guid id, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (path, attempt) => path.SignSelfAssessmentAgain(attempt), ct))
            .WithSummary("Een heropende zelfevaluatie opnieuw ondertekenen")
            .WithDescription("De eerste ondertekening is de stap SignSelfAssessment.")
            .Produces<PathJson>();
        scores.MapGet("{norm}", (Guid id, string norm, PathCalls calls, CancellationToken ct) =>
                calls.ReadAsync(id, view => SelfScoreJson.Of(view.Path, norm), ct, view => view.ShowsSelfAssessment))
            .WithSummary("De zelfscore op één norm")
            .Produces<SelfScoreJson>();
        scores.MapPut("{norm}", ScoreAsync)
            .WithSummary("Een norm invullen")
            .WithDescription("`versie` is de versie die u zag, 0 als er nog niets was. 412 geeft in `huidig` wat er nu staat.")
            .Produces<SelfScoreJson>()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static Task<IResult> ScoreAsync(Guid id, string norm, Body<SelfScoreRequest> body, PathCalls calls, CancellationToken ct)
    {
        var request = body.Value;
        SelfScoreJson? present = null;
        return calls.ActAsync(id, (path, attempt) =>
        {
            var result = path.ScoreSelf(norm, request.Score, request.Zekerheid, request.Toelichting.Trim(), request.Versie, attempt);
            present = result.Outcome == StepOutcome.PassedBy ? SelfScoreJson.Of(path, norm) : null;
            return result;
        }, view => SelfScoreJson.Of(view.Path, norm), ct, present: () => present);
    }
}
