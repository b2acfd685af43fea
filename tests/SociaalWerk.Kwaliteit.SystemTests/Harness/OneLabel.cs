using System.Security.Cryptography;
using SociaalWerk.Kwaliteit.Host;

namespace SociaalWerk.Kwaliteit.SystemTests.Harness;

/// <summary>What every granted path must come to, whatever happened on the way: one label, one certificate, one register entry.</summary>
internal static class OneLabel
{
    public static async Task AssertAsync(ISystem system, DemoOutcome outcome)
    {
        Assert.NotNull(outcome.LabelNumber);
        using var coordinator = await Caller.SignedInAsync(system.Address, "coordinator");
        using var anybody = new Caller(system.Address);

        var label = (await coordinator.GetAsync($"/api/v1/trajecten/{outcome.PathId}")).GetProperty("label");
        Assert.Equal(outcome.LabelNumber, label.GetProperty("nummer").GetString());
        var register = await anybody.GetAsync("/api/v1/register/labels");
        Assert.Equal(1, register.GetProperty("totaal").GetInt32());
        Assert.Equal(outcome.LabelNumber, register.GetProperty("items")[0].GetProperty("nummer").GetString());
        var pdf = await anybody.DownloadAsync($"/certificaten/{outcome.LabelNumber}.pdf");
        Assert.Equal(label.GetProperty("certificaatSha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(pdf)));

        Assert.Equal(1, await system.CountAsync("certification", "Labels"));
        Assert.Equal(1, await system.CountAsync("documents", "Certificates"));
        Assert.Equal(1, await system.CountAsync("register", "Entries"));
        foreach (var service in new[] { "certification", "documents", "register", "notices" })
        {
            Assert.Equal(0, await system.CountAsync(service, "Parked"));
            await Eventually.HoldsAsync($"{service} has told all it had to tell", TimeSpan.FromSeconds(30), async () => await system.CountAsync(service, "Outbox", "\"SentAt\" is null") == 0);
        }
    }
}
