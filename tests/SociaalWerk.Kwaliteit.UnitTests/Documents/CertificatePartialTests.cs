using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Documents.Certificates;

namespace SociaalWerk.Kwaliteit.UnitTests.Documents;

public sealed class CertificatePartialTests
{
    [Fact]
    public async Task The_page_says_in_reading_order_what_the_pdf_says()
    {
        var text = CertificateText.Of(CertificateSamples.Full);

        var html = WebUtility.HtmlDecode(await RenderedAsync(text));

        var from = 0;
        foreach (var words in text.Words)
        {
            var at = html.IndexOf($">{words}<", from, StringComparison.Ordinal);
            Assert.True(at >= from, $"Not on the page, or not here: {words}");
            from = at + words.Length;
        }
    }

    [Fact]
    public async Task Facts_are_terms_with_descriptions_under_headings_in_Dutch()
    {
        var html = await RenderedAsync(CertificateText.Of(CertificateSamples.Plain));

        Assert.Contains("lang=\"nl\"", html);
        Assert.Contains("<h2>Stichting Welzijn De Linde</h2>", html);
        Assert.Matches(@"<dt>Werksoorten</dt>\s*<dd>Algemeen maatschappelijk werk</dd>\s*<dd>Jongerenwerk</dd>", html);
    }

    private static async Task<string> RenderedAsync(CertificateText text)
    {
        var documents = typeof(CertificateText).Assembly;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddLocalization();
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(manager =>
        {
            foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(documents).GetApplicationParts(documents)) manager.ApplicationParts.Add(part);
        });
        await using var app = builder.Build();
        using var scope = app.Services.CreateScope();
        var action = new ActionContext(new DefaultHttpContext { RequestServices = scope.ServiceProvider }, new RouteData(), new ActionDescriptor());
        var view = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, "/Certificates/_Certificate.cshtml", isMainPage: false).View!;
        var data = new ViewDataDictionary<CertificateText>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = text };
        var kept = scope.ServiceProvider.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(action.HttpContext);
        await using var writer = new StringWriter();

        await view.RenderAsync(new ViewContext(action, view, data, kept, writer, new HtmlHelperOptions()));

        return writer.ToString();
    }
}
