using System.Net;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>Every address and method of the product, asked by every role, of the own and of another organisation, in every way of being signed in or not; the answers follow from the tables.</summary>
[Collection(MatrixGroup.Name)]
public sealed class MatrixTests(MatrixHost host)
{
    [Fact]
    public async Task Every_address_and_method_has_a_line_and_every_line_an_address()
    {
        var operations = (await Operation.AllOfAsync(host)).Select(o => o.Key).ToHashSet();
        var lines = Entries.All.Select(e => e.Key).ToHashSet();

        Assert.Equal("", string.Join('\n', operations.Except(lines).Order()));
        Assert.Equal("", string.Join('\n', lines.Except(operations).Order()));
    }

    [Fact]
    public async Task Every_role_of_the_scheme_asks_and_every_file_is_seen_by_somebody_and_not_by_others()
    {
        var asked = People.All.Aggregate(Role.None, (all, p) => all | p.Who.Role);
        using var visitor = host.Anybody();
        foreach (var (name, who) in People.All)
            foreach (var file in host.Files.Keys)
            {
                var view = (await host.SituationAsync(new Guest(name, who, Standing.SignedIn, visitor), file)).File;
                asked |= view?.Me.Role ?? Role.None;
                Assert.True(view is null || People.Own.Any(p => p.Who == who), $"{name} sees {file}");
            }

        Assert.Equal(Role.Clock, Assert.Single(Enum.GetValues<Role>(), r => r != Role.None && (asked & r) == 0));
    }

    [Fact]
    public async Task Who_may_look_at_what_is_what_the_tables_say() => await AskAsync(Entries.All.Where(e => !e.Writes));

    [Fact]
    public async Task Who_may_change_what_is_what_the_tables_say() => await AskAsync(Entries.All.Where(e => e is { Writes: true, EndsSessions: false }));

    [Fact]
    public async Task Whoever_is_not_signed_in_or_no_longer_or_half_way_gets_what_anybody_gets()
    {
        var questions = await Questions.ForAsync(host);
        var guests = new List<Guest> { new("Anybody", People.Own[0].Who, Standing.SignedOut, host.Anybody()) };
        foreach (var (name, who) in People.Own)
        {
            guests.Add(await host.ComeBackTooLateAsync(name, who));
            guests.Add(await host.ComeHalfWayAsync(name, who));
        }

        // Which file it is makes no difference to who is nobody here.
        foreach (var entry in Entries.All.Where(e => !e.EndsSessions)) await questions.AskAsync(entry with { Files = [.. entry.Files.Take(1)] }, guests);
        foreach (var entry in Entries.All.Where(e => e.EndsSessions))
        {
            using var once = new Guest("Anybody", People.Own[0].Who, Standing.SignedOut, host.Anybody());
            await questions.AskAsync(entry, [once]);
        }

        Conclude(questions, guests);
    }

    [Fact]
    public async Task Whoever_ends_a_session_may_do_so()
    {
        var questions = await Questions.ForAsync(host);
        foreach (var entry in Entries.All.Where(e => e.EndsSessions))
        {
            var guests = await EverybodyAsync();
            await questions.AskAsync(entry, guests);
            guests.ForEach(g => g.Dispose());
        }

        Conclude(questions, []);
    }

    [Fact]
    public async Task A_page_answers_no_method_that_it_does_not_know()
    {
        using var officer = await host.ComeInAsync(nameof(Cast.Officer), Cast.Officer);
        var target = host.Targets[new FileKey(State.Preparing)];
        var pages = (await Operation.AllOfAsync(host)).Where(o => o.IsPage).GroupBy(o => o.Pattern).ToList();
        Assert.True(pages.Count > 50, $"{pages.Count} pages");

        foreach (var page in pages)
            foreach (var method in new[] { "POST", "PUT", "PATCH", "DELETE" }.Except(page.Select(o => o.Method)))
            {
                var address = (page.Key.StartsWith("/trajecten/{id", StringComparison.Ordinal) ? target : Target.None).AddressOf(page.First(o => o.Method == "GET") with { Handler = null }, new Dictionary<string, string> { ["step"] = "Admit", ["act"] = "ProposeRefusal" });
                using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", await officer.TokenAsync())]);

                var answer = await officer.Visitor.SendAsync(new HttpMethod(method), address, form, officer.Visitor.Origin);

                Assert.True(answer.Status == HttpStatusCode.MethodNotAllowed, $"{method} {address}: {(int)answer.Status}");
            }
    }

    private async Task AskAsync(IEnumerable<Entry> entries)
    {
        var (questions, guests) = (await Questions.ForAsync(host), await EverybodyAsync());
        foreach (var entry in entries) await questions.AskAsync(entry, guests);
        Conclude(questions, guests);
    }

    private async Task<List<Guest>> EverybodyAsync()
    {
        var guests = new List<Guest>();
        foreach (var (name, who) in People.All) guests.Add(await host.ComeInAsync(name, who));
        return guests;
    }

    private static void Conclude(Questions questions, List<Guest> guests)
    {
        guests.ForEach(g => g.Dispose());
        TestContext.Current.TestOutputHelper?.WriteLine($"{questions.Asked} questions");
        Assert.True(questions.Wrong.Count == 0, $"{questions.Wrong.Count} of {questions.Asked}:\n{string.Join('\n', questions.Wrong.Order())}");
    }
}
