using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>What every call about one path does: look whether it is visible, act or read, and answer in the caller's language.</summary>
internal sealed class PathCalls(CertificationDb db, ICurrentActor current, IHttpContextAccessor accessor, IStringLocalizer<Text> text, KeptAnswers kept)
{
    private Actor Me => current.Actor!;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>Reads; a part that is closed to this person is refused with 403, a part that isn't there with 404.</summary>
    public Task<IResult> ReadAsync(Guid id, Func<PathView, object?> answer, CancellationToken ct, Func<PathView, bool>? mayRead = null) =>
        ReadAsync(id, view => Task.FromResult(answer(view)), ct, mayRead);

    public async Task<IResult> ReadAsync<T>(Guid id, Func<PathView, Task<T?>> answer, CancellationToken ct, Func<PathView, bool>? mayRead = null)
        where T : class
    {
        if (await db.ViewForAsync(Me, id, ct) is not { } view) return Invisible();
        if (mayRead?.Invoke(view) == false) return Problems.Refuse(Http, StatusCodes.Status403Forbidden);

        return await answer(view) is { } found ? Reply.Of(Http, StatusCodes.Status200OK, found) : Invisible();
    }

    /// <summary>Acts, at most once for each Idempotency-Key; the answer shows the path as this person then sees it.</summary>
    /// <param name="present">What to show to somebody who was too late.</param>
    public async Task<IResult> ActAsync(
        Guid id, Func<CertificationPath, Attempt, StepResult> act, Func<PathView, object?> answer, CancellationToken ct,
        int success = StatusCodes.Status200OK, string? note = null, object? input = null, Func<object?>? present = null)
    {
        if (!await db.PathsVisibleTo(Me).AnyAsync(p => p.Id == id, ct))
        {
            await db.LogActOnHiddenAsync(Me, db.Paths.Where(p => p.Id == id).Select(p => p.Id), ct);
            return Invisible();
        }

        return await kept.OnceAsync(Http, Me, id, async () =>
        {
            if (await db.ActAsync(Me, id, act, ct, note, input) is not { } result) return Invisible();
            if (!result.IsTaken) return result.Answer(Http, text, present?.Invoke());

            // Whoever acted sees what came of it, also when the act took the file out of sight.
            var path = await db.PathAsync(id, ct);
            return Reply.Of(Http, success, answer(await db.ViewAsync(path!, Me, ct)));
        }, ct);
    }

    public Task<IResult> ActAsync(Guid id, Func<CertificationPath, Attempt, StepResult> act, CancellationToken ct, string? note = null, object? input = null) =>
        ActAsync(id, act, Show, ct, note: note, input: input);

    public PathJson Show(PathView view) => PathJson.Of(view, text);

    private Reply Invisible() => Reply.Of(Http, StatusCodes.Status404NotFound, Problems.Of(Http, StatusCodes.Status404NotFound));
}
