using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Documents that support what is said on norms.</summary>
internal static class EvidenceApi
{
    public static void Map(RouteGroupBuilder evidence)
    {
        evidence.MapGet("", (Guid id, PathCalls calls, CancellationToken ct) =>
                calls.ReadAsync(id, view => Lists.Whole(view.Path.Evidence.OrderBy(e => e.At).Select(EvidenceJson.Of)), ct, view => view.ShowsEvidence))
            .WithSummary("De bewijsstukken")
            .Produces<ListJson<EvidenceJson>>();
        evidence.MapPost("", UploadAsync)
            .WithSummary("Een bewijsstuk toevoegen")
            .WithDescription("multipart/form-data met `titel`, `normen` (codes met komma's ertussen, mag leeg) en `bestand`. De inhoud moet passen bij de extensie.")
            .Accepts<EvidenceForm>("multipart/form-data")
            .Produces<EvidenceJson>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        evidence.MapGet("{bewijs:guid}", DownloadAsync)
            .WithSummary("Een bewijsstuk downloaden")
            .ProducesProblem(StatusCodes.Status410Gone)
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");
        evidence.MapPut("{bewijs:guid}/normen", (Guid id, Guid bewijs, Body<EvidenceNormsRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (path, attempt) => path.Link(bewijs, body.Value.Normen, attempt), view => EvidenceJson.Of(view.Path.Evidence.Single(e => e.Id == bewijs)), ct))
            .WithSummary("Een bewijsstuk aan normen koppelen")
            .Produces<EvidenceJson>();
        ContentApi.Map(evidence.MapGroup("{bewijs:guid}"));
    }

    private static async Task<IResult> UploadAsync(
        HttpContext http, Guid id, CertificationDb db, ICurrentActor current, EvidenceFiles files, PathCalls calls, CancellationToken ct)
    {
        if (await db.PathForAsync(current.Actor!, id, ct) is not { } path) return Problems.Refuse(http, StatusCodes.Status404NotFound);

        var rules = path.Scheme.Evidence;
        // Nobody fills our disk with what would be refused anyway.
        if (!PathActs.MayDo(PathAct.AddEvidence, path, current.Actor!.For(path))) return await calls.ActAsync(id, (p, attempt) => p.Add(Nothing(id, attempt), attempt), ct);

        var upload = await EvidenceUpload.ReadAsync(http, rules, files, ct);
        if (upload.Fault is { } fault) return fault.Answer(http);

        var added = Guid.Empty;
        return await calls.ActAsync(id, (p, attempt) =>
        {
            if (upload.Refused is { } code) return StepResult.Refused(code);

            var evidence = upload.ToEvidence(id, attempt);
            added = evidence.Id;
            return p.Add(evidence, attempt);
        }, view => EvidenceJson.Of(view.Path.Evidence.Single(e => e.Id == added)), ct, StatusCodes.Status201Created);
    }

    /// <summary>Stands in for a document that was not even read, so that the refusal is judged and logged like any other.</summary>
    private static Evidence Nothing(Guid path, Attempt attempt) =>
        new() { PathId = path, Title = "", FileName = "", Sha256 = "", Length = 0, By = attempt.Actor.Id, At = attempt.At };

    /// <summary>Always as an attachment: a document of somebody else is never shown under our address.</summary>
    private static async Task<IResult> DownloadAsync(HttpContext http, Guid id, Guid bewijs, CertificationDb db, ICurrentActor current, EvidenceFiles files, CancellationToken ct)
    {
        if (await db.ViewForAsync(current.Actor!, id, ct) is not { } view) return Problems.Refuse(http, StatusCodes.Status404NotFound);
        if (!view.ShowsEvidence) return Problems.Refuse(http, StatusCodes.Status403Forbidden);
        if (view.Path.Evidence.SingleOrDefault(e => e.Id == bewijs) is not { } evidence) return Problems.Refuse(http, StatusCodes.Status404NotFound);

        var content = files.Open(evidence.Sha256);
        if (await db.IsWithheldAsync(bewijs, ct))
        {
            if (content is not null) await content.DisposeAsync();
            return Problems.Refuse(http, StatusCodes.Status410Gone);
        }

        if (content is null) return Problems.Refuse(http, StatusCodes.Status404NotFound);

        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content, "application/octet-stream", evidence.FileName);
    }
}

/// <summary>The fields of the upload form.</summary>
internal sealed record EvidenceForm(string Titel, string? Normen, IFormFile Bestand);
