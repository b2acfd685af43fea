using Microsoft.AspNetCore.Html;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Our few drawn signs; decoration only, the words beside them carry the meaning.</summary>
internal static class Icons
{
    public static IHtmlContent Of(Tone tone, string css) => Drawn(css, tone switch
    {
        Tone.Good => """<circle cx="12" cy="12" r="10" fill="currentColor"/><path d="m7.5 12.3 3.1 3.1 6-6.4" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>""",
        Tone.Warning => """<path d="M12 2.6 22.6 21H1.4Z" fill="currentColor" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/><path d="M12 9v5.4" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/><circle cx="12" cy="17.6" r="1.3" fill="#fff"/>""",
        Tone.Bad => """<circle cx="12" cy="12" r="10" fill="currentColor"/><path d="m8.3 8.3 7.4 7.4m0-7.4-7.4 7.4" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/>""",
        _ => """<circle cx="12" cy="12" r="10" fill="currentColor"/><path d="M12 11v6" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/><circle cx="12" cy="7.4" r="1.4" fill="#fff"/>""",
    });

    public static IHtmlContent Check(string css) =>
        Drawn(css, """<path d="m5.5 12.6 4.3 4.3 8.7-9.4" fill="none" stroke="currentColor" stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round"/>""");

    public static IHtmlContent Lock(string css) =>
        Drawn(css, """<rect x="5" y="10.5" width="14" height="9.5" rx="2" fill="currentColor"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" fill="none" stroke="currentColor" stroke-width="2.2"/>""");

    private static HtmlString Drawn(string css, string shape) =>
        new($"""<svg class="{css}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{shape}</svg>""");
}
