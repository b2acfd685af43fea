using AngleSharp.Dom;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security;

/// <summary>Words with everything in them that could become more than words, and how one sees on a page that they did.</summary>
internal static class Markup
{
    public const string Hostile = """ kwaadwerk "><img src=x onerror=kwaad()><script>kwaad()</script>{{7*7}}</textarea><a href="javascript:kwaad()">'+kwaad()+'""";

    /// <summary>Stands in a text however the rest of it is written.</summary>
    public const string Mark = "kwaadwerk";

    /// <remarks>Our own policy would refuse these too, and a browser would say so in its console.</remarks>
    public static IEnumerable<string> FaultsIn(IDocument page) =>
    [
        .. page.QuerySelectorAll("script:not([src]), style, [style]").Select(e => e.OuterHtml),
        .. page.QuerySelectorAll("img[src='x'], [href^='javascript'], [src^='javascript'], [action^='javascript']").Select(e => e.OuterHtml),
        .. page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).Select(a => a.Name),
    ];

    /// <summary>The page shows the words, as words.</summary>
    public static bool IsShownOn(IDocument page) =>
        page.DocumentElement.TextContent.Contains("<script>kwaad()") || page.All.Any(e => e.Attributes.Any(a => a.Value.Contains("<script>kwaad()")));
}
