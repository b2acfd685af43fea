using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Checks each cookie against the session's row, and puts today's rights in place of those it was given with.</summary>
internal sealed class SessionTickets(CertificationDb db, [FromKeyedServices(Clocks.Machine)] TimeProvider machine) : TicketCheck
{
    /// <summary>Older cookies are given anew, so that the other services trust them.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    public override async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var (http, now) = (context.HttpContext, machine.GetUtcNow());
        // Style sheets and scripts are anybody's; no need to ask the database for each.
        if (http.Request.Path.StartsWithSegments("/_content")) return;

        if (ActorClaims.ToSession(context.Principal) is not { } id || await FindAsync(id, now, http.RequestAborted) is not { } found)
        {
            context.RejectPrincipal();
            await http.SignOutAsync();
            return;
        }

        var principal = await db.PrincipalAsync(found.Person, ActorClaims.ChosenOf(context.Principal!), id, http.RequestAborted);
        context.ShouldRenew = now - context.Properties.IssuedUtc > Fresh || !Same(principal, context.Principal!);
        context.ReplacePrincipal(principal);
        if (now - found.Session.SeenAt > Fresh)
            await db.WriteAsync(() => db.Sessions.Where(s => s.Id == id && s.SeenAt < now).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), http.RequestAborted), http.RequestAborted);
    }

    /// <summary>A session counts as long as it is open, its account has the same stamp, and it was begun with as many steps as the person's roles need today.</summary>
    private async Task<(Session Session, Person Person)?> FindAsync(Guid id, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session || !session.IsOpen(now)) return null;
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == session.PersonId, ct) is not { } person) return null;
        if (!session.TwoSteps && SecondStep.IsNeededFor(await db.RolesHeldAsync(person.Id, ct))) return null;
        if (session.AccountId is { } account && !await db.Accounts.AnyAsync(a => a.Id == account && a.SecurityStamp == session.Stamp, ct)) return null;

        return (session, person);
    }

    private static bool Same(System.Security.Claims.ClaimsPrincipal one, System.Security.Claims.ClaimsPrincipal other) =>
        one.Claims.Select(c => (c.Type, c.Value)).Order().SequenceEqual(other.Claims.Select(c => (c.Type, c.Value)).Order());
}
