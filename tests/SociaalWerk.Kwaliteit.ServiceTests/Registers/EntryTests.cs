using System.Net;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Register;
using SociaalWerk.Kwaliteit.Register.Searching;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Registers;

/// <summary>From events on the bus to what the public reads.</summary>
public abstract class EntryTests(KwaliteitHost host)
{
    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(0, 2, 1)]
    [InlineData(1, 0, 2)]
    [InlineData(1, 2, 0)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 0)]
    public async Task Issue_change_and_certificate_make_one_entry_in_every_order(params int[] order)
    {
        using var anybody = host.Anybody();
        var label = Events.Issued(host.Today(), host.Today().AddYears(2));
        object[] events = [label, label.Changed(2, "Suspended", host.Today()), label.Certificate()];
        foreach (var at in order)
        {
            var messageId = Guid.CreateVersion7();
            await host.TellAsync(events[at], messageId);
            await host.TellAsync(events[at], messageId);
            await host.TellAsync(events[at]);
        }

        var told = await anybody.GetAsync<LabelAnswer>($"/api/v1/register/labels/{label.Number}");
        Assert.Equal((label.Number, "Suspended", "CI Twee", new string('a', 64)), (told.Nummer, told.Status.Code, told.CertificerendeInstelling, told.Certificaat?.Sha256));
        Assert.Equal(1, await host.InAsync((RegisterDb db) => db.Entries.CountAsync(e => e.LabelId == label.LabelId)));
    }

    [Fact]
    public async Task Events_that_come_all_at_once_lose_nothing()
    {
        using var anybody = host.Anybody();
        var label = Events.Issued(host.Today(), host.Today().AddYears(2));
        object[] events = [label, .. Enumerable.Range(2, 6).Select(v => label.Changed(v, v % 2 == 0 ? "Suspended" : "Active", host.Today())), label.Certificate()];

        await Task.WhenAll(events.Reverse().Select(e => host.TellAsync(e)));

        var told = await anybody.GetAsync<LabelAnswer>($"/api/v1/register/labels/{label.Number}");
        Assert.Equal(("Valid", new string('a', 64)), (told.Status.Code, told.Certificaat?.Sha256));
        Assert.Equal(7, await host.InAsync((RegisterDb db) => db.Entries.Where(e => e.LabelId == label.LabelId).SelectMany(e => e.Statuses).CountAsync()));
        Assert.Equal(0, await host.InAsync((RegisterDb db) => db.Parked.CountAsync()));
    }

    [Fact]
    public async Task Of_a_label_that_is_not_issued_yet_nothing_shows()
    {
        using var anybody = host.Anybody();
        var label = Events.Issued(host.Today(), host.Today().AddYears(2), "Stichting Nog Niet");
        await host.TellAsync(label.Certificate(), label.Changed(2, "Active", host.Today()));

        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync($"/register/{label.Number}")).Status);
        Assert.Equal(0, (await anybody.GetAsync<LabelsAnswer>("/api/v1/register/labels?naam=nog+niet")).Totaal);

        await host.TellAsync(label);

        Assert.Equal(1, (await anybody.GetAsync<LabelsAnswer>("/api/v1/register/labels?naam=nog+niet")).Totaal);
    }

    [Fact]
    public async Task At_one_past_midnight_after_the_last_day_the_register_says_expired()
    {
        using var anybody = host.Anybody();
        var label = Events.Issued(host.Today().AddYears(-2), host.Today(), "Stichting Middernacht");
        await host.TellAsync(label);
        var midnight = AmsterdamTime.StartOfDay(host.Today().AddDays(1));

        host.MoveClockTo(midnight.AddMinutes(-1));
        Assert.Contains("Geldig", (await anybody.PageAsync($"/register/{label.Number}")).Body!.TextContent);
        Assert.Equal(1, (await anybody.GetAsync<LabelsAnswer>("/api/v1/register/labels?naam=middernacht")).Totaal);

        host.MoveClockTo(midnight.AddMinutes(1));
        Assert.Contains("Verlopen", (await anybody.PageAsync($"/register/{label.Number}")).Body!.TextContent);
        Assert.Equal(0, (await anybody.GetAsync<LabelsAnswer>("/api/v1/register/labels?naam=middernacht")).Totaal);
        Assert.Equal("Expired", (await anybody.GetAsync<LabelAnswer>($"/api/v1/register/labels/{label.Number}")).Status.Code);
    }

    [Theory]
    [InlineData("Withdrawn", "Ingetrokken")]
    [InlineData("Relinquished", "Beëindigd")]
    [InlineData("Superseded", "Vervangen")]
    [InlineData("Annulled", "Nietig")]
    public async Task A_label_that_ended_leaves_the_list_and_is_answered_for_by_number_for_two_years(string state, string word)
    {
        using var anybody = host.Anybody();
        LabelIssuedV1 recent = Events.Issued(host.Today().AddYears(-3), host.Today().AddYears(1), $"Stichting {state}"), old = Events.Issued(host.Today().AddYears(-3), host.Today().AddYears(1), $"Stichting {state}");
        await host.TellAsync(recent, recent.Changed(2, state, host.Today().AddMonths(-24).AddDays(1)), old, old.Changed(2, state, host.Today().AddMonths(-24)));

        Assert.Equal(0, (await anybody.GetAsync<LabelsAnswer>($"/api/v1/register/labels?naam={state}")).Totaal);
        Assert.Contains(word, (await anybody.PageAsync($"/register/{recent.Number}")).Body!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync($"/register/{old.Number}")).Status);
    }

    [Fact]
    public async Task The_list_in_SQL_is_the_list_that_the_statuses_say()
    {
        var today = host.Today();
        var labels = Enumerable.Range(0, 12).Select(i => Events.Issued(today.AddDays((i % 4) - 2), today.AddDays(i % 3))).ToList();
        string[] states = ["Active", "Suspended", "Withdrawn", "Superseded"];
        await host.TellAsync(labels);
        await host.TellAsync(labels.Select((l, i) => l.Changed(2, states[i % 4], today.AddDays((i % 5) - 2))));
        await host.TellAsync(labels.Where((_, i) => i % 2 == 0).Select((l, i) => l.Changed(3, states[i % 3], today.AddDays((i % 4) - 1))));

        for (var day = today.AddDays(-3); day <= today.AddDays(4); day = day.AddDays(1))
        {
            var listed = await host.InAsync((RegisterDb db) => db.Entries.ListedOn(day).Select(e => e.Number).ToListAsync());
            var all = await host.InAsync((RegisterDb db) => db.Entries.Include(e => e.Statuses).ToListAsync());
            Assert.Equal(all.Where(e => e.Issued && e.StatusOn(day).IsListed).Select(e => e.Number).Order(), listed.Order());
        }
    }
}

public sealed class EntriesOnSqliteTests(RegisterOnSqlite host) : EntryTests(host), IClassFixture<RegisterOnSqlite>;

public sealed class EntriesOnPostgresTests(RegisterOnPostgres host) : EntryTests(host), IClassFixture<RegisterOnPostgres>;
