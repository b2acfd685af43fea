using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Sets up what every page stands in: languages, layout, error pages, headers and assets.</summary>
public static class Shell
{
    /// <summary>Registers the pages of the given services and of the shell itself, and of nothing else.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services, IEnumerable<Assembly> assemblies)
    {
        services.AddLocalization();
        services.AddRequestLocalization(Language.Configure);
        services.AddHttpContextAccessor();
        services.AddProblemDetails();
        // Names such as Zoë and Łukaszewicz stay readable in the source of a page.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "formulier";
            options.Cookie.SameSite = SameSiteMode.Lax;
        });

        var pages = services
            .AddRazorPages(options => options.RootDirectory = "/")
            .AddMvcOptions(options =>
            {
                options.Filters.Add<StaleFormFilter>();
                options.Filters.Add<KnownMethods>();
                options.ModelMetadataDetailsProviders.Add(new FormTexts());
            })
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = FormTexts.For);
        services.AddSingleton<IConfigureOptions<MvcOptions>, FormMessages>();

        pages.ConfigureApplicationPartManager(parts =>
        {
            foreach (var assembly in assemblies.Prepend(typeof(Shell).Assembly).Distinct())
                foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
                    parts.ApplicationParts.Add(part);
        });

        return services;
    }

    /// <summary>Puts headers, language and error pages around everything that follows; ends with routing and with the refusal of what other sites send.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        app.Use(SecurityHeaders.Add);
        app.UseCookiePolicy();
        app.UseRequestLocalization();
        app.Use(Language.Remember);

        app.UseWhen(Problems.AreWanted, api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Problems.WriteAsync, StatusCodeSelector = Problems.StatusOf });
            api.UseStatusCodePages(context => Problems.WriteAsync(context.HttpContext));
        });
        app.UseWhen(Pages.AreWanted, html =>
        {
            html.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/fout/500", CreateScopeForErrors = true });
            html.UseStatusCodePagesWithReExecute("/fout/{0}");
        });

        app.UseRouting();
        app.Use(SameOrigin.Check);
        return app;
    }

    /// <summary>Maps the assets, the pages and what robots ask for; comes after authentication and authorisation.</summary>
    public static WebApplication MapShell(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapPublicFiles();
        return app;
    }
}
