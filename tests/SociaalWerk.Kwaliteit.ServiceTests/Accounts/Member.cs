using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Accounts;

/// <summary>Somebody with an account, and what they know and hold: password, app and recovery codes.</summary>
internal sealed class Member(AccountsHost host, Guid person, string email)
{
    public const string Password = "drie losse woorden";

    public Guid Person => person;

    public string Email => email;

    public string? Key { get; private set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Comes in by invitation, with a second step where the role asks for one.</summary>
    public static async Task<(Member Member, Visitor In)> JoinAsync(AccountsHost host, Role role, Guid? organisation = null, Guid? body = null)
    {
        var (person, email, link) = await host.InvitedAsync(role, organisation, body);
        var (member, visitor) = (new Member(host, person, email), host.Anybody());
        var answer = await visitor.FillAsync(link, ("Password", Password));
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.ToString());
        if (answer.Location == "/aanmelden/tweede-stap") await member.SetUpAsync(visitor);
        return (member, visitor);
    }

    public async Task SetUpAsync(Visitor visitor)
    {
        var page = await visitor.PageAsync("/aanmelden/tweede-stap");
        Key = page.QuerySelector("figcaption code")!.TextContent.Replace(" ", "");
        var done = await visitor.SubmitAsync(page.QuerySelector<IHtmlFormElement>("main form")!, ("Code", Code()));
        Assert.True(done.Status == HttpStatusCode.OK, done.ToString());
        Codes = [.. (await done.PageAsync()).QuerySelectorAll("main ol code").Select(c => c.TextContent)];
        // The code that proved the app is used; the next one comes half a minute later.
        host.MachineClock.Advance(TimeSpan.FromSeconds(30));
    }

    public string Code() => Totp.CodeAt(Key!, Totp.StepAt(host.MachineClock.GetUtcNow()));

    public Task<Answer> PasswordAsync(Visitor visitor, string password = Password, string? email = null) =>
        visitor.FillAsync("/aanmelden", ("Email", email ?? Email), ("Password", password));

    public async Task<Visitor> SignInAsync()
    {
        var visitor = host.Anybody();
        var answer = await PasswordAsync(visitor);
        if (answer.Location == "/aanmelden/code") answer = await visitor.FillAsync("/aanmelden/code", ("Code", Code()));
        Assert.True(answer.Location == "/werklijst", answer.ToString());
        return visitor;
    }
}

internal static class Filling
{
    /// <summary>Opens a page and sends its first form.</summary>
    public static async Task<Answer> FillAsync(this Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        var page = await visitor.PageAsync(path);
        return await visitor.SubmitAsync(page.QuerySelector<IHtmlFormElement>("main form")!, fields);
    }

    /// <summary>Sends the form of the page with this handler.</summary>
    public static async Task<Answer> FillAsync(this Visitor visitor, string path, string handler, params (string Name, string Value)[] fields)
    {
        var page = await visitor.PageAsync(path);
        return await visitor.SubmitAsync(page.QuerySelector<IHtmlFormElement>($"main form[action*='handler={handler}']")!, fields);
    }

    public static async Task<bool> IsInAsync(this Visitor visitor) => (await visitor.GetAsync("/werklijst")).Status == HttpStatusCode.OK;

    public static async Task<string> FaultAsync(this Answer answer) => (await answer.PageAsync()).QuerySelector("#fouten")?.TextContent.Trim() ?? "";
}
