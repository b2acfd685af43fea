using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.SystemTests.Harness;

namespace SociaalWerk.Kwaliteit.SystemTests.Browsing;

public sealed partial class AccessibilityTests(Browser browser) : IAsyncDisposable
{
    /// <summary>Where the walk halts, so that each form is once seen by who may use it.</summary>
    private static readonly string[] Halts =
        ["FillApplication", "Admit", "ScoreSelf", "DrawUpPlan", "StartAudit", "RecordFindings", "React", "AnswerReactions", "SubmitPlans", "JudgePlans", "GiveAdvice", "PutOnAgenda", "PutMotion", "GrantConditionally"];

    private static readonly string[] People =
        ["coordinator", "contributor", "signatory", "officer", "cb-manager", "lead-auditor", "cb-reviewer", "secretary", "chair", "member-1", "reader"];

    private static readonly ParallelOptions AsManyAsProcessors = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private readonly ScratchDirectory data = new(), keep = new();
    private readonly ConcurrentDictionary<string, IPage> pages = [];
    private readonly Inspection inspection = new();

    [Fact]
    public async Task Every_page_is_clean_for_axe_in_both_languages_and_fits_a_narrow_phone()
    {
        await BringBackStrayAsync();
        var newcomer = new Newcomer(data.Name);
        var invitation = await newcomer.InviteAsync();
        await using var system = await OneProcess.StartAsync(data.Name);
        using var coordinator = await Caller.SignedInAsync(system.Address, "coordinator");
        var path = (await coordinator.PathAsync()).GetProperty("id").GetGuid();
        Assert.NotEmpty(Routes.All);

        foreach (var halt in Halts)
        {
            await Walking.UntilAsync(system, Walking.Conditional, keep.Name, halt);
            await Parallel.ForEachAsync(People, AsManyAsProcessors, async (person, _) => await LookAroundAsync(system, path, person));
        }

        var outcome = await Walking.ToTheEndAsync(system, Walking.Conditional, keep.Name);
        await LookAtConditionsAsync(system, path);
        await LookAtClientDataAsync(system, path);
        await LookAtRestAsync(system, path, outcome.LabelNumber!);
        await LookAtAccountAsync(system, newcomer, invitation);
        await LookAtRetentionAsync(system);

        Assert.True(inspection.Faults.Count == 0, string.Join('\n', inspection.Faults));
        Assert.Empty(Routes.All.Except(inspection.Routes));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages.Values) await page.Context.DisposeAsync();
        data.Dispose();
        keep.Dispose();
    }

    /// <summary>The path's own page, and all that this person can now do on it or reach from it.</summary>
    private async Task LookAroundAsync(OneProcess system, Guid path, string person)
    {
        using var caller = await Caller.SignedInAsync(system.Address, person);
        if (await caller.StatusAsync($"/api/v1/trajecten/{path}") != 200) return;

        var seen = await caller.GetAsync($"/api/v1/trajecten/{path}");
        var acts = ActsIn(seen).ToList();
        if (acts.Count == 0 && person != "reader") return;

        var page = await PageOfAsync(system, person);
        var state = seen.GetProperty("staat").GetString()!;
        if (!await inspection.LookAsync(page, $"/trajecten/{path}", acts.Count > 0 ? $"{person}, {state}" : person)) _ = await page.GotoAsync($"/trajecten/{path}");
        var links = await page.Locator($"main a[href^='/trajecten/{path}/']").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)");
        _ = await inspection.LookAsync(page, "/werklijst", person);
        foreach (var address in links.Concat(acts.Select(act => AddressOf(path, act)).OfType<string>()).Distinct().Where(a => Routes.Of(a) is not null))
        {
            if (!await inspection.LookAsync(page, address, person)) continue;

            // Of a list of norms the first stands for all.
            var norm = await page.Locator($"main table a[href^='{address}/']").First.IsVisibleAsync() ? await page.Locator($"main table a[href^='{address}/']").First.GetAttributeAsync("href") : null;
            if (norm is not null) _ = await inspection.LookAsync(page, norm, person);
        }
    }

    /// <summary>The form of whoever is on turn: holder, certifying body, office; and what is left when all is done.</summary>
    private async Task LookAtConditionsAsync(OneProcess system, Guid path)
    {
        var address = $"/trajecten/{path}/voorwaarden";
        var turns = new (string Person, string Act, object Body)[]
        {
            ("coordinator", "bewijs", new { bewijs = "Het rooster is ingevoerd." }),
            ("cb-reviewer", "verificatie", new { methode = "Gesprek", op = "2026-01-01", doeltreffend = true, resultaat = "" }),
            ("officer", "bevestiging", new { voldaan = true }),
        };
        foreach (var (person, act, body) in turns)
        {
            _ = await inspection.LookAsync(await PageOfAsync(system, person), address, $"{person} on turn");
            using var caller = await Caller.SignedInAsync(system.Address, person);
            using var done = await caller.PostAsync($"/api/v1{address}/1/{act}", body);
            Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        }

        _ = await inspection.LookAsync(await PageOfAsync(system, "coordinator"), address, "coordinator, done");
    }

    /// <summary>A document as it is reported, removed and judged; each form is there for whoever is on turn.</summary>
    private async Task LookAtClientDataAsync(OneProcess system, Guid path)
    {
        using var coordinator = await Caller.SignedInAsync(system.Address, "coordinator");
        using var officer = await Caller.SignedInAsync(system.Address, "officer");
        var document = (await coordinator.GetAsync($"/api/v1/trajecten/{path}/bewijs")).GetProperty("items")[0].GetProperty("id").GetGuid();
        var (page, api) = ($"/trajecten/{path}/bewijs/{document}/inhoud", $"/api/v1/trajecten/{path}/bewijs/{document}");
        _ = await inspection.LookAsync(await PageOfAsync(system, "coordinator"), page, "coordinator, nothing reported");
        using var reported = await coordinator.PostAsync($"{api}/melding", new { toelichting = "Namen op bladzijde 3." });
        Assert.True(reported.IsSuccessStatusCode, await reported.Content.ReadAsStringAsync());
        _ = await inspection.LookAsync(await PageOfAsync(system, "officer"), page, "officer, reported");
        using var removed = await officer.PostAsync($"{api}/verwijdering", new { bevestigd = true });
        using var judged = await officer.PostAsync($"{api}/datalek", new { datalek = false, toelichting = "Niemand had het bestand geopend." });
        Assert.True(removed.IsSuccessStatusCode && judged.IsSuccessStatusCode, await judged.Content.ReadAsStringAsync());
        _ = await inspection.LookAsync(await PageOfAsync(system, "officer"), page, "officer, judged");
        _ = await inspection.LookAsync(await PageOfAsync(system, "coordinator"), $"/trajecten/{path}/bewijs", "coordinator, one removed");
    }

    private async Task LookAtRestAsync(OneProcess system, Guid path, string number)
    {
        await LookAtLabelAsync(system, number);
        await LookAtObjectionAsync(system, path);
        await LookAtMeetingAsync(system, path);
        await LookAtComplaintAsync(system);
        var anybody = await PageOfAsync(system, null);
        foreach (var address in new[] { "/", "/aanmelden", "/afmelden", "/register", $"/register/{number}", $"/certificaten/{number}", "/huisstijl", "/demo/klok" })
            _ = await inspection.LookAsync(anybody, address, "anybody");
        foreach (var address in new[] { "/logboek/koppen", "/privacy" }) _ = await inspection.LookAsync(anybody, address, "anybody");
        foreach (var address in new[] { "/register/KSW-1999-00001", "/certificaten/KSW-1999-00001", "/nergens" })
            _ = await inspection.LookAsync(anybody, address, "anybody", expected: 404);
        _ = await inspection.LookAsync(anybody, "/fout/404", "anybody", expected: 404);

        var coordinator = await PageOfAsync(system, "coordinator");
        foreach (var address in new[] { $"/trajecten/{path}", $"/trajecten/{path}/zelfevaluatie/versies/1", $"/trajecten/{path}/toetsing/rapport", "/trajecten", "/trajecten/nieuw", "/mensen", "/mensen/hulp", "/belangen", "/rol", "/" }) _ = await inspection.LookAsync(coordinator, address, "coordinator, at the end");

        foreach (var person in new[] { "coordinator", "officer" }) _ = await inspection.LookAsync(await PageOfAsync(system, person), $"/trajecten/{path}/brieven/1", person);

        _ = await inspection.LookAsync(await PageOfAsync(system, "lead-peer"), "/rol", "with two roles");
        var officer = await PageOfAsync(system, "officer");
        foreach (var address in new[] { "/mensen/dezelfde", "/mensen" }) _ = await inspection.LookAsync(officer, address, "officer");
        _ = await inspection.LookAsync(officer, (await officer.Locator("main a[href$='/tweede-stap']").First.GetAttributeAsync("href"))!, "officer");
        foreach (var address in new[] { "/mensen/wissen" }) _ = await inspection.LookAsync(officer, address, "officer");
        _ = await inspection.LookAsync(officer, (await officer.Locator("main a[href$='/wissen'][href*='-']").First.GetAttributeAsync("href"))!, "officer");
        _ = await inspection.LookAsync(officer, "/berichten/mijn", "officer");
        _ = await inspection.LookAsync(officer, "/berichten", "officer");
        await Assertions.Expect(officer.Locator("main th", new() { HasText = Stray })).ToBeVisibleAsync();
        var notice = await officer.Locator("main a[href^='/berichten/']").First.GetAttributeAsync("href");
        _ = await inspection.LookAsync(officer, notice!, "officer");

        foreach (var address in new[] { "/termijnen", "/overzichten", "/logboek" }) _ = await inspection.LookAsync(officer, address, "officer");

        var admin = await PageOfAsync(system, "admin");
        foreach (var address in FourProcesses.Services.Values.SelectMany(prefix => new[] { $"/{prefix}/logboek", $"/{prefix}/geparkeerd" })) _ = await inspection.LookAsync(admin, address, "admin");
    }

    /// <summary>An account from the invitation to its pages, and each page once with a link that works no longer.</summary>
    private async Task LookAtAccountAsync(OneProcess system, Newcomer newcomer, string invitation)
    {
        var page = await PageOfAsync(system, null);
        foreach (var address in new[] { "/uitnodiging/x", "/wachtwoord-herstellen/x", "/tweede-stap-opnieuw/x", "/e-mailadres/oud/x" }) _ = await inspection.LookAsync(page, address, "anybody", expected: 410);
        _ = await inspection.LookAsync(page, "/aanmelden/organisatie", "anybody", expected: 404);
        foreach (var address in new[] { "/wachtwoord-vergeten", "/aanmelden/vernieuwen", invitation }) _ = await inspection.LookAsync(page, address, "anybody");

        await page.Locator("[name=Password]").FillAsync(Newcomer.Password);
        await page.Locator("main form button").ClickAsync();
        _ = await inspection.LookAsync(page, "/aanmelden/tweede-stap", "administrator, half way in");
        await page.Locator("[name=Code]").FillAsync(Newcomer.CodeOf(await page.Locator("figcaption code").InnerTextAsync()));
        await page.Locator("main form button").First.ClickAsync();
        await Assertions.Expect(page.Locator("main ol code")).ToHaveCountAsync(10);
        foreach (var address in new[] { "/mijn-account", "/mijn-account/gegevens", "/mijn-account/sessies", "/mijn-account/wachtwoord", "/mijn-account/herstelcodes", "/mijn-account/e-mailadres", "/aanmelden/tweede-stap" })
            _ = await inspection.LookAsync(page, address, "administrator");

        var other = await PageOfAsync(system, "");
        _ = await other.GotoAsync("/aanmelden");
        await other.Locator("[name=Email]").FillAsync(Newcomer.Email);
        await other.Locator("[name=Password]").FillAsync(Newcomer.Password);
        await other.Locator("main form button").First.ClickAsync();
        _ = await inspection.LookAsync(other, "/aanmelden/code", "administrator, half way in");

        _ = await other.GotoAsync("/wachtwoord-vergeten");
        await other.Locator("[name=Email]").FillAsync(Newcomer.Email);
        await other.Locator("main form button").First.ClickAsync();
        _ = await inspection.LookAsync(other, await newcomer.LinkInMailAsync("/wachtwoord-herstellen/"), "administrator");
        _ = await inspection.LookAsync(await PageOfAsync(system, "cb-manager"), "/mijn-account/toegangscodes", "cb-manager");
    }

    private async Task LookAtOutagesAsync(OneProcess system, IPage officer)
    {
        using var caller = await Caller.SignedInAsync(system.Address, "officer");
        var yesterday = $"{(await caller.GetAsync("/api/v1/demo/klok")).GetProperty("op").GetDateTimeOffset().AddDays(-1):yyyy-MM-dd}";
        _ = await inspection.LookAsync(officer, "/storingen", "officer, with none");
        _ = await officer.GotoAsync("/storingen");
        foreach (var (field, value) in new[] { ("FromDay", yesterday), ("FromTime", "09:00"), ("UntilDay", yesterday), ("UntilTime", "17:00"), ("Reason", "Het datacentrum lag plat.") })
            await officer.Locator($"[name='Fields.{field}']").FillAsync(value);
        await officer.Locator("main form button").ClickAsync();
        var outage = new Uri(officer.Url).AbsolutePath;
        _ = await inspection.LookAsync(officer, outage, "officer");
        _ = await inspection.LookAsync(officer, "/storingen", "officer, with one");
        await officer.GotoAsync(outage);
        await officer.Locator("[name='Reason']").FillAsync("Het was de testserver.");
        await officer.Locator("main form[action*='Withdraw'] button").ClickAsync();
        _ = await inspection.LookAsync(officer, outage, "officer, withdrawn");
    }

    private static IEnumerable<string> ActsIn(JsonElement path) =>
        path.GetProperty("stappen").EnumerateArray().Select(step => step.GetProperty("stap").GetString()!)
            .Concat(path.GetProperty("handelingen").EnumerateArray().Select(act => act.GetString()!));

    private static string? AddressOf(Guid path, string name) =>
        Enum.TryParse<Trigger>(name, out var step) ? StepPages.AddressOf(path, step) : StepPages.AddressOf(path, Enum.Parse<PathAct>(name));

    private async Task<IPage> PageOfAsync(OneProcess system, string? person)
    {
        if (pages.TryGetValue(person ?? "nobody", out var page)) return page;

        var visitor = await browser.VisitAsync(system.Address);
        if (!string.IsNullOrEmpty(person)) _ = await visitor.APIRequest.PostAsync("/api/v1/demo/aanmelden", new() { DataObject = new { persoon = person } });
        return pages[person ?? "nobody"] = await visitor.NewPageAsync();
    }
}
