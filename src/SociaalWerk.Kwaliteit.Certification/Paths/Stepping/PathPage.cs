using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>What every page about one path does alike: open the file, act on it, and show what was refused with all that was typed.</summary>
internal abstract class PathPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public CertificationPath Path { get; private set; } = null!;

    protected IStringLocalizer<Text> Texts => text;

    protected CertificationDb Db => db;

    /// <summary>Me, with the roles I have in this path.</summary>
    public Actor Actor { get; private set; } = null!;

    public IReadOnlyList<Crumb> Crumbs(string here, params Crumb[] between) =>
        [new(text["Paths.Title"], "/trajecten"), new(Path.Number, $"/trajecten/{Path.Id}"), .. between, new(here)];

    public bool MayDo(PathAct act) => PathActs.MayDo(act, Path, Actor);

    /// <summary>Whether this page is anything for the roles I have in this path, in whatever state that is: others get 403 and nothing of it, also for a form that they sent.</summary>
    protected virtual bool IsForMe => true;

    /// <summary>The part of the file that this page shows, if not everybody who sees the path may read it: others get 403, also for a form that they sent.</summary>
    protected virtual Func<PathView, bool>? MayRead => null;

    /// <summary>Null when the path is there for me; otherwise the answer.</summary>
    protected async Task<IActionResult?> OpenAsync(Guid id, CancellationToken ct)
    {
        if (await db.PathForAsync(me.Actor!, id, ct) is not { } path) return NotFound();
        (Path, Actor) = (path, me.Actor!.For(path));
        if (!IsForMe) return Forbidden();
        return MayRead is { } may && !may(await db.ViewAsync(path, me.Actor!, ct)) ? Forbidden() : null;
    }

    /// <summary>Opens the path for a form that shows or looks up more than was sent; a refusal is logged, as that of the act itself would be.</summary>
    protected async Task<IActionResult?> OpenForFormAsync(Guid id, CancellationToken ct)
    {
        if (await OpenAsync(id, ct) is not { } refused) return null;
        if (refused is not NotFoundResult) await db.LogRefusedAsync(Path, Actor, ct);
        return refused;
    }

    protected bool HasPartIn(PathAct act) => PathActs.RoleFits(act, Path, Actor);

    protected bool HasPartIn(Trigger step) => PathMachine.Takes(Actor, step);

    /// <summary>Opens the path for somebody who may do this act, or fire this step, now.</summary>
    protected async Task<IActionResult?> OpenForAsync(Guid id, PathAct act, CancellationToken ct) =>
        await OpenAsync(id, ct) ?? (MayDo(act) ? null : Forbidden());

    protected async Task<IActionResult?> OpenForAsync(Guid id, Trigger step, CancellationToken ct) =>
        await OpenAsync(id, ct) ?? (PathMachine.Workflow.Table.Any(row => row.From == Path.State && row.On == step && Actor.Has(row.By)) ? null : Forbidden());

    /// <summary>Takes an attempt; afterwards the path is open again, as it then is.</summary>
    /// <returns>Null when the path, or this page of it, is not there for me.</returns>
    protected async Task<StepResult?> ActAsync(Guid id, Func<CertificationPath, Attempt, StepResult> act, CancellationToken ct, string? note = null, object? input = null)
    {
        var result = await db.ActAsync(me.Actor!, id, act, ct, note, input);
        db.ChangeTracker.Clear();
        if (result is null || await OpenAsync(id, ct) is not null) return null;
        if (!result.IsTaken) this.Refuse(result, text);
        return result;
    }

    /// <summary>The whole answer of a simple form: done and back to an address, or the form again.</summary>
    protected async Task<IActionResult> AnswerAsync(
        Guid id, Func<CertificationPath, Attempt, StepResult> act, string done, CancellationToken ct, string? note = null, object? input = null, string? backTo = null)
    {
        if (!ModelState.IsValid) return await OpenAsync(id, ct) ?? Page();
        var result = await ActAsync(id, act, ct, note, input);
        if (result is null) return await OpenAsync(id, ct) ?? NotFound();
        if (!result.IsTaken) return Page();

        TempData["Done"] = done;
        return LocalRedirect(backTo is null ? $"/trajecten/{id}" : $"/trajecten/{id}/{backTo}");
    }

    private StatusCodeResult Forbidden() => StatusCode(StatusCodes.Status403Forbidden);
}
