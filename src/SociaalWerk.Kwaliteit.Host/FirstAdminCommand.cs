using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>Prints the link by which the first administrator makes an account: the only way in that needs no other account.</summary>
internal static class FirstAdminCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter says, TextWriter complains)
    {
        if (args is not [_, var email, var name, .. var rest] || !email.Contains('@') || string.IsNullOrWhiteSpace(name) || name.StartsWith('-'))
        {
            complains.WriteLine("first-admin needs a mail address and a name: first-admin EMAIL \"NAME\".");
            return 2;
        }

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = rest, ContentRootPath = AppContext.BaseDirectory });
        // Alone: the outbox keeps the news of the new person for the services that are started later.
        builder.Configuration[$"{KwaliteitSettings.Section}:{nameof(KwaliteitSettings.Services)}"] = "Certification";
        var settings = builder.AddPlatform([new CertificationService()]);
        await using var app = builder.Build();
        using var held = settings.Storage == StorageKind.Sqlite ? DataLock.TryTake(settings) : null;
        if (settings.Storage == StorageKind.Sqlite && held is null)
        {
            complains.WriteLine($"The system runs on {Path.GetFullPath(settings.Data)}. Stop it first.");
            return 1;
        }

        if (settings.Storage == StorageKind.Sqlite) await app.PrepareAsync(app.Services.GetRequiredService<IReadOnlyList<ServiceModule>>(), CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FirstAdmin>().InviteAsync(email, name, CancellationToken.None) is not { } link)
        {
            complains.WriteLine("There is an administrator with an account already. They invite others from the page of people.");
            return 1;
        }

        says.WriteLine($"{name} makes an account at this address. It works once, for two weeks; whoever has it is administrator, so pass it on with care.");
        says.WriteLine(link);
        return 0;
    }
}
