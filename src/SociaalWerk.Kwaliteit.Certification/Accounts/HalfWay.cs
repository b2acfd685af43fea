using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Somebody whose password was right and who has to show or set up a second step; not signed in.</summary>
/// <param name="Stamp">Of the account at that moment: a changed password ends this too.</summary>
/// <param name="Renewal">The link that lets the second step be set up anew.</param>
internal sealed record HalfWay(Guid AccountId, string Stamp, string? ReturnTo, Guid? Renewal = null);

/// <summary>Keeps a step of signing in in a sealed cookie for ten minutes.</summary>
internal sealed class HalfWayCookie(IDataProtectionProvider protection, IHttpContextAccessor http)
{
    private const string Name = "kwaliteit-stap";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("half way").ToTimeLimitedDataProtector();

    private HttpContext Http => http.HttpContext!;

    public void Set(HalfWay state) => Http.Response.Cookies.Append(Name, protector.Protect(Json.Write(state), Life), Options);

    public HalfWay? Read()
    {
        try
        {
            return Http.Request.Cookies[Name] is { } sealedState ? Json.Read<HalfWay>(protector.Unprotect(sealedState)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Remove() => Http.Response.Cookies.Delete(Name, Options);

    private CookieOptions Options => new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Http.Request.IsHttps };
}
