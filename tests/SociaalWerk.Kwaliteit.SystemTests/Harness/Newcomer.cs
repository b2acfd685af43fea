using MimeKit;
using SociaalWerk.Kwaliteit.Certification.Accounts;

namespace SociaalWerk.Kwaliteit.SystemTests.Harness;

/// <summary>The first administrator: comes in by the command's link, as at an installation.</summary>
internal sealed class Newcomer(string data)
{
    public const string Email = "beheer@example.org", Password = "drie losse woorden";

    /// <summary>The path of the link that the command prints; the system must not run yet.</summary>
    public async Task<string> InviteAsync()
    {
        await using var command = await Running.StartAsync("KILL", "dotnet", [Machine.HostDll, "first-admin", Email, "Bas Willems"], new Dictionary<string, string>
        {
            ["Kwaliteit__Data"] = data,
            ["Kwaliteit__Demo"] = "true",
        });
        Assert.Equal(0, await command.EndAsync(TimeSpan.FromSeconds(60)));
        return new Uri(command.Said.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).AbsolutePath;
    }

    public static string CodeOf(string key) => Totp.CodeAt(key.Replace(" ", ""), Totp.StepAt(TimeProvider.System.GetUtcNow()));

    /// <summary>The path of the link in the mail of this kind, as soon as the mail is there.</summary>
    public async Task<string> LinkInMailAsync(string kind)
    {
        string? link = null;
        await Eventually.HoldsAsync($"a mail with {kind}", TimeSpan.FromSeconds(40), () =>
        {
            var folder = Path.Combine(data, "mail");
            link = !Directory.Exists(folder) ? null : Directory.EnumerateFiles(folder, "*.eml")
                .SelectMany(file => MimeMessage.Load(file).TextBody!.Split('\n')).Select(line => line.Trim())
                .FirstOrDefault(line => line.Contains(kind, StringComparison.Ordinal));
            return Task.FromResult(link is not null);
        });
        return new Uri(link!).AbsolutePath;
    }
}
