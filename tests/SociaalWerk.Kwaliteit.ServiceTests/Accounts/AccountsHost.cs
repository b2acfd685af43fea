using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Accounts;

/// <summary>The product with a machine's clock that a test moves, and with people who are invited to it.</summary>
public abstract class AccountsHost(TestRun run, StorageKind storage) : KwaliteitHost(run, storage)
{
    public FakeTimeProvider MachineClock { get; } = new(Preparation.Start);

    protected override TimeProvider Machine => MachineClock;

    /// <summary>The tests come from one address and guess more than an office does.</summary>
    protected override void Configure(IWebHostBuilder builder) => builder
        .UseSetting($"{KwaliteitSettings.Section}:{nameof(KwaliteitSettings.SignInsPerMinute)}", "10000")
        .UseSetting($"{KwaliteitSettings.Section}:{nameof(KwaliteitSettings.ComplaintsPerMinute)}", "10000");

    /// <summary>Somebody new, and the address in the invitation they got.</summary>
    internal async Task<(Guid Person, string Email, string Link)> InvitedAsync(Role role, Guid? organisation = null, Guid? body = null)
    {
        // What tests before this one typed wrongly is forgotten by now.
        MachineClock.Advance(TimeSpan.FromHours(2));
        var id = Guid.CreateVersion7();
        var email = $"p{id:N}@example.org";
        await DoAsync(async services =>
        {
            var db = services.GetRequiredService<CertificationDb>();
            var person = new Person(id, id.ToString("N"), "Zoë Łukaszewicz", email).Begins(role, organisation, body, new(2020, 1, 1), default);
            db.People.Add(person);
            await services.GetRequiredService<Invitations>().InviteAsync(person, new Actor(Guid.CreateVersion7(), Role.Admin), CancellationToken.None);
            await db.SaveChangesAsync();
        });
        return (id, email, await LinkToAsync(email, "/uitnodiging/"));
    }

    internal async Task DoAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    /// <summary>The newest link of this kind that was mailed to this address; waits for one that was not read before.</summary>
    internal async Task<string> LinkToAsync(string email, string kind)
    {
        string? link = null;
        await Eventually.ThereAsync(() =>
        {
            link = MailsTo(email).SelectMany(m => m.TextBody!.Split('\n')).Select(l => l.Trim()).Where(l => l.Contains(kind, StringComparison.Ordinal)).Except(read).LastOrDefault();
            return Task.FromResult(link is null ? $"no mail to {email} with {kind}" : null);
        });
        read.Add(link!);
        return new Uri(link!).AbsolutePath;
    }

    internal List<MimeMessage> MailsTo(string email) => !Directory.Exists(Settings.PathOf("mail")) ? [] :
    [
        .. Directory.EnumerateFiles(Settings.PathOf("mail"), "*.eml").Select(f => MimeMessage.Load(f)).Where(m => m.To.Mailboxes.Single().Address == email).OrderBy(m => m.MessageId),
    ];

    internal Task<List<LogEntry>> LogOfAsync(Guid dossier) =>
        InAsync((CertificationDb db) => db.LogEntries.AsNoTracking().Where(e => e.Dossier == dossier).OrderBy(e => e.Number).ToListAsync());

    private readonly System.Collections.Concurrent.ConcurrentBag<string> read = [];
}

public sealed class AccountsOnSqlite(TestRun run) : AccountsHost(run, StorageKind.Sqlite);

public sealed class AccountsOnPostgres(TestRun run) : AccountsHost(run, StorageKind.Postgres);
