using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Accounts.Managing;

/// <summary>Where one is signed in, and the way to end that: one session, or everywhere else at once.</summary>
[Authorize]
internal sealed class SessionsPage(CertificationDb db, SessionKeeper keeper, ICurrentActor me, [FromKeyedServices(Clocks.Machine)] TimeProvider machine) : PageModel
{
    private const int Most = 25;

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public Guid? Current => ActorClaims.ToSession(User);

    public bool IsOpen(Session session) => session.IsOpen(machine.GetUtcNow());

    public async Task OnGetAsync(CancellationToken ct)
    {
        var id = me.Actor!.Id;
        Sessions = await db.Sessions.AsNoTracking().Where(s => s.PersonId == id).OrderByDescending(s => s.SeenAt).Take(Most).ToListAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await keeper.EndOthersAsync(me.Actor!, null, ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOneAsync(Guid id, CancellationToken ct) =>
        await keeper.EndOthersAsync(me.Actor!, id, ct) > 0 ? RedirectToPage() : NotFound();
}
