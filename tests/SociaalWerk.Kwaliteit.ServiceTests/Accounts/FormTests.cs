using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SociaalWerk.Kwaliteit.Certification.SigningIn;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Accounts;

public abstract class FormTests(AccountsHost host)
{
    private static readonly Dictionary<string, string> Addresses = new()
    {
        ["SignIn"] = "/aanmelden", ["CodePage"] = "/aanmelden/code", ["SetUpPage"] = "/aanmelden/tweede-stap", ["SignOut"] = "/afmelden",
        ["ForgottenPage"] = "/wachtwoord-vergeten", ["InvitationPage"] = "/uitnodiging/x", ["ResetPage"] = "/wachtwoord-herstellen/x",
        ["ConfirmEmailPage"] = "/e-mailadres/oud/x", ["SessionsPage"] = "/mijn-account/sessies", ["PasswordPage"] = "/mijn-account/wachtwoord",
        ["RecoveryCodesPage"] = "/mijn-account/herstelcodes", ["AccountPage"] = "/mijn-account", ["EmailPage"] = "/mijn-account/e-mailadres", ["TokensPage"] = "/mijn-account/toegangscodes",
        ["AnewPage"] = "/tweede-stap-opnieuw/x", ["RestorePage"] = $"/mensen/{Guid.Empty}/tweede-stap",
        ["OwnDataPage"] = "/mijn-account/gegevens", ["ErasePersonPage"] = $"/mensen/{Guid.Empty}/wissen",
        ["PeoplePage"] = "/mensen", ["SamePersonPage"] = "/mensen/dezelfde", ["HelpPage"] = "/mensen/hulp", ["WorkRolePage"] = "/rol", ["InterestsPage"] = "/belangen",
    };

    /// <summary>All pages of accounts that take a form, so that none is forgotten.</summary>
    public static TheoryData<string, string> Forms =>
    [
        .. typeof(SignIn).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(PageModel)) && (t.Namespace!.EndsWith(".SigningIn") || t.Namespace.Contains(".Accounts")))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(m => m.Name.StartsWith("OnPost"))
                .Select(m => new TheoryDataRow<string, string>(t.Name, m.Name.Replace("OnPost", "").Replace("Async", "")))),
    ];

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_that_another_site_sends_changes_nothing(string page, string handler)
    {
        // Whoever may not see a page is sent away before its form is looked at.
        var (_, visitor) = await Member.JoinAsync(host, page is "SamePersonPage" or "ErasePersonPage" ? Role.Officer : Role.Coordinator);

        var answer = await visitor.SendAsync(HttpMethod.Post, $"{Addresses[page]}?handler={handler}", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(await visitor.IsInAsync());
    }
}

public sealed class FormOnSqliteTests(AccountsOnSqlite host) : FormTests(host), IClassFixture<AccountsOnSqlite>;

public sealed class FormOnPostgresTests(AccountsOnPostgres host) : FormTests(host), IClassFixture<AccountsOnPostgres>;
