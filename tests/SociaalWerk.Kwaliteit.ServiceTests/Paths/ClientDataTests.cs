using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Rights;

namespace SociaalWerk.Kwaliteit.ServiceTests.Paths;

/// <summary>Data of clients in a document, over HTTP and on disk (hard case 12).</summary>
public abstract class ClientDataTests(KwaliteitHost host)
{
    private const string Words = "%PDF-1.7 Mevrouw Jansen, geboren in 1950, ";

    [Fact]
    public async Task HardCase12_what_was_reported_is_out_of_reach_at_once_and_removed_it_is_gone_from_disk_name_and_bytes()
    {
        var path = await host.PathAsync("coordinator", "cb-manager", State.SelfAssessing);
        var (coordinator, officer) = (await host.SignInAsync("coordinator"), await host.SignInAsync("officer"));
        var document = await AddAsync(coordinator, path, "Verslag mevrouw Jansen", Words);
        var (api, page) = ($"/api/v1/trajecten/{path}/bewijs/{document}", $"/trajecten/{path}/bewijs/{document}/inhoud");
        Assert.Equal(Words, (await coordinator.GetAsync(api)).Text);

        var reported = await SendAsync(coordinator, page, "Report", ("Report.Reason", "Namen op bladzijde 3."));

        Assert.Equal(HttpStatusCode.Redirect, reported.Status);
        Assert.Equal(HttpStatusCode.Gone, (await coordinator.GetAsync(api)).Status);
        Assert.DoesNotContain("Jansen", (await coordinator.GetAsync($"/trajecten/{path}/bewijs")).Text, StringComparison.Ordinal);
        Assert.Contains(page, (await officer.GetAsync("/werklijst")).Text, StringComparison.Ordinal);
        Assert.NotNull(FileOf(Words));

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(officer, page, "Remove")).Status); // the page again, with what is missing
        Assert.NotNull(FileOf(Words));
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(officer, page, "Remove", ("Removal.Confirmed", "true"))).Status);

        Assert.Null(FileOf(Words));
        Assert.Equal(HttpStatusCode.Gone, (await coordinator.GetAsync(api)).Status);
        var list = await coordinator.GetAsync($"/trajecten/{path}/bewijs");
        Assert.Contains("Inhoud verwijderd op", list.Text, StringComparison.Ordinal);
        var row = (await coordinator.GetAsync($"/api/v1/trajecten/{path}/bewijs")).Root.GetProperty("items")[0];
        Assert.Equal(("Verwijderd bewijsstuk", Words.Length, 64), (row.GetProperty("titel").GetString(), row.GetProperty("grootte").GetInt64(), row.GetProperty("sha256").GetString()!.Length));
        Assert.Equal(0, await host.InAsync<CertificationDb, int>(db => db.KeptAnswers.CountAsync(a => a.PathId == path && a.Body.Contains("Jansen"))));

        Assert.Contains("Beoordelen of het een datalek is", (await officer.GetAsync("/werklijst")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(officer, page, "Judge", ("Judgement.IsBreach", "false"), ("Judgement.Reason", "Niemand had het geopend."))).Status);
        Assert.DoesNotContain(page, (await officer.GetAsync("/werklijst")).Text, StringComparison.Ordinal);

        await host.SettledAsync();
        var mails = await host.InAsync<NoticesDb, List<string>>(db => db.Notices.Where(n => n.PathNumber != null).Select(n => $"{n.Template}").ToListAsync());
        Assert.Contains("ClientDataFound", mails);
        Assert.Contains("ContentRemoved", mails);
    }

    [Fact]
    public async Task The_same_document_in_another_file_of_the_holder_goes_along_and_that_of_another_holder_stays()
    {
        var (path, other) = (await host.PathAsync("coordinator", "cb-manager", State.SelfAssessing), await host.PathAsync("other-coordinator", "cb-manager", State.SelfAssessing));
        var (coordinator, stranger, officer) = (await host.SignInAsync("coordinator"), await host.SignInAsync("other-coordinator"), await host.SignInAsync("officer"));
        var content = Words + "in twee dossiers";
        var document = await AddAsync(coordinator, path, "Verslag", content);
        var strangers = await AddAsync(stranger, other, "Verslag", content);

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.PostAsync($"/api/v1/trajecten/{path}/bewijs/{document}/melding", new { toelichting = "Namen." })).Status); // not signed yet, so not theirs to read
        Assert.True((await coordinator.PostAsync($"/api/v1/trajecten/{path}/bewijs/{document}/melding", new { toelichting = "Namen." })).IsSuccess);
        Assert.Equal(HttpStatusCode.Conflict, (await UploadAsync(coordinator, path, "Nog eens", content)).Status);
        Assert.True((await officer.PostAsync($"/api/v1/trajecten/{path}/bewijs/{document}/verwijdering", new { bevestigd = true })).IsSuccess);

        Assert.Equal(content, (await stranger.GetAsync($"/api/v1/trajecten/{other}/bewijs/{strangers}")).Text);
        Assert.True((await stranger.PostAsync($"/api/v1/trajecten/{other}/bewijs/{strangers}/melding", new { toelichting = "Namen." })).IsSuccess);
        Assert.True((await stranger.PostAsync($"/api/v1/trajecten/{other}/bewijs/{strangers}/verwijdering", new { bevestigd = true })).IsSuccess);
        Assert.Null(FileOf(content));
    }

    [Fact]
    public async Task Who_downloads_while_it_is_removed_gets_all_of_it_or_nothing_and_nobody_who_asks_afterwards_gets_anything()
    {
        var path = await host.PathAsync("coordinator", "cb-manager", State.SelfAssessing);
        var coordinator = await host.SignInAsync("coordinator");
        var content = Words + new string('x', 200_000);
        var api = $"/api/v1/trajecten/{path}/bewijs/{await AddAsync(coordinator, path, "Groot verslag", content)}";
        var done = false;
        var readers = Enumerable.Range(0, 4).Select(async _ =>
        {
            var visitor = await host.SignInAsync("coordinator");
            List<(bool After, Answer Answer)> answers = [];
            while (answers.Count < 400 && !(done && answers.Count > 5)) answers.Add((Volatile.Read(ref done), await visitor.GetAsync(api)));
            return answers;
        }).ToList();

        Assert.True((await coordinator.PostAsync($"{api}/melding", new { toelichting = "Namen." })).IsSuccess);
        Volatile.Write(ref done, true);
        Assert.True((await coordinator.PostAsync($"{api}/verwijdering", new { bevestigd = true })).IsSuccess);

        var all = (await Task.WhenAll(readers)).SelectMany(a => a).ToList();
        Assert.All(all, a => Assert.True(a.Answer.Status == HttpStatusCode.Gone || (!a.After && a.Answer.Text == content), a.Answer.Status.ToString()));
        Assert.Equal(HttpStatusCode.Gone, (await coordinator.GetAsync(api)).Status);
    }

    private string? FileOf(string content)
    {
        var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        return Directory.EnumerateFiles(host.Settings.PathOf("files"), name, SearchOption.AllDirectories).SingleOrDefault();
    }

    private static async Task<Answer> SendAsync(Visitor visitor, string page, string handler, params (string, string)[] fields)
    {
        var form = (await visitor.PageAsync(page)).QuerySelectorAll<IHtmlFormElement>("main form").Single(f => f.Action.EndsWith($"handler={handler}", StringComparison.Ordinal));
        return await visitor.SubmitAsync(form, fields);
    }

    private static async Task<Guid> AddAsync(Visitor visitor, Guid path, string title, string content)
    {
        var answer = await UploadAsync(visitor, path, title, content);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.ToString());
        return answer.Root.GetProperty("id").GetGuid();
    }

    private static async Task<Answer> UploadAsync(Visitor visitor, Guid path, string title, string content)
    {
        using var form = new MultipartFormDataContent { { new StringContent(title), "titel" }, { new StringContent(""), "normen" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "bestand", "mevrouw-jansen.pdf" } };
        return await visitor.SendAsync(HttpMethod.Post, $"/api/v1/trajecten/{path}/bewijs", form, visitor.Origin, ("Idempotency-Key", $"{Guid.CreateVersion7()}"));
    }
}

public sealed class ClientDataOnSqliteTests(SqliteHost host) : ClientDataTests(host), IClassFixture<SqliteHost>;

public sealed class ClientDataOnPostgresTests(PostgresHost host) : ClientDataTests(host), IClassFixture<PostgresHost>;
