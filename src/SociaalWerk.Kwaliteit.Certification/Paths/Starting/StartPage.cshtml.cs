using Microsoft.AspNetCore.Http;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Starts a path: what kind, and who will assess.</summary>
[Authorize]
internal sealed class StartPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty, Required, Display(Name = "Start.Kind")]
    public PathKind? Kind { get; set; }

    [BindProperty, Required, Display(Name = "Start.Variant")]
    public Variant? Variant { get; set; }

    public IEnumerable<Choice> Kinds => Choice.Of<PathKind>(text, "Kind");

    public IEnumerable<Choice> Variants => Choice.Of<Variant>(text, "Variant");

    public IActionResult OnGet() => MayStart ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayStart) return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid) return Page();

        var path = await db.StartAsync(me.Actor!, me.Actor!.OrganisationId!.Value, Kind!.Value, Variant!.Value, ct);
        return path is null ? StatusCode(StatusCodes.Status403Forbidden) : this.Done(path.Id, text["Start.Done", path.Number]);
    }

    private bool MayStart => me.Actor is { OrganisationId: not null } actor && actor.Has(Role.Coordinator);
}
