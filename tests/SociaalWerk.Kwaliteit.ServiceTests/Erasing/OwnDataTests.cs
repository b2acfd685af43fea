using System.Net;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.ServiceTests.Accounts;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Logs;
using SociaalWerk.Kwaliteit.ServiceTests.Rights;

namespace SociaalWerk.Kwaliteit.ServiceTests.Erasing;

/// <summary>What people see of themselves, and their way to the office.</summary>
public abstract class OwnDataTests(AccountsHost host)
{
    [Fact]
    public async Task People_see_and_download_all_about_themselves_and_nothing_about_anybody_else()
    {
        var (member, visitor) = await Member.JoinAsync(host, Role.Contributor, (await host.RoleOfAsync("coordinator")).OrganisationId);
        using var coordinator = await host.SignInAsync("coordinator");
        var file = await Filing.StartAsync(coordinator);
        await host.LogAsync(new Act(file, "Submit", new Actor(member.Person, Role.Contributor), Role.Contributor, host.Now, Note: "mijn woorden"));
        await host.LogAsync(new Act(member.Person, "Submit", new Actor(await host.IdOfAsync("officer"), Role.Officer), Role.Officer, host.Now, Note: "niet mijn woorden"));
        await host.SettledAsync();

        var page = await visitor.GetAsync("/mijn-account/gegevens");
        var own = (await visitor.GetAsync("/mijn-account/gegevens?handler=Download")).Root;
        Answer? mails = null;
        await Eventually.TrueAsync(async () => (mails = await visitor.GetAsync("/berichten/mijn?handler=Download")).Root.GetProperty("berichten").EnumerateArray().Any(m => m.GetProperty("tekst").ValueKind == System.Text.Json.JsonValueKind.String), "the mail was sent");

        Assert.Contains(member.Email, page.Text);
        Assert.Equal((member.Email, "Zoë Łukaszewicz"), (own.GetProperty("email").GetString(), own.GetProperty("naam").GetString()));
        Assert.Equal("Contributor", own.GetProperty("rollen")[0].GetProperty("rol").GetString());
        Assert.NotEmpty(own.GetProperty("sessies").EnumerateArray());
        Assert.Equal(member.Email, own.GetProperty("accounts")[0].GetProperty("email").GetString());
        Assert.Equal("mijn woorden", own.GetProperty("handelingen").EnumerateArray().First(a => a.GetProperty("dossierId").GetGuid() == file).GetProperty("toelichting").GetString());
        Assert.DoesNotContain("niet mijn woorden", own.GetRawText());
        Assert.DoesNotContain("passwordHash", own.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(member.Email, mails!.Root.GetProperty("email").GetString());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/berichten/mijn")).Status);
    }

    [Fact]
    public async Task A_request_to_be_erased_is_with_the_office_until_it_is_taken_back_or_settled()
    {
        var (member, visitor) = await Member.JoinAsync(host, Role.Contributor, (await host.RoleOfAsync("coordinator")).OrganisationId);
        using var officer = await host.SignInAsync("officer");

        Assert.Equal("/mijn-account/gegevens", (await visitor.FillAsync("/mijn-account/gegevens", "Ask")).Location);
        Assert.Contains("Gegevens wissen (1)", (await officer.PageAsync("/mensen")).QuerySelector("nav.kw-tabs")!.TextContent);
        Assert.Equal($"/mensen/{member.Person}/wissen", (await officer.PageAsync("/mensen/wissen")).QuerySelector("tbody a")!.GetAttribute("href"));
        Assert.Equal("/mijn-account/gegevens", (await visitor.FillAsync("/mijn-account/gegevens", "TakeBack")).Location);
        Assert.Null((await officer.PageAsync($"/mensen/{member.Person}/wissen")).QuerySelector("[name=Why]"));

        await visitor.FillAsync("/mijn-account/gegevens", "Ask");
        Assert.Equal("/mensen/wissen", (await officer.FillAsync($"/mensen/{member.Person}/wissen", "Decline", ("Why", "U bent nog nodig."))).Location);

        Assert.Contains("U bent nog nodig.", await host.InAsync((CertificationDb db) => db.LogEntries.Where(e => e.Dossier == member.Person && e.Act == "ErasureDeclined").Select(e => e.Note).SingleAsync()));
        Assert.True(await visitor.IsInAsync());
    }

    [Fact]
    public async Task People_are_found_whatever_the_case_and_the_accents()
    {
        var (member, _) = await Member.JoinAsync(host, Role.Contributor, (await host.RoleOfAsync("coordinator")).OrganisationId);
        using var officer = await host.SignInAsync("officer");

        foreach (var words in new[] { "zoe lukaszewicz", "LUKASZEWICZ ZOË", member.Email.ToUpperInvariant() })
            Assert.NotEmpty((await officer.PageAsync($"/mensen?zoek={Uri.EscapeDataString(words)}")).QuerySelectorAll("tbody tr"));
        Assert.Empty((await officer.PageAsync("/mensen?zoek=zoe+niemand")).QuerySelectorAll("tbody tr"));
    }
}

public sealed class OwnDataOnSqliteTests(AccountsOnSqlite host) : OwnDataTests(host), IClassFixture<AccountsOnSqlite>;

public sealed class OwnDataOnPostgresTests(AccountsOnPostgres host) : OwnDataTests(host), IClassFixture<AccountsOnPostgres>;
