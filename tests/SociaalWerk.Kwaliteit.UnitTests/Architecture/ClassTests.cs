using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.UnitTests.Architecture;

/// <summary>How classes and pages are made (architecture section 2, rules 4 and 10).</summary>
public sealed class ClassTests
{
    [Fact]
    public void Every_class_is_sealed_static_or_abstract()
    {
        var open = Product.Types(Product.All).Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && t != typeof(Program));

        Assert.Empty(open.Select(t => t.FullName));
    }

    [Fact]
    public void A_service_shows_nothing_but_its_module()
    {
        var open = Product.Types(Product.ServiceAssemblies).Where(t => t.IsPublic && !t.IsSubclassOf(typeof(ServiceModule)) && !t.IsSubclassOf(typeof(TagHelper)));

        Assert.Empty(open.Select(t => t.FullName));
    }

    [Fact]
    public void A_tag_helper_is_public_because_an_internal_one_is_ignored() =>
        Assert.All(Product.Types(Product.All).Where(t => t.IsSubclassOf(typeof(TagHelper)) && !t.IsAbstract), t => Assert.True(t.IsPublic, t.FullName));

    [Fact]
    public void A_folder_never_bears_the_name_of_a_type_in_it()
    {
        var spaces = Product.Types(Product.All).Select(t => t.Namespace!).ToHashSet();

        Assert.Empty(Product.Types(Product.All).Where(t => spaces.Contains($"{t.Namespace}.{t.Name}") || t.Namespace!.EndsWith($".{t.Name}", StringComparison.Ordinal)).Select(t => t.FullName));
    }

    [Fact]
    public void No_two_pages_or_views_share_a_compiled_path()
    {
        var pages = Product.All.SelectMany(a => a.GetCustomAttributes(typeof(RazorCompiledItemAttribute), false).Cast<RazorCompiledItemAttribute>()).Select(i => i.Identifier)
            .Where(path => !path.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.GroupBy(p => p, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Equal(["/_ViewStart.cshtml"], pages.Where(p => p.EndsWith("_ViewStart.cshtml", StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(Product.Sources("src", "_ViewStart.cshtml"), f => f.Path.Contains(".Platform/"));
    }
}
