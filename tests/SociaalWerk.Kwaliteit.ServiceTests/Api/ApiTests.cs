using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Api;

public abstract class ApiTests(KwaliteitHost host)
{
    private static int towns;

    [Fact]
    public async Task A_step_sent_eight_times_with_one_key_is_taken_once_and_answered_alike()
    {
        var (path, version) = await ReadyToSubmitAsync();
        using var signatory = await host.SignInAsync("signatory");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SubmitAsync(signatory, path, version, "dubbel")));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, answers[0].Text), (answer.Status, answer.Text)));
        Assert.Single(answers[0].Root.GetProperty("historie").EnumerateArray());
    }

    [Fact]
    public async Task A_key_is_for_one_request_only()
    {
        var (path, version) = await ReadyToSubmitAsync();
        using var signatory = await host.SignInAsync("signatory");
        Assert.Equal(HttpStatusCode.OK, (await SubmitAsync(signatory, path, version, "een")).Status);

        var other = await signatory.PostAsync($"{path}/stappen", new { stap = "Withdraw", versie = version + 1, toelichting = "Toch niet." }, ("Idempotency-Key", "een"));

        Assert.Equal((HttpStatusCode.Conflict, "IdempotencyKeyReused"), (other.Status, other.Root.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_refusal_is_kept_for_a_key_too_until_a_day_later()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var signatory = await host.SignInAsync("signatory");
        var path = await StartAsync(coordinator);
        Assert.Equal(HttpStatusCode.Conflict, (await SubmitAsync(signatory, path, 1, "dag")).Status);
        await FillInAsync(coordinator, path);

        Assert.Equal(HttpStatusCode.Conflict, (await SubmitAsync(signatory, path, 1, "dag")).Status);
        host.MoveClock(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.OK, (await SubmitAsync(signatory, path, 1, "dag")).Status);

        var id = Guid.Parse(path[(path.LastIndexOf('/') + 1)..]);
        Assert.Single(await host.InAsync<CertificationDb, List<int>>(db => db.KeptAnswers.Where(a => a.PathId == id).Select(a => a.Status).ToListAsync()), 200);
    }

    [Fact]
    public async Task Refusals_come_in_their_order()
    {
        var (path, version) = await ReadyToSubmitAsync();
        using var anybody = host.Anybody();
        using var stranger = await host.SignInAsync("other-signatory");
        using var coordinator = await host.SignInAsync("coordinator");
        using var signatory = await host.SignInAsync("signatory");

        Assert.Equal(HttpStatusCode.Unauthorized, (await SubmitAsync(anybody, path, 99)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SubmitAsync(stranger, path, 99)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SubmitAsync(coordinator, path, 99)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await SubmitAsync(signatory, path, version + 1)).Status);
        var empty = await StartAsync(coordinator);
        var unmet = await SubmitAsync(signatory, empty, 1);
        Assert.Equal((HttpStatusCode.Conflict, "ApplicationComplete"), (unmet.Status, unmet.Root.GetProperty("redenen")[0].GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("""{"stap":"Submit"}""", "application/json", HttpStatusCode.BadRequest, "versie")]
    [InlineData("""{"stap":"Submit","versie":1,"haast":1}""", "application/json", HttpStatusCode.BadRequest, "haast")]
    [InlineData("""{"stap":"Submit","versie":1,"versie":2}""", "application/json", HttpStatusCode.BadRequest, null)]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest, null)]
    [InlineData("", "application/json", HttpStatusCode.BadRequest, null)]
    [InlineData("stap=Submit", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, null)]
    public async Task A_request_that_can_not_be_read_changes_nothing_and_names_the_field(string body, string type, HttpStatusCode status, string? field)
    {
        var (path, version) = await ReadyToSubmitAsync();
        using var signatory = await host.SignInAsync("signatory");

        var answer = await signatory.SendAsync(HttpMethod.Post, $"{path}/stappen", new StringContent(body, Encoding.UTF8, type), signatory.Origin);

        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Equal(field, answer.Root.TryGetProperty("veld", out var named) ? named.GetString() : null);
        Assert.Equal(version, (await signatory.GetAsync(path)).Root.GetProperty("versie").GetInt32());
    }

    [Fact]
    public async Task Reasons_are_told_in_the_language_of_the_reader()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var signatory = await host.SignInAsync("signatory");
        var path = await StartAsync(coordinator);

        Assert.Contains("De aanmelding is niet volledig.", (await signatory.GetAsync(path)).Text);
        Assert.Contains("The application is not complete.", (await signatory.GetAsync($"{path}?taal=en")).Text);
    }

    [Fact]
    public async Task Evidence_is_kept_and_given_back_as_an_attachment()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        var path = await StartAsync(coordinator);

        var added = await UploadAsync(coordinator, path, "plan.pdf", "%PDF-1.7 inhoud"u8.ToArray());

        Assert.Equal(HttpStatusCode.Created, added.Status);
        var back = await coordinator.GetAsync($"{path}/bewijs/{added.Root.GetProperty("id").GetGuid()}");
        Assert.Equal(("%PDF-1.7 inhoud", "application/octet-stream"), (back.Text, back.MediaType));
        using var stranger = await host.SignInAsync("other-coordinator");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{path}/bewijs/{added.Root.GetProperty("id").GetGuid()}")).Status);
    }

    [Theory]
    [InlineData("plan.exe", "MZ", "FileTypeNotAccepted")]
    [InlineData("plan.pdf", "<html>", "FileContentDiffers")]
    [InlineData("plan.pdf", "", "FileEmpty")]
    public async Task A_file_that_is_not_what_it_says_is_refused(string name, string content, string code)
    {
        using var coordinator = await host.SignInAsync("coordinator");

        var answer = await UploadAsync(coordinator, await StartAsync(coordinator), name, Encoding.UTF8.GetBytes(content));

        Assert.Equal((HttpStatusCode.Conflict, code), (answer.Status, answer.Root.GetProperty("redenen")[0].GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_file_above_the_limit_is_too_large()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        byte[] large = [.. "%PDF-"u8, .. new byte[26 * 1024 * 1024]];

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await UploadAsync(coordinator, await StartAsync(coordinator), "plan.pdf", large)).Status);
    }

    [Fact]
    public async Task Paths_that_are_started_at_once_each_get_a_number()
    {
        using var coordinator = await host.SignInAsync("coordinator");

        var started = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => StartAsync(coordinator)));
        var numbers = await Task.WhenAll(started.Select(async path => (await coordinator.GetAsync(path)).Root.GetProperty("nummer").GetString()));

        Assert.Equal(6, numbers.Distinct().Count());
    }

    private static async Task<Answer> UploadAsync(Visitor visitor, string path, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("Beleidsplan"), "titel");
        form.Add(new StringContent(""), "normen");
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "bestand", name);
        return await visitor.SendAsync(HttpMethod.Post, $"{path}/bewijs", form, visitor.Origin);
    }

    private static Task<Answer> SubmitAsync(Visitor visitor, string path, int version, string? key = null) =>
        visitor.PostAsync($"{path}/stappen", new { stap = "Submit", versie = version }, ("Idempotency-Key", key));

    private async Task<(string Path, int Version)> ReadyToSubmitAsync()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        var path = await StartAsync(coordinator);
        return (path, (await FillInAsync(coordinator, path)).GetProperty("versie").GetInt32());
    }

    private static async Task<string> StartAsync(Visitor coordinator)
    {
        var organisation = (await coordinator.GetAsync("/api/v1/trajecten")).Root.GetProperty("items")[0].GetProperty("organisatie").GetProperty("id").GetGuid();
        var started = await coordinator.PostAsync("/api/v1/trajecten", new { organisatieId = organisation, soort = "Initial", variant = "External" });
        Assert.True(started.Status == HttpStatusCode.Created, started.ToString());
        return started.Location!;
    }

    /// <summary>Each in a town of its own, because two paths for the same work in one place exclude each other.</summary>
    private static async Task<JsonElement> FillInAsync(Visitor coordinator, string path)
    {
        var body = (await coordinator.GetAsync("/api/v1/certificerende-instellingen")).Root.GetProperty("items")[0].GetProperty("id").GetGuid();
        var answer = await coordinator.PutAsync($"{path}/aanmelding", new
        {
            reikwijdte = new { heleOrganisatie = true, werksoorten = new[] { "jongerenwerk" }, gemeenten = new[] { $"Plaats {Interlocked.Increment(ref towns)}" } },
            fte = 18.5, medewerkers = 22, vrijwilligers = 7, locaties = 2, certificerendeInstellingId = body,
            andereKeurmerken = "", voorkeursperiode = "voorjaar", verklaring = true,
        });
        Assert.True(answer.IsSuccess, answer.ToString());
        return answer.Root;
    }
}

public sealed class ApiOnSqliteTests(SqliteHost host) : ApiTests(host), IClassFixture<SqliteHost>;

public sealed class ApiOnPostgresTests(PostgresHost host) : ApiTests(host), IClassFixture<PostgresHost>;
