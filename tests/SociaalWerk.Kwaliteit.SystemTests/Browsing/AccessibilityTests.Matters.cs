using Microsoft.Playwright;
using MimeKit;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.SystemTests.Harness;

namespace SociaalWerk.Kwaliteit.SystemTests.Browsing;

/// <content>What the branch deals with apart from a path: labels, objections, meetings, complaints, what is kept and for how long.</content>
public sealed partial class AccessibilityTests
{
    /// <summary>As long a name as mail servers give to a file.</summary>
    private const string Stray = "1764194984.Vfd01I1a2b3cM482911.mail.kwaliteitslabel.example";

    /// <summary>The label's own page and the forms of its steps, each for whoever takes it.</summary>
    private async Task LookAtLabelAsync(OneProcess system, string number)
    {
        foreach (var person in new[] { "coordinator", "officer", "chair" })
        {
            _ = await inspection.LookAsync(await PageOfAsync(system, person), "/labels", person);
            _ = await inspection.LookAsync(await PageOfAsync(system, person), $"/labels/{number}", person);
        }

        foreach (var (person, step) in new[] { ("officer", "Intend"), ("officer", "WarnAboutLogo"), ("officer", "ProposeCorrection"), ("coordinator", "ReportChange"), ("signatory", "AskPostponement"), ("signatory", "AskEnd") })
            _ = await inspection.LookAsync(await PageOfAsync(system, person), $"/labels/{number}/stappen/{step}", $"{person}, {step}");

        var officer = await PageOfAsync(system, "officer");
        await officer.SetViewportSizeAsync(1280, 900);
        _ = await officer.GotoAsync($"/labels/{number}/stappen/Intend");
        await officer.Locator("main input[value=Suspension]").CheckAsync();
        await officer.Locator("[name='Fields.Ground']").SelectOptionAsync("ConditionNotMet");
        await officer.Locator("[name='Fields.Note']").FillAsync("De voorwaarde is niet vervuld.");
        await officer.Locator("main form button").First.ClickAsync();
        await officer.WaitForURLAsync($"**/labels/{number}");
        _ = await inspection.LookAsync(officer, $"/labels/{number}/stappen/ExtendTerm", "officer, ExtendTerm");
        foreach (var person in new[] { "coordinator", "officer" }) _ = await inspection.LookAsync(await PageOfAsync(system, person), $"/labels/{number}/brieven/1", person);
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

        foreach (var (person, step) in new[] { ("objection-1", "DeclareAdmissible"), ("objection-1", "DeclareInadmissible"), ("officer", "ExtendTerm"), ("signatory", "Withdraw") })
            _ = await inspection.LookAsync(await PageOfAsync(system, person), $"{address}/stappen/{step}", $"{person}, {step}");

        var judge = await PageOfAsync(system, "objection-1");
        await judge.SetViewportSizeAsync(1280, 900);
        _ = await judge.GotoAsync($"{address}/stappen/DeclareInadmissible");
        await judge.Locator("main input[value=NoInterest]").CheckAsync();
        await judge.Locator("[name='Fields.Note']").FillAsync("Er is geen belang bij dit bezwaar.");
        await judge.Locator("main form button").First.ClickAsync();
        await judge.WaitForURLAsync($"**{address}");
        foreach (var person in new[] { "signatory", "officer" }) _ = await inspection.LookAsync(await PageOfAsync(system, person), $"{address}/brieven/1", person);
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
        var chair = await PageOfAsync(system, "chair");
        _ = await chair.GotoAsync(meeting);
        await chair.ClickAsync("main button[value=AdoptMinutes]");
        await Eventually.HoldsAsync("the adopted minutes can be downloaded", TimeSpan.FromSeconds(60), async () => (await chair.GotoAsync($"{meeting}/notulen"))!.Ok && await chair.Locator("main a[href$='handler=Pdf']").IsVisibleAsync());
        _ = await inspection.LookAsync(chair, $"{meeting}/notulen", "chair, adopted");
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

    /// <summary>Somebody answers to our sender; the system, which must not run yet, finds that at its start.</summary>
    private async Task BringBackStrayAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(OneProcess.BounceFolderOf(data.Name), "new"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, Stray), "From: zoe@klager.example\nSubject: Vraag\n\nWie bent u?\n");
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
}
