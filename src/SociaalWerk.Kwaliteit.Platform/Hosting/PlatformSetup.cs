using System.Net;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Platform.Hosting;

/// <summary>Composes a process from the services it hosts.</summary>
public static class PlatformSetup
{
    public static KwaliteitSettings AddPlatform(this WebApplicationBuilder builder, IReadOnlyList<ServiceModule> all, bool topologyOnly = false)
    {
        builder.Configuration.AddSecretFiles();
        var settings = builder.Configuration.GetSection(KwaliteitSettings.Section).Get<KwaliteitSettings>() ?? new KwaliteitSettings();
        var modules = Hosted(all, settings);
        Directory.CreateDirectory(settings.Data);
        // What we run on is nobody's business.
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);

        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(modules);
        services.AddSingleton<HeadFiles>().AddSingleton<PersonKeys>().AddSingleton(BranchIdentity.Load());
        if (settings.Demo) services.AddSingleton(new DemoClock(settings, TimeProvider.System)).AddSingleton<TimeProvider>(p => p.GetRequiredService<DemoClock>());
        else services.AddSingleton(TimeProvider.System);
        services.AddKeyedSingleton(Clocks.Machine, TimeProvider.System);

        services.AddDataProtection().SetApplicationName("kwaliteit").PersistKeysToFileSystem(Directory.CreateDirectory(settings.PathOf("keys")));
        services.AddHttpContextAccessor().AddScoped<ICurrentActor, CurrentActor>().AddSingleton<MailSecrets>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(ConfigureCookie);
        // Sessions follow the machine's clock: the demo's clock may jump weeks, which must sign nobody out.
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<IServiceProvider>((cookie, provider) => cookie.TimeProvider = provider.GetRequiredKeyedService<TimeProvider>(Clocks.Machine));
        services.AddAuthorization();
        services.ConfigureHttpJsonOptions(o =>
        {
            // In JSON, as everywhere, a value of a list is known by its name.
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            o.KnownProxies.Add(IPAddress.Loopback);
        });

        services.AddSecureCookies(settings);
        services.AddRateLimits(settings);
        services.AddShell([.. modules.Select(m => m.GetType().Assembly)]);
        // Without the order, /register/{nummer} would take the addresses of the Register's parked messages and of its log.
        services.Configure<Microsoft.AspNetCore.Mvc.RazorPages.RazorPagesOptions>(o =>
        {
            foreach (var page in new[] { "/Messaging/Parked", "/ActLog/ServiceLog" })
                o.Conventions.AddPageRouteModelConvention(page, model => model.Selectors.ToList().ForEach(s => s.AttributeRouteModel!.Order = -1));
        });
        // A release's topology covers every service, also those that another process hosts.
        services.AddBus(settings, topologyOnly ? all : modules, topologyOnly);
        foreach (var module in topologyOnly ? all : modules)
        {
            module.AddStorage(services, settings);
            module.AddServices(services, settings);
            services.AddOpenApi(module.Prefix, o => o.ShouldInclude = d => d.GroupName == module.Prefix);
        }

        services.TryAddScoped<TicketCheck, YoungTicketsOnly>();
        return settings;
    }

    public static void UsePlatform(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseShell();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapShell();
        // Before a service's own pages: /register/{nummer} would take this address for a number.
        app.MapOpenApi("/{documentName}/openapi.json").RequireRateLimiting(RateLimits.Register).WithOrder(-1);
        app.MapHealth(app.Services.GetRequiredService<IReadOnlyList<ServiceModule>>());
        foreach (var module in app.Services.GetRequiredService<IReadOnlyList<ServiceModule>>()) module.Map(app);
    }

    /// <summary>Migrates the hosted services' databases and lets each prepare its reference and demo data.</summary>
    public static async Task PrepareAsync(this WebApplication app, IReadOnlyList<ServiceModule> modules, CancellationToken ct)
    {
        foreach (var module in modules)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await module.Open(scope.ServiceProvider).MigrateAsync(ct);
            await module.PrepareAsync(scope.ServiceProvider, ct);
        }
    }

    private static IReadOnlyList<ServiceModule> Hosted(IReadOnlyList<ServiceModule> all, KwaliteitSettings settings)
    {
        var unknown = settings.ServiceNames.Except(all.Select(m => m.Name)).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException($"Kwaliteit:Services names {string.Join(", ", unknown)}; known are {string.Join(", ", all.Select(m => m.Name))}.");

        return [.. all.Where(m => settings.ServiceNames.Contains(m.Name))];
    }

    private static void ConfigureCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "kwaliteit";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // The session's row says how long it lasts; the cookie must not end before it.
        cookie.ExpireTimeSpan = TimeSpan.FromDays(2);
        cookie.SlidingExpiration = false;
        cookie.LoginPath = "/aanmelden";
        cookie.ReturnUrlParameter = "terug";
        cookie.AccessDeniedPath = "/geen-toegang";
        cookie.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<TicketCheck>().CheckAsync(context);
        cookie.Events.OnRedirectToLogin = context => AnswerOrRedirect(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => AnswerOrRedirect(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>A program gets a status; a person gets the sign-in page, or the page that says why this is not theirs.</summary>
    private static Task AnswerOrRedirect(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api") || status == StatusCodes.Status403Forbidden) context.Response.StatusCode = status;
        else context.Response.Redirect(TicketCheck.FoundAged(context.HttpContext) ? context.RedirectUri.Replace("/aanmelden?", TicketCheck.RenewalAddress + "?") : context.RedirectUri);
        return Task.CompletedTask;
    }
}
