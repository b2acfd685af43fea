using System.Text.Json;
using Microsoft.Playwright;
using MimeKit;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.SystemTests.Harness;

namespace SociaalWerk.Kwaliteit.SystemTests.Browsing;

public sealed class AccessibilityTests(Browser browser) : IAsyncDisposable
{
    /// <summary>Where the walk halts, so that each form is once seen by who may use it.</summary>
    private static readonly string[] Halts =
        ["FillApplication", "Admit", "ScoreSelf", "DrawUpPlan", "StartAudit", "RecordFindings", "React", "AnswerReactions", "SubmitPlans", "JudgePlans", "GiveAdvice", "PutOnAgenda", "PutMotion", "GrantConditionally"];

    private static readonly string[] People =
        ["coordinator", "contributor", "signatory", "officer", "cb-manager", "lead-auditor", "cb-reviewer", "secretary", "chair", "member-1", "reader"];

    private readonly ScratchDirectory data = new(), keep = new();
    private readonly Dictionary<string, IPage> pages = [];
    private readonly Inspection inspection = new();

    [Fact]
    public async Task Every_page_is_clean_for_axe_in_both_languages_and_fits_a_narrow_phone()
    {
        var newcomer = new Newcomer(data.Name);
        var invitation = await newcomer.InviteAsync();
        await using var system = await OneProcess.StartAsync(data.Name);
        using var coordinator = await Caller.SignedInAsync(system.Address, "coordinator");
        var path = (await coordinator.PathAsync()).GetProperty("id").GetGuid();
        Assert.NotEmpty(Routes.All);

        foreach (var halt in Halts)
        {
            await Walking.UntilAsync(system, Walking.Conditional, keep.Name, halt);
            foreach (var person in People) await LookAroundAsync(system, path, person);
        }

        var outcome = await Walking.ToTheEndAsync(system, Walking.Conditional, keep.Name);
        await LookAtConditionsAsync(system, path);
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
        _ = await inspection.LookAsync(page, $"/trajecten/{path}", acts.Count > 0 ? $"{person}, {state}" : person);
        _ = await inspection.LookAsync(page, "/werklijst", person);
        await page.SetViewportSizeAsync(1280, 900);
        _ = await page.GotoAsync($"/trajecten/{path}");
        var links = await page.Locator($"main a[href^='/trajecten/{path}/']").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)");
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

    /// <summary>The label's own page and the forms of its steps, each for whoever takes it.</summary>
    private async Task LookAtLabelAsync(OneProcess system, string number)
    {
        foreach (var person in new[] { "coordinator", "officer", "chair" })
        {
            _ = await inspection.LookAsync(await PageOfAsync(system, person), "/labels", person);
            _ = await inspection.LookAsync(await PageOfAsync(system, person), $"/labels/{number}", person);
        }

        foreach (var (person, step) in new[] { ("officer", "Intend"), ("officer", "ProposeCorrection"), ("coordinator", "ReportChange"), ("signatory", "AskPostponement"), ("signatory", "AskEnd") })
            _ = await inspection.LookAsync(await PageOfAsync(system, person), $"/labels/{number}/stappen/{step}", $"{person}, {step}");
    }

    /// <summary>An objection against the conditions: its form, its page, and the forms of its first steps.</summary>
    private async Task LookAtObjectionAsync(OneProcess system, Guid path)
    {
        var filer = await PageOfAsync(system, "signatory");
        _ = await inspection.LookAsync(filer, $"/bezwaren/nieuw?traject={path}", "signatory");
        _ = await filer.GotoAsync($"/bezwaren/nieuw?traject={path}");
        await filer.Locator("[name=Grounds]").FillAsync("De voorwaarde is te zwaar.");
        await filer.Locator("main form button").First.ClickAsync();
        await Assertions.Expect(filer.Locator("#gronden")).ToBeVisibleAsync();
        var address = new Uri(filer.Url).AbsolutePath;
        foreach (var person in new[] { "signatory", "objection-1", "secretary" })
        {
            _ = await inspection.LookAsync(await PageOfAsync(system, person), "/bezwaren", person);
            _ = await inspection.LookAsync(await PageOfAsync(system, person), address, person);
        }

        foreach (var (person, step) in new[] { ("objection-1", "DeclareAdmissible"), ("objection-1", "DeclareInadmissible"), ("signatory", "Withdraw") })
            _ = await inspection.LookAsync(await PageOfAsync(system, person), $"{address}/stappen/{step}", $"{person}, {step}");
    }

    /// <summary>The list of meetings, and one from its planning to its minutes, with the path that was decided that day on its agenda.</summary>
    private async Task LookAtMeetingAsync(OneProcess system, Guid path)
    {
        using var caller = await Caller.SignedInAsync(system.Address, "secretary");
        var day = (await caller.GetAsync($"/api/v1/trajecten/{path}")).GetProperty("agenda").GetProperty("vergadering").GetString()!;
        var secretary = await PageOfAsync(system, "secretary");
        _ = await inspection.LookAsync(secretary, "/vergaderingen", "secretary");
        await secretary.SetViewportSizeAsync(1280, 900);
        _ = await secretary.GotoAsync("/vergaderingen");
        foreach (var (field, words) in new[] { ("On", day), ("StartsAt", "14:00"), ("Place", "Utrecht") }) await secretary.FillAsync($"#{field}", words);
        await secretary.ClickAsync("main form button");
        await secretary.WaitForURLAsync("**/vergaderingen/*");
        var meeting = new Uri(secretary.Url).AbsolutePath;
        _ = await inspection.LookAsync(secretary, meeting, "secretary, planned");
        foreach (var step in new[] { "OpenMeeting", "RecordAttendance", "CloseMeeting" })
        {
            await secretary.SetViewportSizeAsync(1280, 900);
            _ = await secretary.GotoAsync(meeting);
            foreach (var present in await secretary.Locator("main input[type=radio][value=Present]").AllAsync()) await present.CheckAsync();
            await secretary.ClickAsync($"main button[value={step}]");
            await secretary.WaitForURLAsync($"**{meeting}");
            _ = await inspection.LookAsync(secretary, meeting, $"secretary, {step}");
        }

        _ = await inspection.LookAsync(secretary, $"{meeting}/notulen", "secretary");
        _ = await inspection.LookAsync(secretary, $"/trajecten/{path}/bundel", "secretary");
    }

