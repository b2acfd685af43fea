using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;

namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

public abstract class LogChainTests(TrialStore store)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly Actor Officer = new(Guid.CreateVersion7(), Role.Officer);
    private readonly Guid dossier = Guid.CreateVersion7();

    [Fact]
    public async Task Eight_writers_on_one_dossier_make_one_unbroken_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < 50; i++) await WriteAsync($"act {writer}.{i}");
            },
            Ct)));

        var lines = await ReadAsync();

        Assert.Equal(Enumerable.Range(1, 400), lines.Select(l => l.Number));
        Assert.Null(FirstBreak(lines));
        Assert.Equal(400, lines.Select(l => l.Act).Distinct().Count());
    }

    [Fact]
    public async Task Who_loses_the_race_for_a_place_saves_the_rest_of_his_work_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < 10; i++)
                {
                    await store.InAsync(db =>
                    {
                        // A new row sorts before the log line in the same batch, so the failing row is not the first of it.
                        var tally = new Tally { Name = $"{dossier} {writer}.{i}" };
                        tally.Raise(dossier, db.Clock.GetUtcNow());
                        db.Add(tally);
                        return db.SaveChangesAsync(Ct);
                    });
                }
            },
            Ct)));

        Assert.Null(FirstBreak(await ReadAsync()));
        Assert.Equal((80, 80), await store.InAsync(async db => (
            await db.LogEntries.CountAsync(e => e.Dossier == dossier, Ct), await db.Tallies.CountAsync(t => t.Name.StartsWith(dossier.ToString()), Ct))));
    }

    [Fact]
    public async Task Several_acts_of_one_save_follow_each_other_and_each_dossier_has_its_own_chain()
    {
        var other = Guid.CreateVersion7();
        await store.InAsync(db =>
        {
            foreach (var of in new[] { dossier, other, dossier }) db.Log(new Act(of, "together", Officer, Role.Officer, db.Clock.GetUtcNow()));
            return db.SaveChangesAsync(Ct);
        });

        Assert.Equal([1, 2], (await ReadAsync()).Select(l => l.Number));
        Assert.Null(FirstBreak(await ReadAsync()));
        Assert.Equal(1, await store.InAsync(db => db.LogEntries.CountAsync(e => e.Dossier == other && e.Number == 1, Ct)));
    }

    [Fact]
    public async Task A_line_that_was_edited_is_found()
    {
        await WriteManyAsync();

        await store.InAsync(db => db.LogEntries.Where(e => e.Dossier == dossier && e.Number == 3)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Note, "something else"), Ct));

        Assert.Equal(3, FirstBreak(await ReadAsync()));
    }

    [Fact]
    public async Task A_line_that_was_cut_out_is_found_also_when_the_others_close_the_gap()
    {
        await WriteManyAsync();
        await store.InAsync(db => db.LogEntries.Where(e => e.Dossier == dossier && e.Number == 2).ExecuteDeleteAsync(Ct));

        Assert.Equal(3, FirstBreak(await ReadAsync()));

        foreach (var number in Enumerable.Range(3, 3))
            await store.InAsync(db => db.LogEntries.Where(e => e.Dossier == dossier && e.Number == number).ExecuteUpdateAsync(set => set.SetProperty(e => e.Number, number - 1), Ct));
        Assert.Equal(2, FirstBreak(await ReadAsync()));
    }

    [Fact]
    public async Task Lines_that_changed_places_are_found()
    {
        await WriteManyAsync();
        foreach (var (from, to) in new[] { (2, 99), (4, 2), (99, 4) })
            await store.InAsync(db => db.LogEntries.Where(e => e.Dossier == dossier && e.Number == from).ExecuteUpdateAsync(set => set.SetProperty(e => e.Number, to), Ct));

        Assert.Equal(2, FirstBreak(await ReadAsync()));
    }

    [Fact]
    public async Task A_line_is_never_changed_or_removed_through_the_product()
    {
        await WriteAsync("stays");

        await store.InAsync(async db =>
        {
            db.Remove(await db.LogEntries.SingleAsync(e => e.Dossier == dossier, Ct));
            return await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
        });
        await store.InAsync(async db =>
        {
            db.Entry(await db.LogEntries.SingleAsync(e => e.Dossier == dossier, Ct)).Property(e => e.Note).CurrentValue = "changed";
            return await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
        });

        Assert.Null((await ReadAsync()).Single().Note);
    }

    private Task<int> WriteAsync(string name) => store.InAsync(db =>
    {
        // Ticks finer than PostgreSQL keeps, and text that JSON escapes.
        db.Log(new Act(dossier, name, Officer, Role.Officer, db.Clock.GetUtcNow().AddTicks(7), From: "A", To: "B", Detail: """{"é":"<'\n>"}"""));
        return db.SaveChangesAsync(Ct);
    });

    private async Task WriteManyAsync()
    {
        for (var i = 1; i <= 5; i++) await WriteAsync($"act {i}");
        Assert.Null(FirstBreak(await ReadAsync()));
    }

    private Task<List<LogEntry>> ReadAsync() =>
        store.InAsync(db => db.LogEntries.AsNoTracking().Where(e => e.Dossier == dossier).OrderBy(e => e.Number).ToListAsync(Ct));

    /// <summary>Number of the first line that does not follow from the one before it.</summary>
    private static int? FirstBreak(List<LogEntry> lines) =>
        lines.Where((line, i) => !line.Follows(i == 0 ? null : lines[i - 1])).Select(l => (int?)l.Number).FirstOrDefault();
}

public sealed class LogChainOnSqliteTests(SqliteTrialStore store) : LogChainTests(store), IClassFixture<SqliteTrialStore>;

public sealed class LogChainOnPostgresTests(PostgresTrialStore store) : LogChainTests(store), IClassFixture<PostgresTrialStore>;
