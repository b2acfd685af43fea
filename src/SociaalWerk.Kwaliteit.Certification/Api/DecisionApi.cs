using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>What the committee does before it decides: conflicts of interest, motions and votes.</summary>
internal static class DecisionApi
{
    public static void Map(RouteGroupBuilder path)
    {
        path.MapPost("belangen", (Guid id, Body<OwnConflictRequest> body, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (p, attempt) => p.DeclareConflict(new DeclaredConflict(attempt.Actor.Id, body.Value.Soort, body.Value.Toelichting.Trim()), attempt), ct))
            .WithSummary("Een eigen belang melden")
            .Produces<PathJson>();
        path.MapPost("moties", PutAsync)
            .WithSummary("Een voorstel in stemming brengen")
            .WithDescription("Door de secretaris of een voorzitter. Toekennen onder voorwaarden vraagt `voorwaarden`, afwijzen vraagt `redenen` per norm, afwijken van het advies vraagt `redenAfwijking`.")
            .Produces<MotionJson>(StatusCodes.Status201Created);
        path.MapPost("stemmen", VoteAsync)
            .WithSummary("Een stem uitbrengen")
            .WithDescription("`motie` is het id van het voorstel, of zijn soort (Grant, GrantConditionally, Refuse) voor het voorstel dat nu in stemming is. Een stem voor of tegen vraagt `motivering`. Een nieuwe stem vervangt uw vorige.")
            .Produces<TallyJson>(StatusCodes.Status201Created);
        path.MapPost("moties/{motie:guid}/medeondertekening", (Guid id, Guid motie, PathCalls calls, CancellationToken ct) =>
                calls.ActAsync(id, (p, attempt) => p.Cosign(motie, attempt), ct))
            .WithSummary("Een besluit dat van het advies afwijkt medeondertekenen")
            .Produces<PathJson>();
        path.MapPost("intrekking/instemming", (Guid id, PathCalls calls, CancellationToken ct) => calls.ActAsync(id, (p, attempt) => p.ConsentToWithdrawal(attempt), ct))
            .WithSummary("Instemmen met intrekken door de aanvrager")
            .Produces<PathJson>();
    }

    private static Task<IResult> PutAsync(Guid id, Body<MotionRequest> body, PathCalls calls, CancellationToken ct)
    {
        var put = Guid.Empty;
        return calls.ActAsync(id, (path, attempt) =>
        {
            var motion = body.Value.ToMotion(path, attempt);
            put = motion.Id;
            return path.Put(motion, attempt);
        }, view => MotionJson.Of(view.Path.Motions.Single(m => m.Id == put), view), ct, StatusCodes.Status201Created);
    }

    private static Task<IResult> VoteAsync(HttpContext http, Guid id, Body<VoteRequest> body, PathCalls calls, CancellationToken ct)
    {
        var request = body.Value;
        MotionKind? kind = Enum.GetNames<MotionKind>().Contains(request.Motie) ? Enum.Parse<MotionKind>(request.Motie) : null;
        if (kind is null && !Guid.TryParse(request.Motie, out _)) return Task.FromResult(Fault.NotOneOf("motie", ["id", .. Enum.GetNames<MotionKind>()]).Answer(http));

        return calls.ActAsync(
            id, (path, attempt) => path.Vote(MotionOf(path), request.Stem, request.Motivering, attempt),
            view => TallyJson.Of(Tally.Of(view.Path, view.Path.CurrentMotion!, view.At)), ct, StatusCodes.Status201Created);

        Guid MotionOf(CertificationPath path) => kind is null ? Guid.Parse(request.Motie) : path.CurrentMotion is { } motion && motion.Kind == kind ? motion.Id : Guid.Empty;
    }
}

/// <summary>A member's own conflict of interest.</summary>
internal sealed record OwnConflictRequest(Accounts.InterestKind Soort, string Toelichting);

/// <summary>A motion, as it is put.</summary>
internal sealed record MotionRequest(
    MotionKind Motie, IReadOnlyList<ConditionJson>? Voorwaarden = null, IReadOnlyList<NormReasonJson>? Redenen = null, string RedenAfwijking = "")
{
    public Motion ToMotion(CertificationPath path, Attempt attempt) => new()
    {
        PathId = path.Id,
        Number = path.Motions.Count + 1,
        Round = path.Round,
        Kind = Motie,
        Conditions = [.. (Voorwaarden ?? []).Select(v => v.ToCondition())],
        Reasons = [.. (Redenen ?? []).Select(r => new NormReason(r.Norm, r.Tekst.Trim()))],
        DeviationReason = RedenAfwijking.Trim(),
        By = attempt.Actor.Id,
        At = attempt.At,
    };
}

/// <summary>A vote, as it is cast.</summary>
internal sealed record VoteRequest(string Motie, VoteChoice Stem, string Motivering = "");
