using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>The two languages of every page: from the address, else from the cookie, else Dutch.</summary>
public static class Language
{
    /// <summary>Name of the query parameter and of the cookie that carry the choice.</summary>
    public const string Key = "taal";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Two letters for the lang attribute of what is being written now.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The address of the same page in another language.</summary>
    public static string AddressIn(string language, string path, QueryString query)
    {
        var kept = System.Web.HttpUtility.ParseQueryString(query.Value ?? "");
        kept[Key] = language;
        return $"{LocalAddress.Of(path)}?{kept}";
    }

    /// <summary>Words for a letter or another document, which are in Dutch whatever the language of the page.</summary>
    public static string InDutch(Func<string> words)
    {
        var reader = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Dutch;
            return words();
        }
        finally
        {
            CultureInfo.CurrentUICulture = reader;
        }
    }

    internal static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Dutch);
        options.SupportedCultures = options.SupportedUICultures = [Dutch, English];
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(http => Chosen(http.Request.Query[Key])),
            new CustomRequestCultureProvider(http => Chosen(http.Request.Cookies[Key])),
            // A program says its language in a header; a browser's header must not overrule "Dutch first".
            new CustomRequestCultureProvider(http => Problems.AreWanted(http) ? Preferred(http) : None),
        ];
    }

    internal static Task Remember(HttpContext http, RequestDelegate next)
    {
        if (CultureOf(http.Request.Query[Key]) is { } chosen)
            http.Response.Cookies.Append(Key, chosen.TwoLetterISOLanguageName, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true,
            });

        return next(http);
    }

    private static readonly Task<ProviderCultureResult?> None = Task.FromResult<ProviderCultureResult?>(null);

    private static Task<ProviderCultureResult?> Chosen(string? language) =>
        CultureOf(language) is { } culture ? Task.FromResult<ProviderCultureResult?>(new(culture.Name)) : None;

    private static Task<ProviderCultureResult?> Preferred(HttpContext http) =>
        Chosen(http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => wish.Value.Value?.Split('-')[0])
            .FirstOrDefault(language => CultureOf(language) is not null));

    private static CultureInfo? CultureOf(string? language) => language?.ToLowerInvariant() switch
    {
        "nl" => Dutch,
        "en" => English,
        _ => null,
    };
}
