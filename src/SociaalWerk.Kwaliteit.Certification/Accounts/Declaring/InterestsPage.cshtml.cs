using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>My own ties with organisations: what I declared, and what the system knows from roles and help.</summary>
[Authorize]
internal sealed class InterestsPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public InterestFields Tie { get; private set; } = new();

    public IReadOnlyList<TieLine> Lines { get; private set; } = [];

    public IReadOnlyList<Choice> Organisations { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds => Choice.Of<InterestKind>(text, "Interest");

    public DateOnly Today => AmsterdamTime.Today(db.Clock);

    public int Months => SchemeData.SchemeOn(Today).Audits.IndependenceMonths;

    public async Task OnGetAsync(CancellationToken ct) => await ShowAsync(ct);

    public async Task<IActionResult> OnPostDeclareAsync([Bind(Prefix = nameof(Tie))] InterestFields tie, CancellationToken ct)
    {
        Tie = tie;
        if (tie.Until < (tie.From ?? Today)) ModelState.AddModelError("Tie.Until", text["Reason.RoleDatesWrong"]);
        if (ModelState.IsValid && !await db.Organisations.AnyAsync(o => o.Id == tie.OrganisationId, ct)) ModelState.AddModelError("Tie.OrganisationId", text["Interests.Unknown"]);
        if (!ModelState.IsValid) return await ShowAsync(ct);

        var interest = new Interest { PersonId = me.Actor!.Id, OrganisationId = tie.OrganisationId!.Value, Kind = tie.Kind!.Value, From = tie.From ?? Today, Until = tie.Until };
        db.Interests.Add(interest);
        return await SaveAsync("DeclareInterest", interest, text["Interests.Declared"], ct);
    }

    /// <summary>A tie is never taken away: it ends, and still counts for as long as the scheme says.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken ct)
    {
        if (await db.Interests.SingleOrDefaultAsync(i => i.Id == id && i.PersonId == me.Actor!.Id && i.Until == null, ct) is not { } interest) return NotFound();

        interest.Until = Today;
        return await SaveAsync("EndInterest", interest, text["Interests.Ended"], ct);
    }

    private async Task<IActionResult> SaveAsync(string act, Interest interest, string done, CancellationToken ct)
    {
        db.Log(new Act(me.Actor!.Id, act, me.Actor, me.Actor.Role, db.Clock.GetUtcNow(), Detail: Json.Write(new { interest.Id, interest.OrganisationId, interest.Kind, interest.From, interest.Until }), Kind: DossierKind.Rights));
        await db.SaveChangesAsync(ct);
        TempData["Done"] = done;
        return LocalRedirect("/belangen");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var rows = (await db.HumansAsync(ct)).RowsOf(me.Actor!.Id);
        var names = await db.PlaceNamesAsync(ct);
        var declared = await db.Interests.AsNoTracking().Where(i => rows.Contains(i.PersonId)).ToListAsync(ct);
        var helped = await db.Delegations.AsNoTracking().Where(d => rows.Contains(d.PersonId)).ToListAsync(ct);
        var worked = await db.Assignments.AsNoTracking().Where(a => rows.Contains(a.PersonId) && a.ConfirmedAt != null && (a.OrganisationId != null || a.BodyId != null)).ToListAsync(ct);
        Lines =
        [
            .. declared.OrderByDescending(i => i.From).Select(i => new TieLine(names[i.OrganisationId], i.Kind, i.From, i.Until, Declared: i.Until is null && i.PersonId == me.Actor.Id ? i.Id : null, Found: false)),
            .. helped.Select(d => new TieLine(names[d.OrganisationId], InterestKind.Advised, d.From, d.LastDay, null, Found: true)),
            .. worked.Select(a => new TieLine(names[a.OrganisationId ?? a.BodyId!.Value], InterestKind.Employed, a.From, a.Until, null, Found: true)),
        ];
        Organisations = [.. (await db.Organisations.AsNoTracking().OrderBy(o => o.LegalName).ToListAsync(ct)).Select(o => new Choice(o.Id.ToString(), o.LegalName))];
        return Page();
    }
}

/// <summary>A tie as a list shows it.</summary>
/// <param name="Declared">May be ended by whoever declared it.</param>
/// <param name="Found">Known from roles or help, not declared.</param>
internal sealed record TieLine(string Where, InterestKind Kind, DateOnly From, DateOnly? Until, Guid? Declared, bool Found);

/// <summary>A tie as typed.</summary>
internal sealed class InterestFields
{
    [Required, Display(Name = "Interests.Organisation")]
    public Guid? OrganisationId { get; set; }

    [Required, Display(Name = "Interests.Kind")]
    public InterestKind? Kind { get; set; }

    [Display(Name = "Interests.From")]
    public DateOnly? From { get; set; }

    [Display(Name = "Interests.Until")]
    public DateOnly? Until { get; set; }
}
