using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>What the organisation does about a shortfall, and what the lead auditor makes of it (7.3).</summary>
internal static class MeasuresApi
{
    public static void Map(RouteGroupBuilder finding)
    {
        finding.MapPut("maatregel", (Guid id, Guid finding, Body<MeasureRequest> body, PathCalls calls, CancellationToken ct) =>
                ActAsync(calls, id, finding, (path, attempt) => path.SubmitPlan(finding, body.Value.ToMeasure(), attempt), ct))
            .WithSummary("Een verbetermaatregel indienen")
            .Produces<FindingJson>();
        finding.MapPost("maatregel/oordeel", (Guid id, Guid finding, Body<JudgementRequest> body, PathCalls calls, CancellationToken ct) =>
                ActAsync(calls, id, finding, (path, attempt) => path.JudgePlan(finding, body.Value.Aanvaard, body.Value.Toelichting.Trim(), attempt), ct))
            .WithSummary("Een verbetermaatregel beoordelen")
            .Produces<FindingJson>();
        finding.MapPost("maatregel/bewijs", (Guid id, Guid finding, Body<MeasureEvidenceRequest> body, PathCalls calls, CancellationToken ct) =>
                ActAsync(calls, id, finding, (path, attempt) => path.SubmitEvidence(finding, body.Value.Bewijs.Trim(), attempt), ct))
            .WithSummary("Bewijs van de maatregel indienen")
            .Produces<FindingJson>();
        finding.MapPost("maatregel/verificatie", (Guid id, Guid finding, Body<VerificationJson> body, PathCalls calls, CancellationToken ct) =>
                ActAsync(calls, id, finding, (path, attempt) => path.Verify(finding, body.Value.ToVerification(attempt), attempt), ct))
            .WithSummary("De maatregel verifiëren")
            .Produces<FindingJson>();
        finding.MapPost("opschaling", (Guid id, Guid finding, Body<NoteRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (path, attempt) => path.Escalate(finding, attempt), view => FindingJson.Of(view.Path, finding), ct, note: body.Value.Toelichting))
            .WithSummary("Van een tekortkoming een kritische maken")
            .WithDescription("Door de leadauditor, als de maatregel niet blijkt te werken.")
            .Produces<FindingJson>();
        finding.MapPost("voorwaarde", (Guid id, Guid finding, Body<AsConditionRequest> body, PathCalls calls, CancellationToken ct) =>
                ActAsync(calls, id, finding, (path, attempt) => path.ProposeAsCondition(finding, body.Value.AlsVoorwaarde, attempt), ct))
            .WithSummary("Een kritische tekortkoming voorstellen als voorwaarde")
            .Produces<FindingJson>();
    }

    private static Task<IResult> ActAsync(PathCalls calls, Guid id, Guid finding, Func<CertificationPath, Attempt, StepResult> act, CancellationToken ct) =>
        calls.ActAsync(id, act, view => FindingJson.Of(view.Path, finding), ct);
}
