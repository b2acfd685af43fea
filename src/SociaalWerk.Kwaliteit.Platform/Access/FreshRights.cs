using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;

namespace SociaalWerk.Kwaliteit.Platform.Access;

/// <summary>Reads the rights behind a sign-in again on each request, where the service that keeps people is hosted.</summary>
internal static class FreshRights
{
    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal is not { } person || ActorClaims.ToActor(person) is not { } then || services.GetService<IRightsNow>() is not { } rights) return;

        var now = await rights.ActorAsync(then.Id, ActorClaims.ChosenOf(person), context.HttpContext.RequestAborted);
        if (now is null) context.RejectPrincipal();
        else if (now != then) context.ReplacePrincipal(ActorClaims.WithRights(person, now));
    }
}
