using System.Security.Cryptography;
using System.Text;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.UnitTests.Accounts;

public sealed class KnownPasswordTests
{
    [Theory]
    [InlineData("qwertyuiop12", true)]
    [InlineData("Welkom2026!!", true)]
    [InlineData("welkomwelkom", true)]
    [InlineData("abcabcabcabc", true)]
    [InlineData("123456789012", true)]
    [InlineData("kwaliteitslabel", true)]
    [InlineData("zoe.lukaszewicz", true)]
    [InlineData("drie losse woorden", false)]
    [InlineData("8203 4471 9926", false)]
    [InlineData("Pizza&Fietsbel&Maandag", false)]
    public void What_is_on_the_list_or_nearly_is_known(string password, bool known) =>
        Assert.Equal(known, KnownPasswords.IsCommon(password, "Zoe.Lukaszewicz@example.org"));

    [Fact]
    public async Task Every_password_in_an_installations_own_file_of_hashes_is_found_and_no_other()
    {
        var file = Path.GetTempFileName();
        try
        {
            var passwords = Enumerable.Range(0, 300).Select(i => $"gelekt wachtwoord {i}").ToList();
            await File.WriteAllLinesAsync(file, passwords.Select(HashOf).Order(StringComparer.Ordinal).Select((h, i) => $"{h}:{i * 7919}"), TestContext.Current.CancellationToken);
            var leaked = new LeakedHashes(new KwaliteitSettings { LeakedPasswords = file });

            foreach (var password in passwords) Assert.True(await leaked.HasAsync(password), password);
            for (var i = 300; i < 400; i++) Assert.False(await leaked.HasAsync($"gelekt wachtwoord {i}"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string HashOf(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
}
