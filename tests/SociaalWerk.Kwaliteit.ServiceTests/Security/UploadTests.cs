using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security;

public sealed class UploadTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task A_document_is_handed_out_as_a_file_that_may_do_nothing_and_that_no_cache_keeps()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        var path = await NewPathAsync(coordinator);
        var id = await AddedAsync(coordinator, path, "%PDF-1.7 <script>kwaad()</script>");

        var answer = await coordinator.GetAsync($"{path}/bewijs/{id}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(("application/octet-stream", "nosniff"), (answer.MediaType, answer.Headers["X-Content-Type-Options"]));
        Assert.Contains("no-store", answer.Headers["Cache-Control"]);
        Assert.StartsWith("attachment", answer.Headers["Content-Disposition"]);
        Assert.Contains("sandbox", answer.Headers["Content-Security-Policy"]);
    }

    [Fact]
    public async Task Nobody_else_gets_a_document_not_even_by_the_address_of_another_path()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var stranger = await host.SignInAsync("other-coordinator");
        using var anybody = host.Anybody();
        var (path, strangersPath) = (await NewPathAsync(coordinator), await NewPathAsync(stranger, "other-coordinator"));
        var id = await AddedAsync(coordinator, path, "%PDF-1.7 van ons");
        // The same content has the same place in the store; that gives nobody a right to it.
        var same = await AddedAsync(stranger, strangersPath, "%PDF-1.7 van ons");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{path}/bewijs/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{strangersPath}/bewijs/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"{path}/bewijs/{same}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await anybody.GetAsync($"{path}/bewijs/{id}")).Status);
        Assert.NotEqual(id, same);
    }

    [Fact]
    public async Task The_page_looks_at_the_content_as_the_interface_does()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        var path = (await NewPathAsync(coordinator)).Replace("/api/v1", "", StringComparison.Ordinal);
        var token = ((IHtmlInputElement)(await coordinator.PageAsync($"{path}/bewijs")).QuerySelector("main input[name='__RequestVerificationToken']")!).Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("Beleid"), "Form.Title" },
            { new ByteArrayContent("PK\u0003\u0004 en dan een virus"u8.ToArray()), "Form.File", "beleid.docx" },
        };

        var answer = await coordinator.SendAsync(HttpMethod.Post, $"{path}/bewijs?handler=Upload", form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty((await answer.PageAsync()).QuerySelectorAll("#fouten a[href='#Form_File'], #fouten a"));
        Assert.Empty((await coordinator.GetAsync($"/api/v1{path}/bewijs")).Root.GetProperty("items").EnumerateArray());
    }

    private static async Task<Guid> AddedAsync(Visitor visitor, string path, string content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Plan"), "titel" },
            { new StringContent(""), "normen" },
            { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content)), "bestand", "plan.pdf" },
        };
        var answer = await visitor.SendAsync(HttpMethod.Post, $"{path}/bewijs", form, visitor.Origin);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.ToString());
        return answer.Root.GetProperty("id").GetGuid();
    }

    private async Task<string> NewPathAsync(Visitor coordinator, string key = "coordinator")
    {
        var organisation = await host.InAsync<CertificationDb, Guid>(db => db.People.Where(p => p.Key == key).SelectMany(p => p.Assignments).Select(a => a.OrganisationId!.Value).SingleAsync());
        var started = await coordinator.PostAsync("/api/v1/trajecten", new { organisatieId = organisation, soort = "Initial", variant = "External" });
        Assert.True(started.Status == HttpStatusCode.Created, started.ToString());
        return started.Location!;
    }
}
