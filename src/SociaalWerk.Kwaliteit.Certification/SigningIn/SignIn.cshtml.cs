using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Demonstration;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.SigningIn;

/// <summary>Signing in: in the demo as any of its people, with one button each.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignIn(CertificationDb db, KwaliteitSettings settings) : PageModel
{
    public bool Demo => settings.Demo;

    public IReadOnlyList<Person> People { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Employers { get; private set; } = new Dictionary<Guid, string>();

    [BindProperty(SupportsGet = true, Name = "terug")]
    public string? ReturnTo { get; set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!Demo) return;

        var people = await db.People.AsNoTracking().Include(p => p.Assignments).Where(p => p.Key != null).ToListAsync(ct);
        People = [.. people.OrderBy(p => DemoPeople.Keys.IndexOf(p.Key!))];
        var organisations = await db.Organisations.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.LegalName, ct);
        var bodies = await db.Bodies.AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.Name, ct);
        Employers = organisations.Concat(bodies).ToDictionary();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken ct)
    {
        if (!Demo || await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Key == key, ct) is not { } person) return NotFound();

        await HttpContext.SignInAsync(await db.PrincipalAsync(person, null, ct));
        return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/werklijst");
    }

    public string? EmployerOf(Person person) => person.Assignments.Select(a => Employers.GetValueOrDefault(a.OrganisationId ?? a.BodyId ?? Guid.Empty)).FirstOrDefault();
}
