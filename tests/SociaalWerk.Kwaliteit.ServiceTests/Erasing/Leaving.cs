using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.ServiceTests.Accounts;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Erasing;

/// <summary>Somebody whose name and addresses all hold one word that stands nowhere else.</summary>
internal sealed record Leaving(Guid Id, string Word)
{
    public const string Password = "drie losse woorden";

    public string Name => $"Quirijntje {char.ToUpperInvariant(Word[0])}{Word[1..]}";

    public string Email => $"{Word}@weg.example";

    public static Leaving Somebody() => new(Guid.CreateVersion7(), $"vlas{string.Concat(Guid.NewGuid().ToString("N").Select(c => char.IsDigit(c) ? (char)('g' + (c - '0')) : c))[..14]}");

    /// <summary>Known and invited, in a role of the organisation of the demo's coordinator.</summary>
    public async Task InviteAsync(KwaliteitHost host, Role role = Role.Contributor)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CertificationDb>();
        var organisation = await db.People.Where(p => p.Key == "coordinator").SelectMany(p => p.Assignments).Select(a => a.OrganisationId).FirstAsync();
        var person = db.People.Add(new Person(Id, null, Name, Email).Begins(role, organisation, null, new(2020, 1, 1), default)).Entity;
        await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync(person, new Actor(Guid.CreateVersion7(), Role.Admin), CancellationToken.None);
        await db.SaveChangesAsync();
    }

    /// <summary>Takes the invitation up, mistypes the password once, and asks for another address.</summary>
    public async Task JoinAsync(AccountsHost host)
    {
        await InviteAsync(host);
        using var visitor = host.Anybody();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.FillAsync(await host.LinkToAsync(Email, "/uitnodiging/"), ("Password", Password))).Status);
        using var elsewhere = host.Anybody();
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.FillAsync("/aanmelden", ("Email", Email), ("Password", "niet dit woord"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.FillAsync("/mijn-account/e-mailadres", ("Email", $"nieuw-{Email}"))).Status);
    }

    public async Task<Answer> EraseAsync(Visitor officer, string? typed = null)
    {
        var page = await officer.PageAsync($"/mensen/{Id}/wissen");
        return await officer.SubmitAsync(page.QuerySelector<IHtmlFormElement>("main form[action*='handler=Erase']")!, ("Typed", typed ?? Name));
    }

    /// <summary>All services know of it, and nothing waits for this person any more.</summary>
    public Task GoneAsync(KwaliteitHost host) => Eventually.ThereAsync(async () =>
    {
        if (!host.Services.GetRequiredService<PersonKeys>().IsDestroyed(Id, KeyPart.Contact)) return "the key is there";
        if (await host.InAsync((CertificationDb db) => db.People.AnyAsync(p => p.Id == Id && p.ErasedAt == null))) return "the person is there";
        return await host.InAsync((NoticesDb db) => db.Addressees.AnyAsync(a => a.PersonId == Id)) || await host.InAsync((NoticesDb db) => db.Notices.AnyAsync(n => n.PersonId == Id && n.ErasedAt == null)) ? "the mails are there" : null;
    });

    public static async Task LogVerifiesAsync(KwaliteitHost host)
    {
        using var officer = await host.SignInAsync("officer");
        var lines = (await officer.GetAsync("/logboek?handler=Lines")).Text;
        var verdict = LogVerifier.Verify(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(verdict.Faults);
        Assert.NotEqual(0, verdict.Lines);
    }
}
