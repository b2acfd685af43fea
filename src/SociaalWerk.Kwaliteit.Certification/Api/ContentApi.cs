using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Data of clients in a document (hard case 12).</summary>
internal static class ContentApi
{
    public static void Map(RouteGroupBuilder document)
    {
        document.MapPost("melding", (Guid id, Guid bewijs, Body<NoteRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (path, attempt) => path.ReportClientData(bewijs, attempt), Shown(bewijs), ct, note: body.Value.Toelichting))
            .WithSummary("Melden dat er gegevens van cliënten in staan")
            .WithDescription("De inhoud is daarna voor niemand meer te bereiken.")
            .Produces<EvidenceJson>();
        document.MapPost("vrijgave", (Guid id, Guid bewijs, Body<NoteRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (path, attempt) => path.ReleaseContent(bewijs, attempt), Shown(bewijs), ct, note: body.Value.Toelichting))
            .WithSummary("De inhoud vrijgeven: de melding was een vergissing")
            .Produces<EvidenceJson>();
        document.MapPost("verwijdering", RemoveAsync)
            .WithSummary("De inhoud voorgoed verwijderen")
            .WithDescription("Dit kan niet ongedaan worden gemaakt. Grootte, hash en datum blijven.")
            .Produces<EvidenceJson>();
        document.MapPost("datalek", (Guid id, Guid bewijs, Body<BreachRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (path, attempt) => path.JudgeBreach(bewijs, body.Value.Datalek, body.Value.GemeldOp, attempt), Shown(bewijs), ct, note: body.Value.Toelichting))
            .WithSummary("Beoordelen of het een datalek is")
            .WithDescription("Door de medewerker kwaliteit. Bij een datalek hoort de dag waarop het is gemeld, anders een toelichting.")
            .Produces<EvidenceJson>();
    }

    private static async Task<IResult> RemoveAsync(Guid id, Guid bewijs, Body<RemovalRequest> body, CertificationDb db, EvidenceFiles files, PathCalls calls, CancellationToken ct)
    {
        var answer = await calls.ActAsync(id, (path, attempt) => path.RemoveContent(bewijs, body.Value.Bevestigd, attempt), Shown(bewijs), ct);
        await db.DropAsync(files, bewijs, ct);
        return answer;
    }

    private static Func<PathView, object?> Shown(Guid bewijs) => view => EvidenceJson.Of(view.Path.Evidence.Single(e => e.Id == bewijs));
}

/// <summary>That the caller knows that it can't be undone.</summary>
internal sealed record RemovalRequest(bool Bevestigd);

/// <summary>The judgement on a possible data breach.</summary>
/// <param name="GemeldOp">The day on which a breach was reported to the authority.</param>
internal sealed record BreachRequest(bool Datalek, DateOnly? GemeldOp = null, string? Toelichting = null);