    /// <summary>From the form without an account to the office's steps, and what the complainant sees by the link in the mail.</summary>
    private async Task LookAtComplaintAsync(OneProcess system)
    {
        var anybody = await PageOfAsync(system, null);
        _ = await inspection.LookAsync(anybody, "/klacht", "anybody");
        await anybody.SetViewportSizeAsync(1280, 900);
        _ = await anybody.GotoAsync("/klacht");
        foreach (var choice in new[] { "input[value=Organisation]", "input[value=NotYet]", "input[value=Named]", "#Fields_NoClientData" }) await anybody.Locator(choice).First.CheckAsync();
        foreach (var (field, words) in new[] { ("Organisation", "Stichting 't Ven"), ("Story", "Het gesprek kwam er niet."), ("Name", "Zoë"), ("Email", "zoe@klager.example") }) await anybody.FillAsync($"#Fields_{field}", words);
        await anybody.FillAsync("#Fields_HappenedOn", await anybody.GetAttributeAsync("#Fields_HappenedOn", "max") ?? "");
        await anybody.ClickAsync("main form button");
        await anybody.WaitForURLAsync("**/klacht/ontvangen");
        _ = await inspection.LookAsync(anybody, "/klacht/ontvangen", "anybody");
        _ = await inspection.LookAsync(anybody, await LinkInMailAsync(), "complainant");

        var secretary = await PageOfAsync(system, "secretary");
        _ = await inspection.LookAsync(secretary, "/klachten", "secretary");
        var complaint = (await secretary.Locator("main table a[href^='/klachten/']").First.GetAttributeAsync("href"))!;
        _ = await inspection.LookAsync(secretary, complaint, "secretary");
        foreach (var step in new[] { "MarkSubjects", "AssignHandler", "StrikeOut", "EraseNames" }) _ = await inspection.LookAsync(secretary, $"{complaint}/stappen/{step}", $"secretary, {step}");
    }

    /// <summary>The newest link to follow a complaint that was mailed.</summary>
    private async Task<string> LinkInMailAsync()
    {
        string? link = null;
        await Eventually.HoldsAsync("a mail with the link to follow the complaint", TimeSpan.FromSeconds(30), () =>
        {
            link = Directory.EnumerateFiles(Path.Combine(data.Name, "mail"), "*.eml").Select(file => MimeMessage.Load(file)).SelectMany(m => m.TextBody!.Split('\n')).LastOrDefault(l => l.Contains("/klacht/volgen/", StringComparison.Ordinal));
            return Task.FromResult(link is not null);
        });
        return new Uri(link!.Trim()).AbsolutePath;
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
        _ = await inspection.LookAsync(officer, new Uri(officer.Url).AbsolutePath, "officer");
        _ = await inspection.LookAsync(officer, "/storingen", "officer, with one");
    }

    /// <summary>Two years on, what people did today is announced for deletion; nothing else is looked at after that.</summary>
    private async Task LookAtRetentionAsync(OneProcess system)
    {
        var officer = await PageOfAsync(system, "officer");
        _ = await inspection.LookAsync(officer, "/bewaring", "officer, with nothing to delete");
        await LookAtOutagesAsync(system, officer);
        using (var caller = await Caller.SignedInAsync(system.Address, "officer"))
        {
            var now = (await caller.GetAsync("/api/v1/demo/klok")).GetProperty("op").GetDateTimeOffset();
            using var moved = await caller.PostAsync("/api/v1/demo/klok", new { op = now.AddMonths(24).AddDays(-7) });
            Assert.True(moved.IsSuccessStatusCode);
        }

        var batch = officer.Locator("main a[href^='/bewaring/SecurityLog/']").First;
        await Eventually.HoldsAsync("a day of the security log is announced", TimeSpan.FromSeconds(60), async () => (await officer.GotoAsync("/bewaring"))!.Ok && await batch.IsVisibleAsync());
        _ = await inspection.LookAsync(officer, "/bewaring", "officer, with something to delete");
        _ = await officer.GotoAsync("/bewaring");
        _ = await inspection.LookAsync(officer, (await batch.GetAttributeAsync("href"))!, "officer");
        _ = await officer.GotoAsync((await officer.Locator("main tbody a").First.GetAttributeAsync("href"))!);
        _ = await inspection.LookAsync(officer, new Uri(officer.Url).AbsolutePath, "officer");
        await officer.Locator("[name='Fields.Reason']").FillAsync("Er loopt een rechtszaak.");
        await officer.Locator("main form button").First.ClickAsync();
        _ = await inspection.LookAsync(officer, new Uri(officer.Url).AbsolutePath, "officer, held back");
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
