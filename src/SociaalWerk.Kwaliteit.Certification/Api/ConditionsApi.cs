using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>What the holder, the certifying body and the branch do about the conditions on a label (L2).</summary>
internal static class ConditionsApi
{
    public static void Map(RouteGroupBuilder conditions)
    {
        conditions.MapGet("", (Guid id, PathCalls calls, CancellationToken ct) => calls.ReadAsync(id, view => OfLabel(view), ct))
            .WithSummary("De voorwaarden bij het keurmerk")
            .Produces<IReadOnlyList<LabelConditionJson>>();
        conditions.MapPost("{nummer:int}/bewijs", (Guid id, int nummer, Body<MeasureEvidenceRequest> body, PathCalls calls, CancellationToken ct) =>
                ActAsync(calls, id, nummer, (path, attempt) => path.SubmitConditionEvidence(nummer, body.Value.Bewijs.Trim(), attempt), ct))
            .WithSummary("Laten zien dat aan een voorwaarde is voldaan")
            .Produces<LabelConditionJson>();
        conditions.MapPost("{nummer:int}/verificatie", (Guid id, int nummer, Body<VerificationJson> body, PathCalls calls, CancellationToken ct) =>
                ActAsync(calls, id, nummer, (path, attempt) => path.VerifyCondition(nummer, body.Value.ToVerification(attempt), attempt), ct))
            .WithSummary("Een voorwaarde verifiëren")
            .WithDescription("Door de certificerende instelling. Wat niet doeltreffend is, komt terug bij de houder.")
            .Produces<LabelConditionJson>();
        conditions.MapPost("{nummer:int}/bevestiging", (Guid id, int nummer, Body<ConfirmationRequest> body, PathCalls calls, CancellationToken ct) =>
                ActAsync(calls, id, nummer, (path, attempt) => path.ConfirmCondition(nummer, body.Value.Voldaan, attempt), ct, body.Value.Toelichting))
            .WithSummary("Bevestigen dat aan een voorwaarde is voldaan")
            .WithDescription("Door het bureau. Wie niet bevestigt, schrijft waarom; dan verifieert de certificerende instelling opnieuw.")
            .Produces<LabelConditionJson>();
    }

    private static Task<IResult> ActAsync(PathCalls calls, Guid id, int number, Func<CertificationPath, Attempt, StepResult> act, CancellationToken ct, string? note = null) =>
        calls.ActAsync(id, act, view => OfLabel(view).Single(c => c.Nummer == number), ct, note: note);

    private static IReadOnlyList<LabelConditionJson> OfLabel(PathView view) => [.. (view.Label?.Conditions ?? []).Select(LabelConditionJson.Of)];
}

/// <summary>A condition on a label, and how far it is.</summary>
internal sealed record LabelConditionJson(
    int Nummer, string Tekst, string Norm, DateOnly Uiterlijk, string Controleur, ConditionState Staat, string Bewijs, VerificationJson? Verificatie)
{
    public static LabelConditionJson Of(LabelCondition condition, int index) => new(
        index + 1, condition.Text, condition.Norm, condition.Due, condition.Verifier, condition.State, condition.Progress?.Evidence ?? "",
        condition.Progress?.Verification is { } verification ? VerificationJson.Of(verification) : null);
}

/// <summary>Whether the branch finds a condition fulfilled; words are needed when it does not.</summary>
internal sealed record ConfirmationRequest(bool Voldaan, string Toelichting = "");
