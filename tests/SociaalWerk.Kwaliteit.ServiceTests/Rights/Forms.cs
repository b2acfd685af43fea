using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SociaalWerk.Kwaliteit.ServiceTests.Rights;

/// <summary>Finds the form around a field or a button.</summary>
internal static class Forms
{
    public static IHtmlFormElement Form(this IHtmlDocument page, string inside)
    {
        var element = page.QuerySelector(inside);
        Assert.True(element is not null, $"No {inside} in {page.Body!.TextContent}");
        return element.Closest("form") as IHtmlFormElement ?? throw new InvalidOperationException($"{inside} stands in no form.");
    }
}
