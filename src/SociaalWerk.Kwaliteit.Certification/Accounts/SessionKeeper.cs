using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Begins and ends sessions. Every sign-in begins a new one, whatever cookie the browser came with.</summary>
internal sealed class SessionKeeper(CertificationDb db, IHttpContextAccessor http, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    private HttpContext Http => http.HttpContext!;

    /// <summary>Saves, together with whatever else the sign-in changed, and gives the cookie.</summary>
    public async Task BeginAsync(Person person, Account? account, SignInMeans means, bool twoSteps, CancellationToken ct)
    {
        var (now, actor) = (machine.GetUtcNow(), await db.MainActorAsync(person.Id, ct));
        await EndAsync(s => s.Id == ActorClaims.ToSession(Http.User), ct);
        var session = new Session
        {
            PersonId = person.Id, AccountId = account?.Id, Stamp = account?.SecurityStamp, Means = means, TwoSteps = twoSteps,
            StartedAt = now, SeenAt = now, Browser = Surfing.BrowserOf(Http), Network = Surfing.NetworkOf(Http),
        };
        db.Sessions.Add(session);
        db.Log(AccountAct.SignedIn, person.Id, actor, new { means, session = session.Id });
        await db.SaveChangesAsync(ct);
        await Http.SignInAsync(await db.PrincipalAsync(person, null, session.Id, ct));

        var forgotten = now - Session.KeptAfterUse;
        await db.WriteAsync(() => db.Sessions.Where(s => s.PersonId == person.Id && s.SeenAt < forgotten).ExecuteDeleteAsync(ct), ct);
    }

    /// <summary>Null when this browser has no open session with us.</summary>
    public async Task<Session?> CurrentAsync(CancellationToken ct) =>
        ActorClaims.ToSession(Http.User) is { } id && await db.Sessions.SingleOrDefaultAsync(s => s.Id == id, ct) is { } session && session.IsOpen(machine.GetUtcNow()) ? session : null;

    /// <summary>Signs this browser out.</summary>
    public async Task LeaveAsync(CancellationToken ct)
    {
        if (await EndAsync(s => s.Id == ActorClaims.ToSession(Http.User), ct) > 0)
        {
            var me = ActorClaims.ToActor(Http.User)!;
            db.Log(AccountAct.SignedOut, me.Id, me);
            await db.SaveChangesAsync(ct);
        }

        await Http.SignOutAsync();
    }

    /// <summary>Ends one session of this person, or all but the one they work in.</summary>
    public async Task<int> EndOthersAsync(Actor me, Guid? one, CancellationToken ct)
    {
        var current = ActorClaims.ToSession(Http.User);
        var ended = await EndAsync(s => s.PersonId == me.Id && (one == null ? s.Id != current : s.Id == one), ct);
        if (ended == 0) return 0;

        db.Log(AccountAct.SessionsEnded, me.Id, me, new { ended });
        await db.SaveChangesAsync(ct);
        return ended;
    }

    private Task<int> EndAsync(System.Linq.Expressions.Expression<Func<Session, bool>> which, CancellationToken ct)
    {
        var now = machine.GetUtcNow();
        return db.WriteAsync(() => db.Sessions.Where(which).Where(s => s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct), ct);
    }
}
