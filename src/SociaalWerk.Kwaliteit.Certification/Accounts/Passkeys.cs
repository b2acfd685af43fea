using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Passkeys by Identity's own handler. What the browser must answer is kept in a sealed cookie for a few minutes.</summary>
internal sealed class Passkeys(
    CertificationDb db, UserManager<Account> accounts, IPasskeyHandler<Account> handler, Throttle throttle, Entrance entrance,
    IDataProtectionProvider protection, IHttpContextAccessor http)
{
    private const string Name = "kwaliteit-passkey";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("passkey").ToTimeLimitedDataProtector();

    private HttpContext Http => http.HttpContext!;

    /// <summary>What the browser needs to make a passkey for this account.</summary>
    public async Task<string> AskNewAsync(Account account, CancellationToken ct)
    {
        var name = await db.People.Where(p => p.Id == account.PersonId).Select(p => p.Name).SingleAsync(ct);
        var options = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = name }, Http);
        Keep(options.AttestationState);
        return options.CreationOptionsJson;
    }

    /// <summary>Adds the passkey that the browser made, without saving; false when it is not an answer to what was asked.</summary>
    public async Task<bool> AddAsync(Account account, string credential)
    {
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = Http, CredentialJson = credential, AttestationState = Take() });
        if (!result.Succeeded || result.UserEntity.Id != account.Id.ToString()) return false;

        result.Passkey.Name = Surfing.BrowserOf(Http);
        return (await accounts.AddOrUpdatePasskeyAsync(account, result.Passkey)).Succeeded;
    }

    /// <summary>What the browser needs to show a passkey of anybody's: nobody says who they are first.</summary>
    public async Task<string> AskAsync()
    {
        var options = await handler.MakeRequestOptionsAsync(null, Http);
        Keep(options.AssertionState);
        return options.RequestOptionsJson;
    }

    /// <summary>Signs in with a passkey alone: it is something one has, opened by a finger, a face or a code.</summary>
    public async Task<Entry> EnterAsync(string credential, CancellationToken ct)
    {
        if (await throttle.TakeAsync(null, Surfing.NetworkOf(Http), ct) is { } wait) return Entry.Later(wait);

        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = Http, CredentialJson = credential, AssertionState = Take() });
        if (!result.Succeeded) return await entrance.FailAsync(null, "passkey", ct);

        await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        var person = await db.People.SingleAsync(p => p.Id == result.User.PersonId, ct);
        return await entrance.InAsync(result.User, person, SignInMeans.Passkey, twoSteps: true, ct);
    }

    private void Keep(string? state) => Http.Response.Cookies.Append(Name, protector.Protect(state ?? "", Life), Options);

    /// <summary>Once: the next answer needs a new question.</summary>
    private string? Take()
    {
        Http.Response.Cookies.Delete(Name, Options);
        try
        {
            return Http.Request.Cookies[Name] is { } kept ? protector.Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions Options => new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = Http.Request.IsHttps };
}
