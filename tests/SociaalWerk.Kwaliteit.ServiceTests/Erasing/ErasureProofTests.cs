using System.Net;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Accounts;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Logs;
using SociaalWerk.Kwaliteit.ServiceTests.Rights;

namespace SociaalWerk.Kwaliteit.ServiceTests.Erasing;

/// <summary>After erasing, name and addresses are looked for where they could be: dumps, files, screens, and a system on a backup from before.</summary>
public abstract class ErasureProofTests(AccountsHost host, TestRun run)
{
    private static readonly string[] Screens = ["/mensen", "/mensen/wissen", "/mensen/dezelfde", "/logboek", "/logboek?handler=Lines", "/trajecten", "/berichten", "/api/v1/berichten", "/register"];

    [Fact]
    public async Task No_table_holds_a_name_or_an_address_that_can_be_read_without_the_keys()
    {
        var somebody = Leaving.Somebody();
        await somebody.JoinAsync(host);
        await host.SettledAsync();

        Assert.Empty((await Dump.OfAsync(run, host.Settings)).Find(somebody.Word));
    }

    [Fact]
    public async Task Who_is_erased_is_nowhere_in_a_dump_in_files_or_in_a_restored_backup_and_the_log_still_verifies()
    {
        var somebody = Leaving.Somebody();
        await somebody.JoinAsync(host);
        using var coordinator = await host.SignInAsync("coordinator");
        var file = await Filing.StartAsync(coordinator);
        await WriteAboutAsync(somebody, file);
        await host.SettledAsync();
        await Eventually.TrueAsync(() => Task.FromResult(host.MailsTo(somebody.Email).Count == 2), "the invitation and the question to the old address");
        var before = await Dump.OfAsync(run, host.Settings);
        Assert.NotEmpty(before.Find(somebody.Word));

        using var officer = await host.SignInAsync("officer");
        Assert.Equal("/mensen/wissen", (await somebody.EraseAsync(officer)).Location);
        await somebody.GoneAsync(host);

        Assert.Empty((await Dump.OfAsync(run, host.Settings)).Find(somebody.Word));
        Assert.Empty(Dump.FindInFiles(host.Settings.Data, somebody.Word));
        await NowhereOnScreenAsync(host, somebody, file);
        await Leaving.LogVerifiesAsync(host);

        await using var restored = await RestoredHost.StartAsync(run, await before.RestoreAsync(host.Settings));
        await somebody.GoneAsync(restored);
        await NowhereOnScreenAsync(restored, somebody, file);
        Assert.Empty((await Dump.OfAsync(run, restored.Settings)).Find(somebody.Word));
        await Leaving.LogVerifiesAsync(restored);
    }

    [Fact]
    public async Task A_backup_from_before_opens_no_name_before_it_is_cleared_either()
    {
        var somebody = Leaving.Somebody();
        await somebody.InviteAsync(host);
        await host.SettledAsync();
        var before = await Dump.OfAsync(run, host.Settings);
        using var officer = await host.SignInAsync("officer");
        await somebody.EraseAsync(officer);
        await somebody.GoneAsync(host);

        Assert.Empty(before.Find(somebody.Word));
        await using var restored = await RestoredHost.StartAsync(run, await before.RestoreAsync(host.Settings));
        Assert.DoesNotContain(somebody.Word, (await restored.InAsync((CertificationDb db) => db.People.AsNoTracking().SingleAsync(p => p.Id == somebody.Id))).Name, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_address_can_be_invited_again_as_somebody_new()
    {
        var somebody = Leaving.Somebody();
        await somebody.JoinAsync(host);
        using var officer = await host.SignInAsync("officer");
        await somebody.EraseAsync(officer);

        using var coordinator = await host.SignInAsync("coordinator");
        Assert.Equal("/mensen", (await Asking.InviteAsync(coordinator, somebody.Email, Role.Contributor)).Location);

        var again = Assert.Single(await host.RolesByEmailAsync(somebody.Email));
        Assert.NotEqual(somebody.Id, again.PersonId);
        using var visitor = host.Anybody();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.FillAsync(await host.LinkToAsync(somebody.Email, "/uitnodiging/"), ("Password", Leaving.Password))).Status);
    }

