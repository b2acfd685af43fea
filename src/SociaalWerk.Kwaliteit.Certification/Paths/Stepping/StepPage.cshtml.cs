using Microsoft.AspNetCore.Http;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>The page of every step without a form of its own: what will happen, a note, and a button.</summary>
[Authorize]
internal sealed class StepPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty, StringLength(4000), Display(Name = "Step.Note")]
    public string? Note { get; set; }

    public CertificationPath Path { get; private set; } = null!;

    public Trigger Step { get; private set; }

    public bool NoteNeeded { get; private set; }

    /// <summary>Steps that end or interrupt a path; they are asked twice and never look like the next thing to do.</summary>
    public static bool IsGrave(Trigger step) =>
        step is Trigger.Discard or Trigger.Withdraw or Trigger.RefuseAdmission or Trigger.AbortAudit or Trigger.ReturnReport or Trigger.Refuse or Trigger.ObjectToTeam or Trigger.Defer;

    /// <summary>Steps that may be taken but lead no further on the way.</summary>
    public static bool IsAside(Trigger step) => step is Trigger.AskInformation or Trigger.Reschedule or Trigger.ChangeTeam or Trigger.RepinNorms;

    public async Task<IActionResult> OnGetAsync(Guid id, Trigger step, CancellationToken ct) =>
        await LoadAsync(id, step, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, Trigger step, CancellationToken ct)
    {
        var result = ModelState.IsValid ? await db.ActAsync(me.Actor!, id, (path, attempt) => path.Take(step, attempt, Version), ct, Note) : null;
        if (result?.IsTaken == true) return this.Done(id, text["Step.Done", text["Trigger." + step].Value]);

        db.ChangeTracker.Clear();
        if (await LoadAsync(id, step, ct) is { } gone) return gone;
        if (result is not null) this.Refuse(result, text);
        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, Trigger step, CancellationToken ct)
    {
        if (StepPages.WithForm.Contains(step) || await db.PathForAsync(me.Actor!, id, ct) is not { } path) return NotFound();

        var row = PathMachine.Workflow.Table.FirstOrDefault(r => r.From == path.State && r.On == step && me.Actor!.For(path).Has(r.By));
        (Path, Step) = (path, step);
        NoteNeeded = row?.When.Contains(Conditions.NoteRequired) == true;
        if (!HttpMethods.IsPost(Request.Method)) Version = path.Version;
        return row is null && !HttpMethods.IsPost(Request.Method) ? StatusCode(StatusCodes.Status403Forbidden) : null;
    }
}
