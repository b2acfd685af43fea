using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Reactions to the draft report, the learning report and the formal advice.</summary>
internal static class ReportApi
{
    public static void Map(RouteGroupBuilder path)
    {
        path.MapGet("toetsing/rapport/versies", (Guid id, CertificationDb db, PathCalls calls, CancellationToken ct) =>
                calls.ReadAsync(id, async view => ReportVersionsJson.Of(view, await db.KeptReportsAsync(id, ct)), ct, view => view.ShowsReport))
            .WithSummary("De versies van het rapport en hun verschillen")
            .WithDescription("Nieuwste eerst. Elke versie die iemand buiten het team te lezen kreeg, met wat zij anders zegt dan de vorige. `concept` is wat het team daarna wijzigde, voor wie toetst of beoordeelt.")
            .Produces<ReportVersionsJson>();
        path.MapPost("reacties/{nummer:int}/antwoord", (Guid id, int nummer, Body<AnswerRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (p, attempt) => p.Answer(nummer, body.Value.Antwoord, attempt), ct))
            .WithSummary("Een reactie op het conceptrapport beantwoorden")
            .Produces<PathJson>();
        path.MapPost("leerrapport", (Guid id, Body<LearningReportRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (p, attempt) => p.HandInLearningReport(body.Value.Tekst, attempt), ct))
            .WithSummary("Het leerrapport inleveren")
            .Produces<PathJson>();
        path.MapPut("advies", (Guid id, Body<AdviceRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (p, attempt) => p.Give(body.Value.Advies, body.Value.Motivering, attempt), view => AdviceJson.Of(view.Path.Advice!), ct))
            .WithSummary("Het advies geven")
            .WithDescription("Door de inhoudelijk beoordelaar. Het antwoord zet het berekende naast het gegeven advies.")
            .Produces<AdviceJson>();
    }
}

/// <summary>What the lead answers to a reaction.</summary>
internal sealed record AnswerRequest(string Antwoord);

/// <summary>The learning report of a peer measurement.</summary>
internal sealed record LearningReportRequest(string Tekst);

/// <summary>The advice of the certifying body.</summary>
internal sealed record AdviceRequest(ComputedAdvice Advies, string Motivering);
