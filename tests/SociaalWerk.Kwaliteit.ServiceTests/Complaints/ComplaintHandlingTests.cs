using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.ServiceTests.Accounts;
using SociaalWerk.Kwaliteit.ServiceTests.Erasing;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using static SociaalWerk.Kwaliteit.ServiceTests.Complaints.Complaining;

namespace SociaalWerk.Kwaliteit.ServiceTests.Complaints;

/// <summary>The office handles a complaint: who sees it when, what the complainant reads, and how names go.</summary>
public abstract class ComplaintHandlingTests(AccountsHost host, TestRun run)
{
    private const string Inside = "Dit blijft onder ons.", Letter = "Wij vinden dat u gelijk hebt.";

    [Fact]
    public async Task A_complaint_goes_from_the_form_to_its_closing_and_the_complainant_reads_the_letter_and_nothing_else()
    {
        var word = Word();
        var complaint = await host.FileAsync(Fields(word));
        var follow = await host.LinkToAsync(EmailOf(word), "/klacht/volgen/");
        using var secretary = await host.SignInAsync("secretary");
        using var officer = await host.SignInAsync("officer");
        Assert.Contains(complaint.Number, (await secretary.PageAsync("/werklijst")).Body!.TextContent, StringComparison.Ordinal);
        await AssignAsync(secretary, complaint.Id, "officer");

        Assert.Contains(complaint.Number, (await officer.PageAsync("/werklijst")).Body!.TextContent, StringComparison.Ordinal);
        await officer.TakeAsync(complaint.Id, ComplaintTrigger.AcknowledgeReceipt, ("Fields.Note", Inside));
        await officer.TakeAsync(complaint.Id, ComplaintTrigger.Investigate);
        await officer.TakeAsync(complaint.Id, ComplaintTrigger.ExtendSettlement, ("Fields.Answer", "Wij wachten op stukken."), ("Fields.Note", Inside));
        var refused = await officer.StepAsync(complaint.Id, ComplaintTrigger.ConcludeComplaint, ("Fields.Answer", Letter));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(Letter, (await refused.PageAsync()).QuerySelector("textarea[name='Fields.Answer']")!.TextContent, StringComparison.Ordinal);
        await officer.TakeAsync(complaint.Id, ComplaintTrigger.ConcludeComplaint, ("Fields.Outcome", "Upheld"), ("Fields.Answer", Letter), ("Fields.Note", Inside));
        await officer.TakeAsync(complaint.Id, ComplaintTrigger.CloseComplaint);

        using var complainant = host.Anybody();
        var page = (await complainant.PageAsync(follow)).Body!.TextContent;
        Assert.All(new[] { Letter, "Wij wachten op stukken.", "Gegrond" }, shown => Assert.Contains(shown, page, StringComparison.Ordinal));
        Assert.DoesNotContain(Inside, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Lieke Jansen", page, StringComparison.Ordinal);

        await Eventually.TrueAsync(() => Task.FromResult(host.MailsTo(EmailOf(word)).Count == 4), "receipt, acknowledgement, extension and outcome");
        await Eventually.TrueAsync(async () => (await host.ReadAsync(complaint.Id)).Mails.Count(m => m is { Failed: false } && m.PersonId == complaint.ComplainantId) == 4, "proof of each");
        Assert.All(host.MailsTo(EmailOf(word)), mail => Assert.DoesNotContain(Letter, mail.TextBody, StringComparison.Ordinal));
        Assert.Contains("Aangenomen", (await officer.PageAsync($"/klachten/{complaint.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_time_to_acknowledge_is_given_with_a_reason_only_and_the_complainant_is_told_until_when_and_reads_why()
    {
        const string why = "De behandelaar is ziek.";
        var word = Word();
        var complaint = await host.FileAsync(Fields(word));
        var follow = await host.LinkToAsync(EmailOf(word), "/klacht/volgen/");
        using var secretary = await host.SignInAsync("secretary");
        using var officer = await host.SignInAsync("officer");
        await AssignAsync(secretary, complaint.Id, "officer");
        var last = complaint.Term(TermKind.D16)!.LastDay;
        var later = WorkingDays.Add(last, 5);
        (string Name, string Value)[] typed = [("Fields.LastDay", $"{later:yyyy-MM-dd}"), ("Fields.Answer", why), ("Fields.Note", Inside)];

        foreach (var left in new[] { "Fields.Answer", "Fields.Note" })
        {
            var refused = await officer.StepAsync(complaint.Id, ComplaintTrigger.ExtendAcknowledgement, [.. typed.Where(field => field.Name != left)]);
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            var form = (await refused.PageAsync()).QuerySelector<IHtmlFormElement>("main form[method=post]")!;
            Assert.Equal("true", form.QuerySelector($"[name='{left}']")!.GetAttribute("aria-invalid"));
            foreach (var (name, value) in typed.Where(field => field.Name != left))
                Assert.Equal(value, form.Elements.Where(e => e.GetAttribute("name") == name).Select(e => e is IHtmlTextAreaElement text ? text.Value.Trim() : ((IHtmlInputElement)e).Value).Single());
        }

        Assert.Equal(last, (await host.ReadAsync(complaint.Id)).Term(TermKind.D16)!.LastDay);
        await officer.TakeAsync(complaint.Id, ComplaintTrigger.ExtendAcknowledgement, typed);

        Assert.Equal(later, (await host.ReadAsync(complaint.Id)).Term(TermKind.D16)!.LastDay);
        await Eventually.TrueAsync(() => Task.FromResult(host.MailsTo(EmailOf(word)).Count == 2), "receipt and the later day");
        var mail = host.MailsTo(EmailOf(word)).Single(m => m.Subject == "Uw klacht: wij bevestigen later").TextBody;
        Assert.Contains($"Wij bevestigen uiterlijk {later.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"))}.", mail, StringComparison.Ordinal);
        using var complainant = host.Anybody();
        var page = (await complainant.PageAsync(follow)).Body!.TextContent;
        Assert.Contains(why, page, StringComparison.Ordinal);
        Assert.All(new[] { mail, page }, read => Assert.DoesNotContain(Inside, read, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_somebody_said_whom_it_is_about_only_the_assigner_sees_it()
    {
        var complaint = await host.FileAsync(Fields(Word(), signal: true));

        foreach (var (person, sees) in new[] { ("secretary", true), ("officer", false), ("chair", false), ("scheme-manager", false) })
        {
            using var visitor = await host.SignInAsync(person);
            Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await visitor.GetAsync($"/klachten/{complaint.Id}")).Status);
            Assert.Equal(sees, (await visitor.PageAsync("/klachten?zoek=" + complaint.Number)).Body!.TextContent.Contains(complaint.Number, StringComparison.Ordinal));
        }

        using var reader = await host.SignInAsync("reader");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/klachten")).Status);
        Assert.DoesNotContain(complaint.Id.ToString(), (await reader.GetAsync("/logboek?handler=Lines")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_it_is_about_finds_nothing_of_it_anywhere_and_can_do_nothing_with_it()
    {
        var complaint = await host.FileAsync(Fields(Word()));
        using var secretary = await host.SignInAsync("secretary");
        await secretary.TakeAsync(complaint.Id, ComplaintTrigger.MarkSubjects, ("Fields.Subjects", $"{await host.PersonAsync("officer")}"));
        Assert.Equal(HttpStatusCode.Conflict, (await secretary.StepAsync(complaint.Id, ComplaintTrigger.AssignHandler, ("Fields.Handler", $"{await host.PersonAsync("officer")}"))).Status);
        await secretary.TakeAsync(complaint.Id, ComplaintTrigger.AssignHandler, ("Fields.Handler", $"{await host.PersonAsync("scheme-manager")}"));
        await host.SettledAsync();

        using var officer = await host.SignInAsync("officer");
        foreach (var address in new[] { $"/klachten/{complaint.Id}", $"/klachten/{complaint.Id}/stappen/Investigate" }) Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address)).Status);
        string[] screens =
        [
            "/klachten", $"/klachten?zoek={complaint.Number}", "/werklijst", "/logboek", $"/logboek?dossier={complaint.Number}", $"/logboek?dossier={complaint.Id}&handler=Lines", "/logboek?handler=Lines", "/logboek?handler=Spreadsheet",
            "/certificering/logboek", "/certificering/logboek?handler=Lines", "/berichten", "/api/v1/berichten", "/berichten/mijn", "/bewaring",
        ];
        foreach (var screen in screens)
        {
            var answer = await officer.GetAsync(screen);
            Assert.True(answer.Status == HttpStatusCode.OK, $"{screen}: {answer}");
            Assert.DoesNotContain(complaint.Id.ToString(), answer.Text, StringComparison.OrdinalIgnoreCase);
            // The search repeats what was asked.
            if (!screen.Contains(complaint.Number, StringComparison.Ordinal)) Assert.DoesNotContain(complaint.Number, answer.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(host.MailsTo("officer@demo.example"), m => m.TextBody!.Contains(complaint.Number, StringComparison.Ordinal));
        using var manager = await host.SignInAsync("scheme-manager");
        Assert.Contains(complaint.Number, (await manager.PageAsync("/werklijst")).Body!.TextContent, StringComparison.Ordinal);
        await manager.TakeAsync(complaint.Id, ComplaintTrigger.AcknowledgeReceipt);

        var stolen = await secretary.PageAsync($"/klachten/{complaint.Id}/stappen/StrikeOut");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SubmitAsync((await FormAsync(officer, stolen)), ("Fields.Passage", "beloofden"))).Status);
        var log = await host.LogOfAsync(complaint.Id);
        Assert.Contains(log, e => e is { Act: "ActOnHidden", Refused: true });
        Assert.All(log, e => Assert.Equal(nameof(DossierKind.Complaint), e.Kind));
    }

    [Fact]
    public async Task Erased_names_are_in_no_table_no_file_and_no_mail()
    {
        var word = Word();
        var complaint = await host.FileAsync([.. Fields(word).Where(f => f.Name != "Fields.Story"), ("Fields.Story", $"Ik ben Quirijntje {word} en het ging mis."), ("Fields.Person", $"Piet {word}")]);
        var follow = await host.LinkToAsync(EmailOf(word), "/klacht/volgen/");
        await host.SettledAsync();
        Assert.Empty((await Dump.OfAsync(run, host.Settings)).Find(word));
        Assert.NotEmpty(Dump.FindInFiles(host.Settings.Data, word));
        using var secretary = await host.SignInAsync("secretary");
        await secretary.TakeAsync(complaint.Id, ComplaintTrigger.MarkSubjects, ("Fields.Note", $"Quirijntje {word} belde ook."));

        await secretary.TakeAsync(complaint.Id, ComplaintTrigger.EraseNames, ("Fields.Note", "De klager vroeg erom."));

        var keys = host.Services.GetRequiredService<PersonKeys>();
        Assert.True(keys.IsDestroyed(complaint.ComplainantId, KeyPart.Contact) && keys.IsDestroyed(complaint.ComplainantId, KeyPart.Name) && keys.IsDestroyed(complaint.AboutId, KeyPart.Name));
        await Eventually.TrueAsync(() => host.InAsync(async (NoticesDb db) => !await db.Addressees.AnyAsync(a => a.PersonId == complaint.ComplainantId)), "Notices let go");
        Assert.Empty((await Dump.OfAsync(run, host.Settings)).Find(word));
        Assert.Empty(Dump.FindInFiles(host.Settings.Data, word));
        var page = await secretary.GetAsync($"/klachten/{complaint.Id}");
        Assert.DoesNotContain(word, page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Complaint.Removed, (await host.ReadAsync(complaint.Id)).StoryText, StringComparison.Ordinal);
        using var complainant = host.Anybody();
        Assert.Equal(HttpStatusCode.NotFound, (await complainant.GetAsync(follow)).Status);
    }

    [Fact]
    public async Task A_backup_from_before_erasing_is_brought_there_again()
    {
        var word = Word();
        var complaint = await host.FileAsync(Fields(word));
        await host.SettledAsync();
        var before = await Dump.OfAsync(run, host.Settings);
        using var secretary = await host.SignInAsync("secretary");
        await secretary.TakeAsync(complaint.Id, ComplaintTrigger.EraseNames, ("Fields.Note", "De klager vroeg erom."));

        Assert.Empty(before.Find(word));
        await using var restored = await RestoredHost.StartAsync(run, await before.RestoreAsync(host.Settings));

        await Eventually.TrueAsync(async () => (await restored.ReadAsync(complaint.Id)).NamesErasedAt is not null, "erased again");
    }

    private async Task AssignAsync(Visitor secretary, Guid complaint, string handler)
    {
        await secretary.TakeAsync(complaint, ComplaintTrigger.MarkSubjects);
        await secretary.TakeAsync(complaint, ComplaintTrigger.AssignHandler, ("Fields.Handler", $"{await host.PersonAsync(handler)}"));
    }

    /// <summary>The form of somebody else's page with a token of this visitor's own.</summary>
    private static async Task<IHtmlFormElement> FormAsync(Visitor visitor, IHtmlDocument page)
    {
        var token = (await visitor.PageAsync("/klacht")).QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var form = (IHtmlFormElement)page.QuerySelector("main form[method=post]")!;
        form.QuerySelector("input[name='__RequestVerificationToken']")!.SetAttribute("value", token);
        return form;
    }
}

public sealed class ComplaintHandlingOnSqliteTests(AccountsOnSqlite host, TestRun run) : ComplaintHandlingTests(host, run), IClassFixture<AccountsOnSqlite>;

public sealed class ComplaintHandlingOnPostgresTests(AccountsOnPostgres host, TestRun run) : ComplaintHandlingTests(host, run), IClassFixture<AccountsOnPostgres>;
