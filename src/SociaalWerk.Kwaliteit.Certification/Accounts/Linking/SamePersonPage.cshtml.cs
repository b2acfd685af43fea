using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Two accounts that turn out to be one human: proposed by one, confirmed by another, after which all checks treat them as one.</summary>
[Authorize(Roles = nameof(Role.Officer) + "," + nameof(Role.Admin))]
internal sealed class SamePersonPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty, Required, EmailAddress, Display(Name = "Same.One")]
    public string? One { get; set; }

    [BindProperty, Required, EmailAddress, Display(Name = "Same.Other")]
    public string? Other { get; set; }

    [BindProperty, Required, StringLength(2000), Display(Name = "Same.Why")]
    public string? Why { get; set; }

    public IReadOnlyList<SameLine> Proposals { get; private set; } = [];

    public IReadOnlyList<SameLine> Links { get; private set; } = [];

    /// <summary>The link whose form was sent; its field keeps what was typed.</summary>
    public Guid? Sent { get; private set; }

    public PartingFields Parting { get; private set; } = new();

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid && await db.ProposeSameAsync(me.Actor!, One!, Other!, Why!, ct) is { } result) return await AnswerAsync(result, text["Same.Proposed"], ct);
        if (ModelState.IsValid) ModelState.AddModelError("", text["Same.Unknown"]);
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken ct)
    {
        ModelState.Clear();
        return await AnswerAsync(await db.OnSameAsync(me.Actor!, id, (person, attempt, humans) => person.ConfirmSame(attempt, humans), ct), text["Same.Confirmed"], ct);
    }

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken ct)
    {
        ModelState.Clear();
        return await AnswerAsync(await db.OnSameAsync(me.Actor!, id, (person, attempt, _) => person.DeclineSame(attempt), ct), text["Same.Declined"], ct);
    }

    public async Task<IActionResult> OnPostPartAsync(Guid id, [Bind(Prefix = nameof(Parting))] PartingFields parting, CancellationToken ct)
    {
        (Sent, Parting) = (id, parting);
        foreach (var field in ModelState.Keys.Where(k => !k.StartsWith(nameof(Parting), StringComparison.Ordinal)).ToList()) ModelState.Remove(field);
        if (!ModelState.IsValid) return await ShowAsync(ct);
        return await AnswerAsync(await db.OnSameAsync(me.Actor!, id, (person, attempt, _) => person.ProposeParting(attempt), ct, parting.Why), text["Same.Proposed"], ct);
    }

    public async Task<IActionResult> OnPostConfirmPartAsync(Guid id, CancellationToken ct)
    {
        ModelState.Clear();
        return await AnswerAsync(await db.OnSameAsync(me.Actor!, id, (person, attempt, humans) => person.ConfirmParting(attempt, humans), ct), text["Same.Parted"], ct);
    }

    public async Task<IActionResult> OnPostDeclinePartAsync(Guid id, CancellationToken ct)
    {
        ModelState.Clear();
        return await AnswerAsync(await db.OnSameAsync(me.Actor!, id, (person, attempt, _) => person.DeclineParting(attempt), ct), text["Same.Declined"], ct);
    }

    private Task<IActionResult> AnswerAsync(StepResult? result, string done, CancellationToken ct) => this.AnswerAsync(db, result, text, done, "/mensen/dezelfde", () => ShowAsync(ct));

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var rows = await db.People.AsNoTracking().Where(p => p.SameAsId != null || p.SameProposedId != null).ToListAsync(ct);
        var ids = rows.SelectMany(r => new[] { r.SameAsId, r.SameProposedId }).OfType<Guid>().ToList();
        var others = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        Proposals = [.. rows.Where(r => r.SameProposedId is not null).Select(r => Line(r, r.SameProposedId!.Value))];
        Links = [.. rows.Where(r => r.SameAsId is not null).Select(r => Line(r, r.SameAsId!.Value))];
        return Page();

        SameLine Line(Person row, Guid other) => new(row, others[other], row.SameProposedBy is { } by && by != me.Actor!.Id);
    }
}

/// <summary>Two rows that are, or may be, one human.</summary>
/// <param name="MayConfirm">Somebody else proposed to link them, or to part them again.</param>
internal sealed record SameLine(Person One, Person Other, bool MayConfirm);

/// <summary>Why two linked rows are no one human, as typed.</summary>
internal sealed class PartingFields
{
    [Required, StringLength(2000), Display(Name = "Same.PartWhy")]
    public string? Why { get; set; }
}

/// <summary>Proposes and settles them.</summary>
internal static class SamePersonActs
{
    /// <summary>Null when one of the two is not known.</summary>
    public static Task<StepResult?> ProposeSameAsync(this CertificationDb db, Actor me, string one, string other, string why, CancellationToken ct) =>
        db.SettleAsync(
            me, () => db.PeopleAt(one).SingleOrDefaultAsync(ct), ct, why,
            async (person, attempt, humans) => await db.PeopleAt(other).SingleOrDefaultAsync(ct) is { } same ? person.ProposeSame(same.Id, attempt, humans) : null);

    /// <summary>Null when there is no such person.</summary>
    public static Task<StepResult?> OnSameAsync(this CertificationDb db, Actor me, Guid id, Func<Person, Attempt, Humans, StepResult> act, CancellationToken ct, string? why = null) =>
        db.SettleAsync(me, () => db.People.SingleOrDefaultAsync(p => p.Id == id, ct), ct, why, (person, attempt, humans) => Task.FromResult<StepResult?>(act(person, attempt, humans)));

    private static Task<StepResult?> SettleAsync(
        this CertificationDb db, Actor me, Func<Task<Person?>> find, CancellationToken ct, string? why, Func<Person, Attempt, Humans, Task<StepResult?>> act) =>
        db.AgainOnLostRaceAsync<StepResult?>(async () =>
        {
            var attempt = new Attempt(me, db.Clock.GetUtcNow(), why?.Trim());
            if (await find() is not { } person || await act(person, attempt, await db.HumansAsync(ct)) is not { } result) return null;

            if (result.IsTaken) await db.SaveChangesAsync(ct);
            else await db.RefusedAsync(person.Id, result, attempt, ct);
            return result;
        }, ct);
}
