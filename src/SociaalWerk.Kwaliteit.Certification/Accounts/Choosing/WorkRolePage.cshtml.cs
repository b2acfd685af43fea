using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>My roles: choose the one to work in, see all that were given, lay one down.</summary>
[Authorize]
internal sealed class WorkRolePage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public IReadOnlyList<WorkRole> Choices { get; private set; } = [];

    public IReadOnlyList<PersonRoleLine> Lines { get; private set; } = [];

    public Guid? Chosen => ActorClaims.ChosenOf(User);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    /// <summary>Works on in another role. The session stays the same; only the rights change.</summary>
    public async Task<IActionResult> OnPostAsync(Guid rol, CancellationToken ct)
    {
        if (!(await db.ActorsAsync(me.Actor!.Id, ct)).ContainsKey(rol)) return NotFound();

        var (session, person) = (await HttpContext.AuthenticateAsync(), await db.People.AsNoTracking().SingleAsync(p => p.Id == me.Actor.Id, ct));
        await HttpContext.SignInAsync(await db.PrincipalAsync(person, rol, ActorClaims.ToSession(User), ct), session.Properties);
        return LocalRedirect("/werklijst");
    }

    public async Task<IActionResult> OnPostLayDownAsync(Guid id, CancellationToken ct)
    {
        if (!await db.Assignments.AnyAsync(a => a.Id == id && a.PersonId == me.Actor!.Id, ct)) return NotFound();
        return await this.AnswerAsync(db, await db.EndRoleAsync(me.Actor!, id, ct), text, text["WorkRole.LaidDown"], "/rol", () => ShowAsync(ct));
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var (today, names) = (AmsterdamTime.Today(db.Clock), await db.PlaceNamesAsync(ct));
        Choices = await db.WorkRolesAsync(me.Actor!.Id, ct);
        var person = await db.People.AsNoTracking().Include(p => p.Assignments).SingleAsync(p => p.Id == me.Actor.Id, ct);
        Lines = [.. person.Assignments.OrderByDescending(a => a.GivenAt).Select(a => PersonRoleLine.Of(person, a, names, me.Actor, today))];
        return Page();
    }
}
