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

/// <summary>Erases one person: first shows what goes, what stays and why, then asks for the name. The office may also say no to a request.</summary>
[Authorize(Roles = nameof(Role.Officer) + "," + nameof(Role.Admin))]
internal sealed class ErasePersonPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    private const string List = "/mensen/wissen";

    [BindProperty, Required, StringLength(200), Display(Name = "Erase.TypeName")]
    public string? Typed { get; set; }

    [BindProperty, Required, StringLength(2000), Display(Name = "Erase.DeclineWhy")]
    public string? Why { get; set; }

    public Person Person { get; private set; } = null!;

    public ErasureView View { get; private set; } = null!;

    public bool MayDecline => Person.ErasureAskedAt is not null && me.Actor!.Has(Role.Officer);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, ct);

    public async Task<IActionResult> OnPostEraseAsync(Guid id, CancellationToken ct)
    {
        ModelState.Remove(nameof(Why));
        if (await FindAsync(id, ct) is not { } person) return NotFound();

        if (ModelState.IsValid && !string.Equals(Typed!.Trim(), person.Name, StringComparison.CurrentCultureIgnoreCase)) ModelState.AddModelError(nameof(Typed), text["Erase.NotTheName"]);
        if (!ModelState.IsValid) return await ShowAsync(id, ct);

        var result = await PersonErasure.EraseAsync(db, id, me.Actor!, person.ErasureAskedAt is null ? ErasureReason.NotNeeded : ErasureReason.Asked, ct);
        return await this.AnswerAsync(db, result, text, text["Erase.Done"], List, () => ShowAsync(id, ct));
    }

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken ct)
    {
        ModelState.Remove(nameof(Typed));
        if (!ModelState.IsValid) return await ShowAsync(id, ct);

        var result = await db.SettleErasureAsync(id, me.Actor!, Why, (person, attempt) => person.DeclineErasure(attempt), ct);
        return await this.AnswerAsync(db, result, text, text["Erase.Declined"], List, () => ShowAsync(id, ct));
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } person) return NotFound();

        (Person, View) = (person, await db.ErasureViewAsync(person, me.Actor!, ct));
        return Page();
    }

    private Task<Person?> FindAsync(Guid id, CancellationToken ct) => db.People.AsNoTracking().Include(p => p.Assignments).SingleOrDefaultAsync(p => p.Id == id && p.ErasedAt == null, ct);
}
