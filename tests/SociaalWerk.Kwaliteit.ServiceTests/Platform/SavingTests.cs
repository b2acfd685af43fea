using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

public abstract class SavingTests(TrialStore store)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly Guid dossier = Guid.CreateVersion7();

    [Fact]
    public async Task State_log_and_event_are_saved_together()
    {
        var tally = await AddAsync("together", raised: true);

        var (value, lines, events) = await CountAsync(tally);
        Assert.Equal((1, 1, 1), (value, lines, events));
    }

    [Fact]
    public async Task A_failing_save_leaves_neither_state_nor_log_nor_event()
    {
        await AddAsync("taken", raised: false);

        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync("taken", raised: true));

        Assert.Equal((0, 0), await store.InAsync(async db => (
            await db.LogEntries.CountAsync(e => e.Dossier == dossier, Ct), await db.Tallies.CountAsync(t => t.Name == "taken" && t.Value > 0, Ct))));
        Assert.Equal(0, await store.InAsync(db => db.Outbox.CountAsync(m => m.Body.Contains($"{dossier}"), Ct)));
    }

    [Fact]
    public async Task Of_two_who_decide_on_the_same_version_one_is_refused_and_leaves_nothing()
    {
        var tally = await AddAsync("same version", raised: false);

        await store.InAsync(async late =>
        {
            var seen = await late.Tallies.SingleAsync(t => t.Id == tally, Ct);
            await RaiseAsync(tally);
            seen.Raise(dossier, late.Clock.GetUtcNow());
            return await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync(Ct));
        });

        Assert.Equal((1, 1, 1), await CountAsync(tally));
    }

    [Fact]
    public async Task Several_saves_together_commit_together_with_their_log_and_events()
    {
        var tally = await AddAsync("several", raised: false);

        await store.InAsync(db => db.TogetherAsync(() => RaiseTwiceAsync(db, tally), Ct));
        Assert.Equal((2, 2, 2), await CountAsync(tally));

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.InAsync(db => db.TogetherAsync<int>(
            async () =>
            {
                await RaiseTwiceAsync(db, tally);
                throw new InvalidOperationException("The rest failed.");
            },
            Ct)));
        Assert.Equal((2, 2, 2), await CountAsync(tally));
    }

    [Fact]
    public async Task Who_loses_a_race_judges_afresh_until_all_have_had_their_turn()
    {
        var tally = await AddAsync("raced for", raised: false);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            async () =>
            {
                for (var i = 0; i < 10; i++) await RaiseAsync(tally);
            },
            Ct)));

        Assert.Equal((80, 80, 80), await CountAsync(tally));
    }

    [Fact]
    public async Task Work_that_was_done_again_sees_what_the_winner_saved()
    {
        var tally = await AddAsync("seen", raised: false);
        var seen = new List<int>();

        await store.InAsync(db => db.AgainOnLostRaceAsync(
            async () =>
            {
                var mine = await db.Tallies.SingleAsync(t => t.Id == tally, Ct);
                seen.Add(mine.Value);
                if (seen.Count == 1) await RaiseAsync(tally);
                mine.Raise(dossier, db.Clock.GetUtcNow());
                return await db.SaveChangesAsync(Ct);
            },
            Ct));

        Assert.Equal([0, 1], seen);
        Assert.Equal((2, 2, 2), await CountAsync(tally));
    }

    [Fact]
    public async Task What_is_no_race_is_not_tried_again()
    {
        var attempts = 0;

        await Assert.ThrowsAsync<DbUpdateException>(() => store.InAsync(db => db.AgainOnLostRaceAsync(
            async () =>
            {
                attempts++;
                db.Tallies.Add(new Tally { Name = null! });
                return await db.SaveChangesAsync(Ct);
            },
            Ct)));

        Assert.Equal(1, attempts);
    }

    [Fact]
    public Task A_synchronous_save_is_refused() => store.InAsync(db =>
    {
        db.Tallies.Add(new Tally { Name = "synchronous" });
        return Task.FromResult(Assert.Throws<NotSupportedException>(() => db.SaveChanges()));
    });

    [Fact]
    public async Task Enums_are_stored_as_words_also_where_they_may_be_absent()
    {
        await store.InAsync(db =>
        {
            db.Tallies.Add(new Tally { Name = "words", Shade = Shade.Dark, OtherShade = Shade.Light });
            return db.SaveChangesAsync(Ct);
        });

        await store.InAsync(async db =>
        {
            var type = db.Model.FindEntityType(typeof(Tally))!;
            Assert.All(new[] { "Shade", "OtherShade" }, p => Assert.Equal(typeof(string), type.FindProperty(p)!.GetProviderClrType() ?? type.FindProperty(p)!.GetTypeMapping().Converter?.ProviderClrType));
            return await db.Tallies.SingleAsync(t => t.Shade == Shade.Dark && t.OtherShade == Shade.Light && t.Name == "words", Ct);
        });
    }

    [Fact]
    public async Task Instants_are_compared_and_sorted_by_the_database_and_come_back_in_utc()
    {
        var dutch = new DateTimeOffset(2026, 9, 1, 1, 30, 0, TimeSpan.FromHours(2));
        foreach (var (name, at) in new[] { ("instant b", dutch), ("instant c", dutch.AddMilliseconds(1)), ("instant a", dutch.AddMinutes(-1)) })
        {
            await store.InAsync(db =>
            {
                var tally = new Tally { Name = name };
                tally.Raise(dossier, at);
                db.Tallies.Add(tally);
                return db.SaveChangesAsync(Ct);
            });
        }

        var read = await store.InAsync(db => db.Tallies.Where(t => t.Name.StartsWith("instant") && t.RaisedAt >= dutch).OrderBy(t => t.RaisedAt).ToListAsync(Ct));

        Assert.Equal(["instant b", "instant c"], read.Select(t => t.Name));
        Assert.Equal(new DateTimeOffset(2026, 8, 31, 23, 30, 0, TimeSpan.Zero), read[0].RaisedAt);
        Assert.Equal(TimeSpan.Zero, read[0].RaisedAt!.Value.Offset);
    }

    [Fact]
    public async Task The_order_of_ids_is_the_order_of_time()
    {
        var ids = Enumerable.Range(0, 100).Select(i => Guid.CreateVersion7(store.Clock.GetUtcNow().AddMilliseconds(i * 37))).ToList();
        await store.InAsync(db =>
        {
            db.Handled.AddRange(ids.AsEnumerable().Reverse().Select(id => new Handled { Id = id, TallyId = dossier, Consumer = "", Saw = "" }));
            return db.SaveChangesAsync(Ct);
        });

        Assert.Equal(ids, await store.InAsync(db => db.Handled.Where(h => h.TallyId == dossier).OrderBy(h => h.Id).Select(h => h.Id).ToListAsync(Ct)));
    }

    private Task<Guid> AddAsync(string name, bool raised) => store.InAsync(async db =>
    {
        var tally = new Tally { Name = name };
        if (raised) tally.Raise(dossier, db.Clock.GetUtcNow());
        db.Tallies.Add(tally);
        await db.SaveChangesAsync(Ct);
        return tally.Id;
    });

    private async Task<int> RaiseTwiceAsync(TrialDb db, Guid id)
    {
        var tally = await db.Tallies.SingleAsync(t => t.Id == id, Ct);
        tally.Raise(dossier, db.Clock.GetUtcNow());
        await db.SaveChangesAsync(Ct);
        tally.Raise(dossier, db.Clock.GetUtcNow());
        return await db.SaveChangesAsync(Ct);
    }

    private Task<int> RaiseAsync(Guid id) => store.InAsync(db => db.AgainOnLostRaceAsync(
        async () =>
        {
            var tally = await db.Tallies.SingleAsync(t => t.Id == id, Ct);
            tally.Raise(dossier, db.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        },
        Ct));

    private Task<(int Value, int Lines, int Events)> CountAsync(Guid id) => store.InAsync(async db => (
        (await db.Tallies.SingleAsync(t => t.Id == id, Ct)).Value,
        await db.LogEntries.CountAsync(e => e.Dossier == dossier, Ct),
        await db.Outbox.CountAsync(m => m.Body.Contains(id.ToString()), Ct)));
}

public sealed class SavingOnSqliteTests(SqliteTrialStore store) : SavingTests(store), IClassFixture<SqliteTrialStore>;

public sealed class SavingOnPostgresTests(PostgresTrialStore store) : SavingTests(store), IClassFixture<PostgresTrialStore>;
