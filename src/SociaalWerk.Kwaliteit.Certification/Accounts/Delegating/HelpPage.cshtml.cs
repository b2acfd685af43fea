using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Help from outside: who helps this organisation, how far and how long; given and revoked here.</summary>
[Authorize]
internal sealed class HelpPage(CertificationDb db, Invitations invitations, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public HelpFields Help { get; private set; } = new();

    public IReadOnlyList<(Delegation Delegation, string Name, string Email)> Lines { get; private set; } = [];

    public IReadOnlyList<Choice> Reaches => Choice.Of<DelegationReach>(text, "Reach");

    public DateOnly Today => AmsterdamTime.Today(db.Clock);

    public DateOnly Latest => Today.AddMonths(SchemeData.SchemeOn(Today).Access.MaxDelegationMonths);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostGiveAsync([Bind(Prefix = nameof(Help))] HelpFields help, CancellationToken ct)
    {
        Help = help;
        if (!ModelState.IsValid) return await ShowAsync(ct);
        return await AnswerAsync(await db.GiveHelpAsync(invitations, me.Actor!, help, ct), text["Help.Given"], ct);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken ct) => await AnswerAsync(await db.RevokeHelpAsync(me.Actor!, id, ct), text["Help.Revoked"], ct);

    private Task<IActionResult> AnswerAsync(StepResult? result, string done, CancellationToken ct) => this.AnswerAsync(db, result, text, done, "/mensen/hulp", () => ShowAsync(ct));

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (!me.Actor!.Has(Delegation.Givers) || me.Actor.OrganisationId is not { } organisation) return StatusCode(StatusCodes.Status403Forbidden);

        var found = await db.Delegations.AsNoTracking().Where(d => d.OrganisationId == organisation)
            .Join(db.People, d => d.PersonId, p => p.Id, (d, p) => new { Delegation = d, p.Name, p.Email }).ToListAsync(ct);
        Lines = [.. found.OrderByDescending(f => f.Delegation.RunsOn(Today)).ThenByDescending(f => f.Delegation.GivenAt).Select(f => (f.Delegation, f.Name, f.Email))];
        return Page();
    }
}

/// <summary>Help as typed.</summary>
internal sealed class HelpFields
{
    [Required, StringLength(200), Display(Name = "People.Name")]
    public string? Name { get; set; }

    [Required, StringLength(200), EmailAddress, Display(Name = "People.Email")]
    public string? Email { get; set; }

    [Required, Display(Name = "Help.Reach")]
    public DelegationReach? Reach { get; set; }

    [Display(Name = "People.From")]
    public DateOnly? From { get; set; }

    [Required, Display(Name = "Help.Until")]
    public DateOnly? Until { get; set; }
}
