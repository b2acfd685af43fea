using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Who has which role: of the own organisation or body, or of everybody for the office and the administrator. Invites, confirms and ends.</summary>
[Authorize]
internal sealed class PeoplePage(CertificationDb db, Invitations invitations, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public const int Size = 25;
    private const Role Entitled = Role.Coordinator | Role.Signatory | Role.CbManager | RolesSeen.OfBranch;

    [BindProperty(SupportsGet = true, Name = "zoek")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Number { get; set; } = 1;

    public InviteFields Invite { get; private set; } = new();

    public IReadOnlyList<PersonRoleLine> Lines { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<Choice> Roles { get; private set; } = [];

    /// <summary>Where the first role is given; the office chooses, everybody else gives for the own place.</summary>
    public IReadOnlyList<Choice> Places { get; private set; } = [];

    /// <summary>Whose second step waits for a second person; for the office and the administrator.</summary>
    public IReadOnlyList<PersonToRestore> Restoring { get; private set; } = [];

    public bool SeesEverybody => me.Actor!.Has(RolesSeen.OfBranch);

    /// <summary>How many people asked to be erased and wait for the office.</summary>
    public int ErasuresAsked { get; private set; }

    public bool MayDelegate => me.Actor!.Has(Delegation.Givers);

    public DateOnly Today => AmsterdamTime.Today(db.Clock);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostInviteAsync([Bind(Prefix = nameof(Invite))] InviteFields invite, CancellationToken ct)
    {
        Invite = invite;
        if (!ModelState.IsValid) return await ShowAsync(ct);

        var result = await db.GiveRoleAsync(invitations, me.Actor!, invite.Name!, invite.Email!, invite.For(me.Actor!, Today), ct);
        return await AnswerAsync(result, text["People.Given"], ct);
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken ct) =>
        await AnswerAsync(await InScopeAsync(id, ct) ? await db.ConfirmRoleAsync(me.Actor!, id, ct) : null, text["People.Confirmed"], ct);

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken ct) =>
        await AnswerAsync(await InScopeAsync(id, ct) ? await db.EndRoleAsync(me.Actor!, id, ct) : null, text["People.Ended"], ct);

    private Task<IActionResult> AnswerAsync(StepResult? result, string done, CancellationToken ct) => this.AnswerAsync(db, result, text, done, "/mensen", () => ShowAsync(ct));

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (!me.Actor!.Has(Entitled)) return StatusCode(StatusCodes.Status403Forbidden);

        Number = Math.Max(1, Number);
        // Names are sealed in the table, so they are searched and sorted here: a few thousand people at most.
        var wanted = (await Scope().ToListAsync(ct)).Where(p => p.Person.Answers(Search)).ToList();
        Total = wanted.Count;
        var found = wanted.OrderBy(p => p.Person.Name, StringComparer.CurrentCulture).ThenBy(p => p.Assignment.GivenAt).Skip((Number - 1) * Size).Take(Size).ToList();
        var names = await db.PlaceNamesAsync(ct);
        var people = found.Select(f => f.Person.Id).Distinct().ToList();
        var held = (await db.Assignments.AsNoTracking().Where(a => people.Contains(a.PersonId)).ToListAsync(ct)).ToLookup(a => a.PersonId);
        Lines = [.. found.Select(f => PersonRoleLine.Of(f.Person, f.Assignment, names, me.Actor!, Today) with { MayRestore = f.Person.Id != me.Actor!.Id && RenewalRules.MayAsk(held[f.Person.Id], me.Actor, Today) })];
        if (SeesEverybody) Restoring = await db.Renewals.AsNoTracking().Where(r => r.SettledAt == null).Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new PersonToRestore(p.Id, p.Name)).ToListAsync(ct);
        ErasuresAsked = SeesEverybody ? await db.People.CountAsync(p => p.ErasureAskedAt != null, ct) : 0;
        Roles = Choice.Of(text, "Role", RoleRules.GivenBy(me.Actor!));
        Places = me.Actor!.Has(Role.Officer) ? await db.PlacesAsync(text, ct) : [];
        return Page();
    }

    private IQueryable<PersonWithRole> Scope() => db.RolesSeenBy(me.Actor!).AsNoTracking()
        .Join(db.People.AsNoTracking().Where(p => p.ErasedAt == null), a => a.PersonId, p => p.Id, (a, p) => new PersonWithRole { Person = p, Assignment = a });

    private Task<bool> InScopeAsync(Guid assignment, CancellationToken ct) => Scope().AnyAsync(p => p.Assignment.Id == assignment, ct);
}

/// <summary>A person beside one role.</summary>
internal sealed class PersonWithRole
{
    public required Person Person { get; init; }

    public required RoleAssignment Assignment { get; init; }
}

/// <summary>Somebody whose second step is to be set up anew, once a second person agrees.</summary>
internal sealed record PersonToRestore(Guid Id, string Name);
