using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.OpenApi;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Idempotency-Key: within 24 hours the same key of the same person on the same path gives the same answer, and the act is done once.</summary>
internal sealed class KeptAnswers(CertificationDb db, IStringLocalizer<Text> text)
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 200;

    public async Task<IResult> OnceAsync(HttpContext http, Actor me, Guid path, Func<Task<Reply>> act, CancellationToken ct)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0) return await act();
        if (key.Length > LongestKey) return new Fault("KeyTooLong", Values: [LongestKey]).Answer(http);

        // In another role the same words are another request: an answer kept for one role is not shown to the other.
        var request = $"{RequestText.Hash(http)} {me.Role} {me.OrganisationId ?? me.BodyId}";
        // Whoever loses the race for the key finds the winner's answer the second time.
        var answer = await db.AgainOnLostRaceAsync(() => db.TogetherAsync(() => AnswerAsync(me, path, key, request, act, ct), ct), ct);
        return answer is { } reply ? reply : Reused(http);
    }

    /// <summary>Tells of the header where something is done; reading needs no key.</summary>
    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (context.Description.HttpMethod == HttpMethods.Get) return Task.CompletedTask;

        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = Header,
            In = ParameterLocation.Header,
            Description = "Dezelfde sleutel geeft binnen 24 uur hetzelfde antwoord; de handeling gebeurt één keer.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = LongestKey },
        });
        return Task.CompletedTask;
    }

    /// <summary>Takes the key, acts and keeps the answer in one transaction; null when the key belongs to another request.</summary>
    private async Task<Reply?> AnswerAsync(Actor me, Guid path, string key, string request, Func<Task<Reply>> act, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var old = now - KeptAnswer.Kept;
        await db.KeptAnswers.Where(a => a.PersonId == me.Id && a.At <= old).ExecuteDeleteAsync(ct);
        if (await db.KeptAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == me.Id && a.PathId == path && a.Key == key, ct) is { } kept)
            return kept.Request == request ? new Reply(kept.Status, kept.Body) : null;

        var mine = new KeptAnswer { PersonId = me.Id, PathId = path, Key = key, Request = request, Status = 0, Body = "", At = now };
        db.KeptAnswers.Add(mine);
        await db.SaveChangesAsync(ct);

        var reply = await act();
        (mine.Status, mine.Body) = (reply.Status, reply.Body);
        db.Update(mine);
        await db.SaveChangesAsync(ct);
        return reply;
    }

    private Reply Reused(HttpContext http)
    {
        Reason[] reasons = [.. new[] { "IdempotencyKeyReused" }.InWords(text)];
        return Reply.Of(http, StatusCodes.Status409Conflict, Problems.Of(http, StatusCodes.Status409Conflict, "IdempotencyKeyReused", reasons[0].Tekst, reasons));
    }
}
