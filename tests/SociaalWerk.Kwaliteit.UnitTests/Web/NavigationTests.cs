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

        Assert.All(Navigation.Links.Concat(Navigation.Parked).Concat(Navigation.Logs), link => Assert.Contains(link.LabelKey, Resources.Read(project, "Text.resx").Keys));
    }

    [Theory]
    [InlineData("/trajecten", "/trajecten")]
    [InlineData("/trajecten/0198", "/trajecten")]
    [InlineData("/trajectenlijst", null)]
    [InlineData("/", null)]
    [InlineData("/berichten/geparkeerd", "/certificering/geparkeerd")]
    public void A_link_is_current_on_its_page_and_on_those_under_it(string path, string? expected) =>
        Assert.Equal(expected, Navigation.Current(new PathString(path))?.Address);

    [Theory]
    [InlineData(Role.Coordinator, false)]
    [InlineData(Role.Chair, false)]
    [InlineData(Role.Officer, true)]
    [InlineData(Role.Admin, true)]
    public void Only_the_office_sees_what_got_stuck(Role role, bool sees)
    {
        var visitor = ActorClaims.ToPrincipal(new Actor(Guid.CreateVersion7(), role), "Gülşen Doğan-İnce");

        Assert.Equal(sees, Navigation.For(visitor).Any(link => link.LabelKey == "Nav.Parked"));
    }

    [Theory]
    [InlineData("/register", "", "/register?taal=en")]
    [InlineData("/register", "?plaats=Assen&pagina=2", "/register?plaats=Assen&pagina=2&taal=en")]
    [InlineData("/register", "?taal=nl&plaats=%27s-Hertogenbosch", "/register?taal=en&plaats=%27s-Hertogenbosch")]
    public void Changing_the_language_keeps_the_page(string path, string query, string expected) =>
        Assert.Equal(expected, Language.AddressIn("en", path, new QueryString(query)));
}
