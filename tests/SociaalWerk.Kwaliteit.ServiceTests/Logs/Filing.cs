using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Logs;

/// <summary>Makes something happen that the log then tells.</summary>
internal static class Filing
{
    public static Task<Guid> IdOfAsync(this KwaliteitHost host, string key) => host.InAsync<CertificationDb, Guid>(db => db.People.Where(p => p.Key == key).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken));

    public static Task<int> LogAsync(this KwaliteitHost host, Act act) => host.InAsync<CertificationDb, int>(db =>
    {
        db.Log(act);
        return db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    public static async Task<Guid> StartAsync(Visitor coordinator)
    {
        var organisation = (await coordinator.GetAsync("/api/v1/trajecten")).Root.GetProperty("items")[0].GetProperty("organisatie").GetProperty("id").GetGuid();
        var started = await coordinator.PostAsync("/api/v1/trajecten", new { organisatieId = organisation, soort = "Initial", variant = "External" });
        Assert.True(started.Status == HttpStatusCode.Created, started.ToString());
        return Guid.Parse(started.Location![(started.Location!.LastIndexOf('/') + 1)..]);
    }

    public static async Task<JsonElement> FillInAsync(Visitor coordinator, Guid path)
    {
        var body = (await coordinator.GetAsync("/api/v1/certificerende-instellingen")).Root.GetProperty("items")[0].GetProperty("id").GetGuid();
        var answer = await coordinator.PutAsync($"/api/v1/trajecten/{path}/aanmelding", new
        {
            reikwijdte = new { heleOrganisatie = true, werksoorten = new[] { "jongerenwerk" }, gemeenten = new[] { $"Plaats {path}" } },
            fte = 18.5, medewerkers = 22, vrijwilligers = 7, locaties = 2, certificerendeInstellingId = body,
            andereKeurmerken = "", voorkeursperiode = "voorjaar", verklaring = true,
        });
        Assert.True(answer.IsSuccess, answer.ToString());
        return answer.Root;
    }

    public static async Task SubmitAsync(Visitor visitor, Guid path, HttpStatusCode expected, int version = 1)
    {
        var answer = await visitor.PostAsync($"/api/v1/trajecten/{path}/stappen", new { stap = "Submit", versie = version });
        Assert.True(answer.Status == expected, answer.ToString());
    }
}
