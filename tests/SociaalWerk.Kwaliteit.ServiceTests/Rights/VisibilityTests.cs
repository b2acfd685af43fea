using System.Net;
using System.Text.Json;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Rights;

/// <summary>Who sees which file in which state: one filter behind lists, counts, pages, JSON and documents (7.10).</summary>
public abstract class VisibilityTests(KwaliteitHost host)
{
    private static readonly string[] People =
    [
        "coordinator", "signatory", "contributor", "cb-manager", "lead-auditor", "auditor", "cb-reviewer", "cb2-manager", "officer", "secretary", "chair", "vice-chair", "member-1",
        "lead-peer", "objection-1", "scheme-manager", "admin", "reader", "other-coordinator", "other-signatory",
    ];

    private static readonly State[] Decided = [State.Granted, State.GrantedConditional, State.Refused, State.NotAdmitted, State.Closed];

    [Fact]
    public async Task Every_role_sees_its_own_files_in_their_time_and_no_others()
    {
        var (own, other) = (await host.PathAsync("coordinator", "cb-manager"), await host.PathAsync("other-coordinator", "cb2-manager"));
        await host.SeatAsync(own, "lead-auditor");
        await host.SeatAsync(own, "lead-peer", asPeer: true);
        var visitors = new Dictionary<string, Visitor>();
        foreach (var person in People) visitors[person] = await host.SignInAsync(person);

        foreach (var (state, round) in Enum.GetValues<State>().SelectMany(s => new[] { (s, 0), (s, 1) }))
        {
            await host.ChangeAsync(own, state, round);
            await host.ChangeAsync(other, state, round);
            foreach (var (person, visitor) in visitors)
            {
                var list = (await visitor.GetAsync($"/api/v1/trajecten?staat={state}")).Root;
                var ids = list.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid()).ToList();
                var seen = (ids.Contains(own), ids.Contains(other));

                Assert.True(seen == (Sees(person, state, round, own: true), Sees(person, state, round, own: false)), $"{person} in {state}, round {round}: {seen}");
                Assert.Equal(ids.Count, list.GetProperty("totaal").GetInt32());
            }
        }

        foreach (var visitor in visitors.Values) visitor.Dispose();
    }

    [Theory]
    [InlineData("other-coordinator")]
    [InlineData("other-signatory")]
    [InlineData("cb2-manager")]
    [InlineData("auditor")]
    [InlineData("member-1")]
    [InlineData("admin")]
    [InlineData("scheme-manager")]
    public async Task A_file_that_is_not_yours_is_not_there_on_any_address(string person)
    {
        var path = await host.PathAsync("coordinator", "cb-manager", State.Submitted);
        using var visitor = await host.SignInAsync(person);
        string[] reads = ["", "/aanmelding", "/bewijs", "/zelfevaluatie", "/toetsing/plan", "/toetsing/programma", "/toetsing/scores", "/reacties", "/verbetering", "/advies", "/besluit", "/termijnen", "/stappen/Submit", "/handelingen/ProposeRefusal"];
        string[] json = ["", "/zelfevaluatie", "/zelfevaluatie/V01", "/bewijs", $"/bewijs/{Guid.CreateVersion7()}", "/toetsing/scores", "/bevindingen"];

        foreach (var read in reads) Assert.Equal((read, HttpStatusCode.NotFound), (read, (await visitor.GetAsync($"/trajecten/{path}{read}")).Status));
        foreach (var read in json) Assert.Equal((read, HttpStatusCode.NotFound), (read, (await visitor.GetAsync($"/api/v1/trajecten/{path}{read}")).Status));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync($"/api/v1/trajecten/{path}/stappen", new { stap = "Admit", versie = 1 })).Status);
        Assert.DoesNotContain(path.ToString(), (await visitor.GetAsync("/trajecten")).Text);
        Assert.DoesNotContain(path.ToString(), (await visitor.GetAsync("/werklijst")).Text);
    }

    [Fact]
    public async Task An_auditor_sees_a_closed_file_for_some_months_and_then_no_more()
    {
        var path = await host.PathAsync("coordinator", "cb-manager");
        await host.SeatAsync(path, "lead-auditor");
        using var auditor = await host.SignInAsync("lead-auditor");
        var today = AmsterdamTime.DateOf(host.Now);

        await host.ChangeAsync(path, State.Closed, 1, today);
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync($"/api/v1/trajecten/{path}")).Status);

        await host.ChangeAsync(path, State.Closed, 1, today.AddDays(-1));
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync($"/api/v1/trajecten/{path}")).Status);
        using var manager = await host.SignInAsync("cb-manager");
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync($"/api/v1/trajecten/{path}")).Status);
    }

    [Fact]
    public async Task A_new_certifying_body_sees_what_went_before_only_while_the_holder_consents()
    {
        var old = await host.PathAsync("coordinator", "cb-manager", State.Closed);
        var transfer = await host.PathAsync("coordinator", "cb2-manager", State.Accepted, Certification.Norms.PathKind.Transfer);
        using var body = await host.SignInAsync("cb2-manager");
        using var signatory = await host.SignInAsync("signatory");
        using var coordinator = await host.SignInAsync("coordinator");
        Assert.Equal(HttpStatusCode.NotFound, (await body.GetAsync($"/api/v1/trajecten/{old}")).Status);

        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.GetAsync($"/trajecten/{transfer}/handelingen/ShareHistory")).Status);
        await DoAsync(signatory, transfer, "ShareHistory");
        var shown = await body.GetAsync($"/api/v1/trajecten/{old}");
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Empty(shown.Root.GetProperty("stappen").EnumerateArray());
        Assert.Empty(shown.Root.GetProperty("handelingen").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, shown.Root.GetProperty("moties").ValueKind);

        await DoAsync(signatory, transfer, "StopSharingHistory");
        Assert.Equal(HttpStatusCode.NotFound, (await body.GetAsync($"/api/v1/trajecten/{old}")).Status);
        Assert.Equal(["ShareHistory", "StopSharingHistory"], (await host.ActsAsync(transfer)).Where(a => a.Contains("History")));
    }

    private static async Task DoAsync(Visitor visitor, Guid path, string act)
    {
        var page = await visitor.PageAsync($"/trajecten/{path}/handelingen/{act}");
        var answer = await visitor.SubmitAsync(page.Form("textarea[name=Note]"), ("Note", "Wij vinden dit goed."));
        Assert.True(answer.Location == $"/trajecten/{path}", answer.ToString());
    }

    /// <summary>The matrix of 7.10 in words of its own, so that it and the filter must agree.</summary>
    private static bool Sees(string person, State state, int round, bool own)
    {
        var started = state is not (State.Draft or State.Cancelled);
        return person switch
        {
            "coordinator" or "signatory" or "contributor" => own,
            "other-coordinator" or "other-signatory" => !own,
            "cb-manager" or "cb-reviewer" or "lead-auditor" or "lead-peer" => own && started,
            "cb2-manager" => !own && started,
            "officer" or "secretary" or "reader" => started,
            "chair" or "vice-chair" or "member-1" => started && (round > 0 || state == State.Nominated),
            "objection-1" => Decided.Contains(state),
            _ => false,
        };
    }
}

public sealed class VisibilityOnSqliteTests(SqliteHost host) : VisibilityTests(host), IClassFixture<SqliteHost>;

public sealed class VisibilityOnPostgresTests(PostgresHost host) : VisibilityTests(host), IClassFixture<PostgresHost>;
