using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.UnitTests.Web;

public sealed class NavigationTests
{
    [Fact]
    public void Who_has_not_signed_in_sees_the_register_only() =>
        Assert.Equal(["/register"], Navigation.For(new ClaimsPrincipal(new ClaimsIdentity())).Select(link => link.Address));

    [Fact]
    public void Who_has_signed_in_begins_at_the_worklist()
    {
        var visitor = ActorClaims.ToPrincipal(new Actor(Guid.CreateVersion7(), Role.Coordinator), "Zoë Łukaszewicz-Müller");

        Assert.Equal("/werklijst", Navigation.For(visitor).First().Address);
    }

    [Fact]
    public void Every_link_has_a_name_in_both_languages()
    {
        var project = Path.Combine(Resources.Source, "SociaalWerk.Kwaliteit.Platform");

        Assert.All(Navigation.Links, link => Assert.Contains(link.LabelKey, Resources.Read(project, "Text.resx").Keys));
    }

    [Theory]
    [InlineData("/trajecten", true)]
    [InlineData("/trajecten/0198", true)]
    [InlineData("/trajectenlijst", false)]
    [InlineData("/", false)]
    public void A_link_is_current_on_its_page_and_on_those_under_it(string path, bool current) =>
        Assert.Equal(current, Navigation.Links.Single(link => link.Address == "/trajecten").Covers(new PathString(path)));

    [Theory]
    [InlineData("/register", "", "/register?taal=en")]
    [InlineData("/register", "?plaats=Assen&pagina=2", "/register?plaats=Assen&pagina=2&taal=en")]
    [InlineData("/register", "?taal=nl&plaats=%27s-Hertogenbosch", "/register?taal=en&plaats=%27s-Hertogenbosch")]
    public void Changing_the_language_keeps_the_page(string path, string query, string expected) =>
        Assert.Equal(expected, Language.AddressIn("en", path, new QueryString(query)));
}
