using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;
using SociaalWerk.Kwaliteit.Host;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

/// <summary>What the platform keeps in the data directory, and the settings that name it.</summary>
public sealed class FilesAndClockTests(TestRun run)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly KwaliteitSettings settings = new() { Data = run.NewDirectory() };

    private string[] Kept => Directory.Exists(settings.PathOf("files")) ? Directory.GetFiles(settings.PathOf("files"), "*", SearchOption.AllDirectories) : [];

    [Fact]
    public async Task A_file_is_known_by_its_hash_and_read_back_whole()
    {
        var bytes = RandomNumberGenerator.GetBytes(200_000);

        var stored = await new TrialFiles(settings).SaveAsync(new MemoryStream(bytes), Ct);

        Assert.Equal(new StoredFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length), stored);
        await using var read = new TrialFiles(settings).Open(stored.Sha256)!;
        var again = new MemoryStream();
        await read.CopyToAsync(again, Ct);
        Assert.Equal(bytes, again.ToArray());
    }

    [Fact]
    public async Task The_same_content_is_kept_once_also_when_many_bring_it_at_once()
    {
        var files = new TrialFiles(settings);

        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => files.SaveAsync(new MemoryStream("the same"u8.ToArray()), Ct)));

        Assert.Single(stored.Distinct());
        Assert.Single(Kept);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => new TrialFiles(settings).SaveAsync(new BrokenStream(), Ct));

        Assert.Empty(Kept);
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF")]
    [InlineData("..............................................................//")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    public void What_is_no_hash_is_no_path(string name) => Assert.Throws<ArgumentException>(() => new TrialFiles(settings).Open(name));

    [Fact]
    public void An_unknown_hash_gives_nothing() => Assert.Null(new TrialFiles(settings).Open(new string('0', 64)));

    [Fact]
    public void The_demo_clock_goes_forwards_only_and_every_process_follows_it()
    {
        var machine = new FakeTimeProvider(Preparation.Start);
        var (here, elsewhere) = (new DemoClock(settings, machine), new DemoClock(settings, machine));

        Assert.True(here.TryMoveTo(Preparation.Start.AddDays(28)));
        Assert.Equal(Preparation.Start.AddDays(28), elsewhere.GetUtcNow());
        Assert.False(elsewhere.TryMoveTo(Preparation.Start.AddDays(27)));
        machine.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Preparation.Start.AddDays(28).AddHours(1), here.GetUtcNow());
        Assert.Equal(here.GetUtcNow(), new DemoClock(settings, machine).GetUtcNow());
    }

    [Fact]
    public void A_directory_in_use_is_refused_to_a_second_and_free_after_the_first()
    {
        var first = DataLock.TryTake(settings);
        Assert.NotNull(first);
        Assert.Null(DataLock.TryTake(settings));

        first.Dispose();

        using var next = DataLock.TryTake(settings);
        Assert.NotNull(next);
    }

    [Fact]
    public void A_service_that_nobody_knows_is_refused_by_name()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Kwaliteit:Data"] = settings.Data;
        builder.Configuration["Kwaliteit:Services"] = "Register,Regsiter";

        var refusal = Assert.Throws<InvalidOperationException>(() => builder.AddPlatform(Serving.All));

        Assert.StartsWith("Kwaliteit:Services names Regsiter; known are", refusal.Message);
    }

    [Fact]
    public async Task The_write_gate_lets_one_write_at_a_time_through_and_opens_again_after_a_failure()
    {
        using var gate = new WriteGate(closed: true);
        var (inside, most) = (0, 0);
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.PassAsync<int>(() => throw new InvalidOperationException(), Ct));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => gate.PassAsync(
            async () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Yield();
                return Interlocked.Decrement(ref inside);
            },
            Ct)));

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task An_open_gate_holds_nobody()
    {
        using var gate = new WriteGate(closed: false);
        var second = new TaskCompletionSource<int>();

        var first = gate.PassAsync(() => second.Task, Ct);
        await gate.PassAsync(() => Task.FromResult(second.TrySetResult(1)), Ct);

        Assert.Equal(1, await first);
    }

    [Fact]
    public async Task A_sweep_takes_what_no_row_names_and_leaves_what_may_still_wait_for_its_row()
    {
        var files = new TrialFiles(settings);
        var named = await files.SaveAsync(new MemoryStream("named"u8.ToArray()), Ct);
        var orphan = await files.SaveAsync(new MemoryStream("orphan"u8.ToArray()), Ct);
        await File.WriteAllTextAsync(Path.Combine(settings.PathOf("files"), "trial", "upload.tmp"), "half", Ct);
        var written = new DateTimeOffset(Kept.Max(File.GetLastWriteTimeUtc), TimeSpan.Zero);

        Assert.Equal(0, files.Sweep(new HashSet<string> { named.Sha256 }, written + FileStore.Settling - TimeSpan.FromMinutes(1)));
        Assert.Equal(2, files.Sweep(new HashSet<string> { named.Sha256 }, written + FileStore.Settling + TimeSpan.FromMinutes(1)));

        Assert.Null(files.Open(orphan.Sha256));
        Assert.EndsWith(named.Sha256, Assert.Single(Kept));
    }

    [Fact]
    public async Task A_file_is_deleted_once_and_again_without_an_error()
    {
        var files = new TrialFiles(settings);
        var stored = await files.SaveAsync(new MemoryStream("old"u8.ToArray()), Ct);

        files.Delete(stored.Sha256);
        files.Delete(stored.Sha256);

        Assert.Empty(Kept);
    }

    private sealed class TrialFiles(KwaliteitSettings settings) : FileStore(settings, "trial");

    private sealed class BrokenStream : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            destination.WriteByte(1);
            throw new IOException("The sender went away.");
        }
    }
}
