using AngleSharp.Dom;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using static SociaalWerk.Kwaliteit.ServiceTests.Rights.Asking;

namespace SociaalWerk.Kwaliteit.ServiceTests.Rights;

/// <summary>Help from outside, and two accounts of one human, over HTTP.</summary>
public abstract class HelpTests(KwaliteitHost host)
{
    [Fact]
    public async Task A_helper_fills_in_never_signs_and_is_out_at_once_when_revoked()
    {
        var path = await host.PathAsync("coordinator", "cb-manager", State.SelfAssessing);
        using var coordinator = await host.SignInAsync("coordinator");
        await GiveAsync(coordinator, "hulp@proef.example", DelegationReach.FillIn);
        await host.KeyAsync("hulp@proef.example", "hulp");
        using var helper = await host.SignInAsync("hulp");

        Assert.Contains("hulp", (await helper.GetAsync("/rol")).Text);
        Assert.Contains("Hulp van buiten", (await coordinator.GetAsync($"/trajecten/{path}")).Text);
        var scored = await helper.PutAsync($"/api/v1/trajecten/{path}/zelfevaluatie/V01", new { score = "Met", zekerheid = "Sure", toelichting = "Zo doen wij dat hier, al jaren.", versie = 0 });
        Assert.True(scored.IsSuccess, scored.ToString());
        var file = await UploadAsync(helper, path);
        Assert.Equal(HttpStatusCode.Created, file.Status);
        var download = $"/api/v1/trajecten/{path}/bewijs/{file.Root.GetProperty("id").GetGuid()}";
        Assert.Equal(HttpStatusCode.OK, (await helper.GetAsync(download)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await helper.PostAsync($"/api/v1/trajecten/{path}/stappen", new { stap = "SignSelfAssessment", versie = 1 })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await helper.PostAsync($"/api/v1/trajecten/{path}/stappen", new { stap = "Withdraw", versie = 1, toelichting = "Nee" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await helper.GetAsync("/mensen")).Status);

        var page = await coordinator.PageAsync("/mensen/hulp");
        Assert.Equal("/mensen/hulp", (await coordinator.SubmitAsync((IHtmlFormElement)page.QuerySelectorAll("tr").Single(row => row.TextContent.Contains("hulp@proef.example")).QuerySelector("form")!)).Location);

        Assert.Equal(HttpStatusCode.NotFound, (await helper.GetAsync($"/api/v1/trajecten/{path}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await helper.GetAsync(download)).Status);
        Assert.Equal(0, (await helper.GetAsync("/api/v1/trajecten")).Root.GetProperty("totaal").GetInt32());
    }

    [Fact]
    public async Task A_fellow_reader_reads_and_changes_nothing()
    {
        var path = await host.PathAsync("other-coordinator", "cb2-manager", State.SelfAssessing);
        using var coordinator = await host.SignInAsync("other-coordinator");
        await GiveAsync(coordinator, "lezer@proef.example", DelegationReach.Read);
        await host.KeyAsync("lezer@proef.example", "lezer");
        using var reader = await host.SignInAsync("lezer");

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/api/v1/trajecten/{path}/zelfevaluatie")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PutAsync($"/api/v1/trajecten/{path}/zelfevaluatie/V01", new { score = "Met", zekerheid = "Sure", toelichting = "x", versie = 0 })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await UploadAsync(reader, path)).Status);
    }

    [Fact]
    public async Task Help_of_another_organisation_is_out_of_reach_and_help_without_an_end_is_not_given()
    {
        using var coordinator = await host.SignInAsync("coordinator");
        using var other = await host.SignInAsync("other-coordinator");
        await GiveAsync(coordinator, "derde@proef.example", DelegationReach.Read);
        var help = await host.InAsync((CertificationDb db) => db.Delegations.AsNoTracking().SingleAsync(d => db.PeopleAt("derde@proef.example").Any(p => p.Id == d.PersonId)));
        var token = (await other.PageAsync("/rol")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await other.SendAsync(HttpMethod.Post, "/mensen/hulp?handler=Revoke", new FormUrlEncodedContent([new("id", help.Id.ToString()), new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);

        Assert.Equal(HttpStatusCode.OK, (await GiveAsync(coordinator, "vierde@proef.example", DelegationReach.Read, until: "")).Status);
        Assert.False(await host.InAsync((CertificationDb db) => db.PeopleAt("vierde@proef.example").AnyAsync()));
    }

    [Fact]
    public async Task A_second_account_of_an_auditor_votes_until_it_is_found_out_and_then_no_more()
    {
        var path = await UnderDecisionAsync();
        await host.PersonAsync("dubbel", Role.Member);
        using var member = await host.SignInAsync("dubbel");
        Assert.Equal(HttpStatusCode.Created, (await VoteAsync(member, path)).Status);

        using var officer = await host.SignInAsync("officer");
        using var admin = await host.SignInAsync("admin");
        var page = await officer.PageAsync("/mensen/dezelfde");
        Assert.Equal("/mensen/dezelfde", (await officer.SubmitAsync(page.Form("textarea[name=Why]"), ("One", "dubbel@proef.example"), ("Other", "lead-auditor@demo.example"), ("Why", "Zelfde geboortedatum en adres."))).Location);
        Assert.Equal(HttpStatusCode.Created, (await VoteAsync(member, path)).Status);
        Assert.Null((await officer.PageAsync("/mensen/dezelfde")).QuerySelector("form[action*=Confirm]"));
        Assert.Equal("/mensen/dezelfde", (await admin.SubmitAsync((await admin.PageAsync("/mensen/dezelfde")).Form("form[action*=Confirm] button"))).Location);

        var refused = await VoteAsync(member, path);
        Assert.Equal((HttpStatusCode.Conflict, "Independent"), (refused.Status, refused.Root.GetProperty("redenen")[0].GetProperty("code").GetString()));
        using var chair = await host.SignInAsync("chair");
        var motion = (await chair.GetAsync($"/api/v1/trajecten/{path}")).Root.GetProperty("moties")[0];
        Assert.Equal(0, motion.GetProperty("telling").GetProperty("voor").GetInt32());
    }

    [Fact]
    public async Task Two_accounts_that_were_linked_by_mistake_are_parted_by_two_people_and_the_vote_counts_again()
    {
        var path = await UnderDecisionAsync();
        var id = await host.PersonAsync("vergissing", Role.Member);
        using var member = await host.SignInAsync("vergissing");
        Assert.Equal(HttpStatusCode.Created, (await VoteAsync(member, path)).Status);
        using var officer = await host.SignInAsync("officer");
        using var admin = await host.SignInAsync("admin");
        await officer.SubmitAsync((await officer.PageAsync("/mensen/dezelfde")).Form("textarea[name=Why]"), ("One", "vergissing@proef.example"), ("Other", "auditor@demo.example"), ("Why", "Zelfde naam."));
        await SubmitOfAsync(admin, "Confirm", id);
        Assert.Equal(HttpStatusCode.Conflict, (await VoteAsync(member, path)).Status);

        Assert.Equal(HttpStatusCode.OK, (await SubmitOfAsync(admin, "Part", id, ("Parting.Why", ""))).Status);
        Assert.Equal("/mensen/dezelfde", (await SubmitOfAsync(admin, "Part", id, ("Parting.Why", "Twee mensen met dezelfde naam."))).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await VoteAsync(member, path)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(admin, "/mensen/dezelfde", "ConfirmPart", id)).Status);
        Assert.Equal("/mensen/dezelfde", (await SubmitOfAsync(officer, "ConfirmPart", id)).Location);

        using var chair = await host.SignInAsync("chair");
        var motion = (await chair.GetAsync($"/api/v1/trajecten/{path}")).Root.GetProperty("moties")[0];
        Assert.Equal(1, motion.GetProperty("telling").GetProperty("voor").GetInt32());
        Assert.Equal(HttpStatusCode.Created, (await VoteAsync(member, path)).Status);
        Assert.Equal(["SamePersonProposed", "SamePersonConfirmed", "PartingProposed", "Refused", "PartingConfirmed"], await host.ActsAsync(id));
    }

    /// <summary>Sends the form about this row that has this handler.</summary>
    private static async Task<Answer> SubmitOfAsync(Visitor visitor, string handler, Guid row, params (string Name, string Value)[] fields)
    {
        var page = await visitor.PageAsync("/mensen/dezelfde");
        return await visitor.SubmitAsync(page.QuerySelectorAll<IHtmlFormElement>($"form[action$='handler={handler}']").Single(f => f.QuerySelector($"input[value='{row}']") is not null), fields);
    }

    [Fact]
    public async Task The_same_key_in_another_role_does_not_give_the_answer_kept_for_the_first()
    {
        var path = await UnderDecisionAsync();
        var id = await host.PersonAsync("tweerollen", Role.Member);
        await host.InAsync(async (CertificationDb db) =>
        {
            var person = await db.People.Include(p => p.Assignments).SingleAsync(p => p.Id == id);
            person.Begins(Role.Reader, null, null, AmsterdamTime.DateOf(host.Now), host.Now.AddMinutes(1));
            return await db.SaveChangesAsync();
        });
        using var visitor = await host.SignInAsync("tweerollen");
        Assert.Equal(HttpStatusCode.Created, (await VoteAsync(visitor, path, "sleutel-1")).Status);

        var form = (await visitor.PageAsync("/rol")).Form("#werkrol");
        var reader = (await host.InAsync((CertificationDb db) => db.Assignments.AsNoTracking().SingleAsync(a => a.PersonId == id && a.Role == Role.Reader))).Id;
        await visitor.SubmitAsync(form, ("rol", reader.ToString()));

        var replayed = await VoteAsync(visitor, path, "sleutel-1");
        Assert.Equal((HttpStatusCode.Conflict, "IdempotencyKeyReused"), (replayed.Status, replayed.Root.GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.Forbidden, (await VoteAsync(visitor, path)).Status);
    }

    private async Task<Guid> UnderDecisionAsync()
    {
        var path = await host.PathAsync("coordinator", "cb-manager", State.UnderDecision);
        await host.ChangeAsync(path, State.UnderDecision, round: 1);
        var auditor = (await host.RoleOfAsync("lead-auditor")).PersonId;
        await host.InAsync(async (CertificationDb db) =>
        {
            db.Add(new Certification.Audits.AuditScore { PathId = path, Norm = "V01", By = auditor, At = host.Now });
            db.Add(new Certification.Decisions.Motion { PathId = path, Number = 1, Round = 1, Kind = Certification.Decisions.MotionKind.Grant, By = auditor, At = host.Now });
            return await db.SaveChangesAsync();
        });
        return path;
    }

    private static Task<Answer> VoteAsync(Visitor visitor, Guid path, string? key = null) =>
        visitor.PostAsync($"/api/v1/trajecten/{path}/stemmen", new { motie = "Grant", stem = "For", motivering = "Goed onderbouwd." }, ("Idempotency-Key", key));

    private async Task<Answer> GiveAsync(Visitor coordinator, string email, DelegationReach reach, string? until = null)
    {
        var page = await coordinator.PageAsync("/mensen/hulp");
        return await coordinator.SubmitAsync(
            page.Form("[name='Help.Email']"), ("Help.Name", "Adviseur"), ("Help.Email", email), ("Help.Reach", reach.ToString()),
            ("Help.Until", until ?? $"{AmsterdamTime.DateOf(host.Now).AddMonths(1):yyyy-MM-dd}"));
    }

    private static async Task<Answer> UploadAsync(Visitor visitor, Guid path)
    {
        using var form = new MultipartFormDataContent { { new StringContent("Plan"), "titel" }, { new StringContent(""), "normen" } };
        var file = new ByteArrayContent("%PDF-1.7 inhoud"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "bestand", "plan.pdf");
        return await visitor.SendAsync(HttpMethod.Post, $"/api/v1/trajecten/{path}/bewijs", form, visitor.Origin);
    }
}

public sealed class HelpOnSqliteTests(SqliteHost host) : HelpTests(host), IClassFixture<SqliteHost>;

public sealed class HelpOnPostgresTests(PostgresHost host) : HelpTests(host), IClassFixture<PostgresHost>;
