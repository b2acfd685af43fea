using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.UnitTests.Web;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/trajecten", "/trajecten")]
    [InlineData("//kwaad.example", "/kwaad.example")]
    [InlineData("/\\kwaad.example", "/kwaad.example")]
    [InlineData("/\t/kwaad.example", "/%09/kwaad.example")]
    [InlineData("/\n/kwaad.example", "/%0A/kwaad.example")]
    [InlineData(null, "/")]
    public void No_address_leads_to_another_site(string? given, string local) => Assert.Equal(local, LocalAddress.Of(given));
}
