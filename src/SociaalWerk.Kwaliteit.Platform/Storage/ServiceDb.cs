using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Platform.Storage;

/// <summary>A service's database: its own tables beside log, outbox, inbox and parked messages, saved in one transaction.</summary>
public abstract class ServiceDb(DbContextOptions options, DbTools tools) : DbContext(options)
{
    /// <summary>A log line races for its number only with other acts on the same dossier; more losses than this mean something else is wrong.</summary>
    private const int MostLostRaces = 50;

    private bool together;

    public DbSet<LogEntry> LogEntries => Set<LogEntry>();

    public DbSet<LogHead> LogHeads => Set<LogHead>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    public DbSet<ParkedMessage> Parked => Set<ParkedMessage>();

    /// <summary>English name of the service: its schema in PostgreSQL.</summary>
    protected abstract string Schema { get; }

    public TimeProvider Clock => tools.Clock;

    /// <summary>Under which names and mail addresses are kept.</summary>
    public PersonKeys Keys => tools.Keys;

    /// <summary>Sends the event after the commit of this transaction, not before the due time if one is given.</summary>
    public void Publish(object message, DateTimeOffset? due = null) => Outbox.Add(OutboxMessage.Of(message, Clock.GetUtcNow(), due));

    /// <summary>As it travels to other services, who share the keys.</summary>
    protected string Sealed(Personal personal) => personal.SealUnder(Keys);

    public void Log(Act act) => LogEntries.Add(LogEntry.Of(act));

    /// <summary>False when this consumer has handled the message before; otherwise it is marked as handled in the same transaction.</summary>
    public async Task<bool> FirstTimeAsync(Guid messageId, string consumer, CancellationToken ct)
    {
        if (await Inbox.AnyAsync(m => m.MessageId == messageId && m.Consumer == consumer, ct)) return false;
        Inbox.Add(new InboxMessage { MessageId = messageId, Consumer = consumer, At = Clock.GetUtcNow() });
        return true;
    }

    /// <summary>For writes past the change tracker (ExecuteUpdate, ExecuteDelete): they too pass the one write lock of SQLite.</summary>
    public Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken ct) => tools.Gate.PassAsync(write, ct);

    /// <summary>Several saves that commit together or not at all, as one write; within another such write they belong to that one.</summary>
    public async Task<T> TogetherAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        if (together) return await work();

        var result = await tools.Gate.PassAsync(async () =>
        {
            await using var transaction = await Database.BeginTransactionAsync(ct);
            together = true;
            try
            {
                var value = await work();
                await transaction.CommitAsync(ct);
                return value;
            }
            finally
            {
                together = false;
            }
        }, ct);
        tools.Signal.Set();
        return result;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync: a write may have to wait for the one before it.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // What happened to one aggregate may create another (a decision issues a label), which then has something to tell too.
        while (ChangeTracker.Entries<Aggregate>().Select(e => e.Entity).FirstOrDefault(a => a.Happened.Count > 0) is { } aggregate)
        {
            foreach (var happening in aggregate.Tell()) await OnHappenedAsync(aggregate, happening, cancellationToken);
        }

        PersonalTexts.Seal(ChangeTracker, Keys);
        var published = ChangeTracker.Entries<OutboxMessage>().Any(e => e.State == EntityState.Added);
        // Within a larger write the gate is already held, and nothing leaves before its commit.
        if (together) return await SaveChainedAsync(acceptAllChangesOnSuccess, cancellationToken);

        var saved = await tools.Gate.PassAsync(() => SaveChainedAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
        if (published) tools.Signal.Set();
        return saved;
    }

    /// <summary>Turns what an aggregate recorded into history, log lines and events, in the transaction that saves the aggregate.</summary>
    protected virtual Task OnHappenedAsync(Aggregate subject, object happening, CancellationToken ct)
    {
        if (happening is Act act) Log(act);
        else Publish(happening);
        return Task.CompletedTask;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
        configurationBuilder.Properties<Personal>().HaveConversion<KeptPersonal, SamePersonal>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Conventions.Add(_ => new ClientKeys());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (Database.IsNpgsql()) modelBuilder.HasDefaultSchema(Schema.ToLowerInvariant());

        modelBuilder.Entity<LogEntry>().HasIndex(e => new { e.Dossier, e.Number }).IsUnique();
        modelBuilder.Entity<LogEntry>().HasIndex(e => e.At);
        modelBuilder.Entity<LogEntry>().Ignore(e => e.NoteIsErased).Ignore(e => e.IsForgotten);
        modelBuilder.Entity<LogHead>().HasKey(h => h.Day);
        modelBuilder.Entity<OutboxMessage>().HasIndex(m => new { m.SentAt, m.Id });
        modelBuilder.Entity<InboxMessage>().HasKey(m => new { m.MessageId, m.Consumer });
        modelBuilder.Entity<ParkedMessage>().HasIndex(m => m.RetriedAt);
    }

    private async Task<int> SaveChainedAsync(bool acceptAllChangesOnSuccess, CancellationToken ct)
    {
        if (ChangeTracker.Entries().Any(e => e is { Entity: LogEntry or LogHead, State: EntityState.Modified or EntityState.Deleted }))
            throw new InvalidOperationException("The log is append-only.");

        var added = ChangeTracker.Entries<LogEntry>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        await ChainAsync(added, ct);
        for (var lost = 0; ; lost++)
        {
            try
            {
                return await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
            }
            catch (DbUpdateException e) when (lost < MostLostRaces && e is not DbUpdateConcurrencyException && LostRaces.IsRace(e))
            {
                await Task.Delay(Random.Shared.Next(2, 20), ct);
                // Which row of the batch failed is not always told. It was a log line's place if that place is taken now.
                if (!await ChainAsync(added, ct)) throw;
            }
        }
    }

    /// <summary>True when lines had to take another place than they had.</summary>
    private async Task<bool> ChainAsync(List<LogEntry> added, CancellationToken ct)
    {
        var moved = false;
        foreach (var dossier in added.GroupBy(e => e.Dossier))
        {
            var last = await LogEntries.AsNoTracking().Where(e => e.Dossier == dossier.Key).OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
            foreach (var entry in dossier)
            {
                moved |= !entry.Follows(last);
                entry.ChainTo(last);
                last = entry;
            }
        }

        return moved;
    }
}
