using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.ServiceTests.Accounts;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Complaints;

/// <summary>Files complaints as anybody does, and takes the office's steps.</summary>
internal static class Complaining
{
    public const string Story = "Zij beloofden een gesprek en dat kwam er niet.";

    public static (string Name, string Value)[] Fields(string word, bool signal = false) =>
    [
        ("Fields.Kind", nameof(ComplaintKind.Organisation)), ("Fields.Organisation", "Stichting 't Ven"), ("Fields.HappenedOn", "2026-08-01"), ("Fields.Story", Story),
        ("Fields.OwnProcedure", nameof(OwnProcedure.NotYet)), ("Fields.Sender", signal ? nameof(ComplaintSender.Anonymous) : nameof(ComplaintSender.Named)),
        ("Fields.Name", signal ? "" : $"Quirijntje {word}"), ("Fields.Email", signal ? "" : EmailOf(word)), ("Fields.NoClientData", "true"),
    ];

    public static string EmailOf(string word) => $"{word}@klager.example";

    public static string Word() => $"vlas{string.Concat(Guid.NewGuid().ToString("N").Select(c => char.IsDigit(c) ? (char)('g' + (c - '0')) : c))[..14]}";

    /// <summary>Opens the form, waits as long as somebody needs to fill it in, and sends it.</summary>
    public static async Task<Answer> SendAsync(this AccountsHost host, Visitor visitor, (string Name, string Value)[] fields, int seconds = 20)
    {
        // What tests before this one sent is forgotten by now.
        host.MachineClock.Advance(TimeSpan.FromHours(2));
        var form = (await visitor.PageAsync("/klacht")).QuerySelector<IHtmlFormElement>("main form[method=post]")!;
        host.MachineClock.Advance(TimeSpan.FromSeconds(seconds));
        return await visitor.SubmitAsync(form, fields);
    }

    public static async Task<Complaint> FileAsync(this AccountsHost host, params (string Name, string Value)[] fields)
    {
        using var visitor = host.Anybody();
        var answer = await host.SendAsync(visitor, fields);
        Assert.True(answer.Location == "/klacht/ontvangen", answer.ToString());
        var page = await visitor.PageAsync("/klacht/ontvangen");
        var number = System.Text.RegularExpressions.Regex.Match(page.Body!.TextContent, @"K-\d{4}-\d{4}").Value;
        return await host.InAsync((CertificationDb db) => db.Complaints.AsNoTracking().SingleAsync(c => c.Number == number));
    }

    public static async Task<Answer> StepAsync(this Visitor visitor, Guid complaint, ComplaintTrigger step, params (string Name, string Value)[] fields)
    {
        var page = await visitor.PageAsync($"/klachten/{complaint}/stappen/{step}");
        return await visitor.SubmitAsync(page.QuerySelector<IHtmlFormElement>("main form[method=post]")!, fields);
    }

    public static async Task TakeAsync(this Visitor visitor, Guid complaint, ComplaintTrigger step, params (string Name, string Value)[] fields)
    {
        var answer = await visitor.StepAsync(complaint, step, fields);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{step}: {answer}");
    }

    public static Task<Guid> PersonAsync(this KwaliteitHost host, string key) => host.InAsync((CertificationDb db) => db.People.Where(p => p.Key == key).Select(p => p.Id).SingleAsync());

    public static Task<Complaint> ReadAsync(this KwaliteitHost host, Guid id) =>
        host.InAsync((CertificationDb db) => db.Complaints.AsNoTracking().Include(c => c.Letters).Include(c => c.Subjects).SingleAsync(c => c.Id == id));
}