    [Fact]
    public async Task What_dies_between_the_commit_and_the_key_is_done_at_the_next_start()
    {
        var somebody = Leaving.Somebody();
        await somebody.InviteAsync(host);
        await host.SettledAsync();
        var keys = run.NewDirectory();
        Dump.Copy(host.Settings.KeyStorePath, keys);
        using var officer = await host.SignInAsync("officer");
        await somebody.EraseAsync(officer);
        await somebody.GoneAsync(host);

        // The database as it is after the commit, beside keys as they were before.
        var settings = await (await Dump.OfAsync(run, host.Settings)).RestoreAsync(host.Settings);
        Directory.Delete(settings.KeyStorePath, recursive: true);
        Dump.Copy(keys, settings.KeyStorePath);
        Assert.Contains(Directory.EnumerateFiles(settings.KeyStorePath), f => f.EndsWith($"{somebody.Id:N}.Name.sleutel", StringComparison.Ordinal));
        await using var restarted = await RestoredHost.StartAsync(run, settings);

        await somebody.GoneAsync(restarted);
        await Eventually.TrueAsync(() => Task.FromResult(!Directory.EnumerateFiles(settings.KeyStorePath, $"{somebody.Id:N}.*.sleutel").Any()), "both keys are gone");
    }

    /// <summary>Notes by the person, and by somebody else about the person: in the log, and in a file's history.</summary>
    private async Task WriteAboutAsync(Leaving somebody, Guid file)
    {
        var officer = await host.IdOfAsync("officer");
        await host.LogAsync(new Act(file, "Submit", new Actor(somebody.Id, Role.Contributor), Role.Contributor, host.Now, Note: $"Bel mij, {somebody.Name}"));
        await host.LogAsync(new Act(file, "AskInformation", new Actor(officer, Role.Officer), Role.Officer, host.Now, Note: $"Vraag het QUIRIJNTJE {somebody.Word} maar"));
        await host.InAsync<CertificationDb, int>(db =>
        {
            foreach (var (version, who) in new[] { (90, somebody.Id), (91, officer) })
                db.Steps.Add(new PathStep { PathId = file, Version = version, From = State.Draft, Trigger = Trigger.Submit, To = State.Submitted, ActorId = who, Role = Role.Signatory, At = host.Now, Note = $"Namens {somebody.Name}" });
            return db.SaveChangesAsync();
        });
    }

    private static async Task NowhereOnScreenAsync(KwaliteitHost where, Leaving somebody, Guid file)
    {
        using var officer = await where.SignInAsync("officer");
        using var coordinator = await where.SignInAsync("coordinator");
        foreach (var (who, screen) in Screens.Select(s => (officer, s)).Concat(new[] { "/mensen", $"/trajecten/{file}", $"/api/v1/trajecten/{file}", $"/trajecten/{file}/logboek" }.Select(s => (coordinator, s))))
        {
            var answer = await who.GetAsync(screen);
            Assert.True(answer.Status == HttpStatusCode.OK, $"{screen}: {answer}");
            Assert.DoesNotContain(somebody.Word, answer.Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Empty((await officer.PageAsync($"/mensen/wissen?zoek={somebody.Word}")).QuerySelectorAll("tbody tr"));
        Assert.Empty((await officer.PageAsync($"/mensen?zoek={somebody.Word}")).QuerySelectorAll("tbody tr"));
    }
}

public sealed class ErasureProofOnSqliteTests(AccountsOnSqlite host, TestRun run) : ErasureProofTests(host, run), IClassFixture<AccountsOnSqlite>;

public sealed class ErasureProofOnPostgresTests(AccountsOnPostgres host, TestRun run) : ErasureProofTests(host, run), IClassFixture<AccountsOnPostgres>;
