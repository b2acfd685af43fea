using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;

namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

public abstract class LogHeadTests(TrialStore store) : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly Actor Officer = new(Guid.CreateVersion7(), Role.Officer);
    private readonly Guid dossier = Guid.CreateVersion7(), other = Guid.CreateVersion7();

    private HeadFiles Files => new(store.Settings);

    /// <summary>Each test begins on a day that has no head yet.</summary>
    public ValueTask InitializeAsync()
    {
        store.Clock.Advance(TimeSpan.FromDays(10));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_day_has_one_head_also_when_the_service_starts_again()
    {
        await WriteAsync(dossier, 3);
        var keeper = NewKeeper();
        await keeper.RoundAsync(Ct);
        await WriteAsync(dossier, 1);
        await keeper.RoundAsync(Ct);
        await NewKeeper().RoundAsync(Ct);

        var head = Assert.Single(await TodaysAsync());
        Assert.Contains($"{LogHead.KeyOf(dossier.ToString())} 3 ", head.List);
        Assert.Equal(head.ToFile("Trial"), await File.ReadAllTextAsync(PathOf(head), Ct));
    }

    [Fact]
    public async Task Several_copies_of_the_service_make_one_head_together()
    {
        await WriteAsync(dossier, 2);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => NewKeeper().RoundAsync(Ct), Ct)));

        var head = Assert.Single(await TodaysAsync());
        Assert.Equal(head.ToFile("Trial"), await File.ReadAllTextAsync(PathOf(head), Ct));
    }

    [Fact]
    public async Task A_service_that_was_down_at_midnight_makes_the_head_when_it_is_back_and_heads_follow_each_other()
    {
        var keeper = NewKeeper();
        await WriteAsync(dossier, 2);
        await keeper.RoundAsync(Ct);
        var before = Assert.Single(await TodaysAsync());
        await WriteAsync(other, 1);

        // Three nights without the service; it is back at the end of an afternoon.
        store.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(8));
        await NewKeeper().RoundAsync(Ct);

        var late = Assert.Single(await TodaysAsync());
        Assert.Equal(before.Hash, late.Previous);
        Assert.Equal(store.Clock.GetUtcNow(), late.At);
        Assert.Contains(LogHead.KeyOf(other.ToString()), late.List);
    }

    [Fact]
    public async Task A_file_that_could_not_be_written_is_written_later()
    {
        await WriteAsync(dossier, 1);
        await NewKeeper().RoundAsync(Ct);
        var head = Assert.Single(await TodaysAsync());
        File.Delete(PathOf(head));

        await NewKeeper().RoundAsync(Ct);

        Assert.Equal(head.ToFile("Trial"), await File.ReadAllTextAsync(PathOf(head), Ct));
    }

    [Fact]
    public async Task What_is_cut_off_or_deleted_in_the_database_shows_in_its_export_against_the_published_head()
    {
        await WriteAsync(dossier, 4);
        await WriteAsync(other, 2);
        await NewKeeper().RoundAsync(Ct);
        var head = await File.ReadAllLinesAsync(PathOf(Assert.Single(await TodaysAsync())), Ct);
        await WriteAsync(dossier, 1);
        Assert.Empty(LogVerifier.Verify(await ExportAsync(), head).Faults);

        await store.InAsync(db => db.LogEntries.Where(e => e.Dossier == dossier && e.Number > 2).ExecuteDeleteAsync(Ct));
        await store.InAsync(db => db.LogEntries.Where(e => e.Dossier == other).ExecuteDeleteAsync(Ct));

        Assert.Equal<(LogFaultKind, string?, int?)>(
            [(LogFaultKind.Cut, dossier.ToString(), 3), (LogFaultKind.DossierMissing, LogHead.KeyOf(other.ToString()), null)],
            LogVerifier.Verify(await ExportAsync(), head).Faults.Select(f => (f.Kind, f.Dossier, f.Number)).Order());
    }

    [Fact]
    public async Task An_erased_note_is_gone_and_the_chain_is_whole_and_says_by_whom()
    {
        await WriteAsync(dossier, 2);
        await WriteAsync(other, 1);
        await NewKeeper().RoundAsync(Ct);
        var head = await File.ReadAllLinesAsync(PathOf(Assert.Single(await TodaysAsync())), Ct);

        Assert.Equal(2, await store.InAsync(db => db.EraseNotesAsync(e => e.Dossier == dossier, Officer, Ct)));
        Assert.Equal(0, await store.InAsync(db => db.EraseNotesAsync(e => e.Dossier == dossier, Officer, Ct)));

        var lines = await store.InAsync(db => db.LogEntries.AsNoTracking().Where(e => e.Dossier == dossier).OrderBy(e => e.Number).ToListAsync(Ct));
        Assert.All(lines.Take(2), line => Assert.True(line.NoteIsErased));
        Assert.Equal(("EraseNotes", Officer.Id, """{"notes":2}"""), (lines[2].Act, lines[2].Actor, lines[2].Detail));
        Assert.DoesNotContain(lines, line => line.NoteSalt is not null);
        Assert.Equal("Zoë zei nee.", await store.InAsync(db => db.LogEntries.Where(e => e.Dossier == other).Select(e => e.Note).SingleAsync(Ct)));
        Assert.Empty(LogVerifier.Verify(await ExportAsync(), head).Faults);
    }

    [Fact]
    public async Task A_head_is_never_changed_through_the_product()
    {
        await NewKeeper().RoundAsync(Ct);

        await store.InAsync(async db =>
        {
            db.Remove((await db.LogHeads.ToListAsync(Ct))[0]);
            return await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
        });
    }

    private HeadKeeper<TrialDb> NewKeeper() => new("Trial", store.Scopes, Files, store.Clock, NullLogger<HeadKeeper<TrialDb>>.Instance);

    private string PathOf(LogHead head) => Path.Combine(store.Settings.Data, "koppen", "trial", $"{head.Day:yyyy-MM-dd}.txt");

    private Task<List<LogHead>> TodaysAsync()
    {
        var today = DateOnly.FromDateTime(store.Clock.GetUtcNow().UtcDateTime);
        return store.InAsync(db => db.LogHeads.AsNoTracking().Where(h => h.Day == today).ToListAsync(Ct));
    }

    private Task<int> WriteAsync(Guid to, int lines) => store.InAsync(db =>
    {
        for (var i = 0; i < lines; i++) db.Log(new Act(to, "Trial", Officer, Role.Officer, db.Clock.GetUtcNow(), Note: "Zoë zei nee.", Detail: "{}"));
        return db.SaveChangesAsync(Ct);
    });

    private Task<string[]> ExportAsync() => store.InAsync(async db =>
    {
        using var file = new MemoryStream();
        await LogExport.WriteAsync(file, "Trial", store.Clock.GetUtcNow(), true, db.LogEntries.OrderBy(e => e.Dossier).ThenBy(e => e.Number).AsAsyncEnumerable().Select(e => e.ToLine()), Ct);
        return System.Text.Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    });
}

public sealed class LogHeadOnSqliteTests(SqliteTrialStore store) : LogHeadTests(store), IClassFixture<SqliteTrialStore>;

public sealed class LogHeadOnPostgresTests(PostgresTrialStore store) : LogHeadTests(store), IClassFixture<PostgresTrialStore>;
