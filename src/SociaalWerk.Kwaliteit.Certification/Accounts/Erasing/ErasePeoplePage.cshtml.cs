using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Everybody the system knows, also who was invited and never came; first who asked to be erased.</summary>
[Authorize(Roles = nameof(Role.Officer) + "," + nameof(Role.Admin))]
internal sealed class ErasePeoplePage(CertificationDb db) : PageModel
{
    public const int Size = 25;

    [BindProperty(SupportsGet = true, Name = "zoek")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<KnownLine> Lines { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Number = Math.Max(1, Number);
        var today = AmsterdamTime.Today(db.Clock);
        var people = await db.People.AsNoTracking().Include(p => p.Assignments).Where(p => p.ErasedAt == null).ToListAsync(ct);
        var found = people.Where(p => p.Answers(Search)).OrderBy(p => p.ErasureAskedAt ?? DateTimeOffset.MaxValue).ThenBy(p => p.Name, StringComparer.CurrentCulture).ToList();
        Total = found.Count;
        var shown = found.Skip((Number - 1) * Size).Take(Size).ToList();
        var ids = shown.Select(p => p.Id).ToList();
        var withAccount = (await db.Accounts.Where(a => ids.Contains(a.PersonId)).Select(a => a.PersonId).ToListAsync(ct)).ToHashSet();
        Lines = [.. shown.Select(p => new KnownLine(p, withAccount.Contains(p.Id), p.Assignments.Any(a => a.IsOpenOn(today))))];
    }
}

/// <summary>Somebody the system knows.</summary>
internal sealed record KnownLine(Person Person, bool HasAccount, bool HasRole);
