using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>Files an objection against the decision that the address names.</summary>
[Authorize]
internal sealed class FileObjectionPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "traject")]
    public Guid? PathId { get; set; }

    [BindProperty(SupportsGet = true, Name = "label")]
    public string? LabelNumber { get; set; }

    /// <summary>Which decision about the label; without it the newest.</summary>
    [BindProperty(SupportsGet = true, Name = "besluit")]
    public int? DecisionVersion { get; set; }

    [BindProperty, Required, StringLength(20_000), Display(Name = "FileObjection.Grounds")]
    public string? Grounds { get; set; }

    [BindProperty, Display(Name = "FileObjection.AskHold")]
    public bool AsksHold { get; set; }

    public ContestedDecision Decision { get; private set; } = null!;

    public string HolderName { get; private set; } = "";

    public bool MayBeHeld { get; private set; }

    /// <summary>The term is over; the committee judges whether it hears the objection all the same.</summary>
    public bool IsLate => AmsterdamTime.Today(db.Clock) > Decision.LastDay;

    public string Back => PathId is { } path ? $"/trajecten/{path}" : $"/labels/{LabelNumber}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } gone) return gone;
        if (!ModelState.IsValid) return Page();

        db.ChangeTracker.Clear();
        if (await db.FileObjectionAsync(me.Actor!, PathId, LabelNumber, DecisionVersion, Grounds, AsksHold, ct) is not (var result, var filed)) return NotFound();
        if (filed is null)
        {
            this.Refuse(result, text);
            return Page();
        }

        TempData["Done"] = text["FileObjection.Done", filed.Number].Value;
        return LocalRedirect($"/bezwaren/{filed.Id}");
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        if (await db.ContestedAsync(me.Actor!, PathId, LabelNumber, DecisionVersion, ct) is not (var decision, var surroundings)) return NotFound();
        if (!me.Actor!.Has(Role.Signatory) || me.Actor.OrganisationId != surroundings.File.OrganisationId) return StatusCode(StatusCodes.Status403Forbidden);

        (Decision, HolderName, MayBeHeld) = (decision, surroundings.File.Organisation.LegalName, surroundings.Label?.IsInForce(decision.Version) == true);
        return null;
    }
}
