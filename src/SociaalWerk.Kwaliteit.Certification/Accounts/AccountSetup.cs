using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Identity with our store, our rules for passwords, and sessions of our own.</summary>
internal static class AccountSetup
{
    /// <summary>About a tenth of a second on the machines of these years.</summary>
    private const int HashRounds = 210_000;

    public static void AddAccounts(this IServiceCollection services, KwaliteitSettings settings)
    {
        services.AddIdentityCore<Account>(o =>
        {
            o.User.RequireUniqueEmail = true;
            o.User.AllowedUserNameCharacters = "";
            o.Password.RequiredLength = Account.ShortestPassword;
            o.Password.RequiredUniqueChars = 1;
            o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
        }).AddPasswordValidator<KnownPasswords>();
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddSingleton<ILookupNormalizer, EmailMarks>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = HashRounds);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>().AddSingleton<Decoy>().AddSingleton<LeakedHashes>();
        services.AddScoped<Throttle>().AddScoped<HalfWayCookie>().AddScoped<Entrance>();
        services.AddScoped<SessionKeeper>().AddScoped<TicketCheck, SessionTickets>();
        services.AddScoped<AccountLinks>().AddScoped<Invitations>().AddScoped<FirstAdmin>().AddScoped<StepRenewals>();
        services.AddAuthentication(TokenHandler.Either)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.TokenScheme, null)
            .AddPolicyScheme(TokenHandler.Either, null, o =>
            {
                o.ForwardDefaultSelector = TokenHandler.SchemeOf;
                o.ForwardSignIn = o.ForwardSignOut = CookieAuthenticationDefaults.AuthenticationScheme;
            });
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>().AddScoped<Passkeys>();
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            // The device asks for finger, face or code, and knows by itself whose passkey it is: so a passkey is enough.
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
        });
        services.AddOpenId(settings);
        services.AddSingleton<NewKeys>().AddScoped<Managing.OwnAccount>();
    }
}
