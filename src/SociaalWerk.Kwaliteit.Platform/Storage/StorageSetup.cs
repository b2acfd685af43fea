using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Platform.Storage;

/// <summary>The storage switch: a service's abstract context is served by its SQLite or its PostgreSQL subclass.</summary>
public static class StorageSetup
{
    /// <remarks>Both subclasses are registered, so that the migration tool finds both; only the chosen one is ever opened.</remarks>
    public static void AddServiceDb<TDb, TSqlite, TPostgres>(this IServiceCollection services, string name, KwaliteitSettings settings)
        where TDb : ServiceDb
        where TSqlite : TDb
        where TPostgres : TDb
    {
        var sqlite = settings.Storage == StorageKind.Sqlite;
        services.AddSingleton<OutboxSignal<TDb>>();
        services.AddSingleton(p => new DbTools<TDb>(new WriteGate(closed: sqlite), p.GetRequiredService<OutboxSignal<TDb>>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<PersonKeys>()));
        // SQLite can't rebuild a table with its foreign keys on, and turning them off is nothing that a transaction can undo: no news to anybody.
        services.AddDbContext<TSqlite>(o => o.UseSqlite($"Data Source={settings.PathOf(name.ToLowerInvariant() + ".db")};Default Timeout=30")
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning)).AddInterceptors(PersonalTexts.Both));
        services.AddDbContext<TPostgres>(o => o.UseNpgsql(
            settings.Postgres ?? "Host=127.0.0.1", n => n.MigrationsHistoryTable("__migrations", name.ToLowerInvariant())).AddInterceptors(PersonalTexts.Both));
        if (sqlite) services.AddScoped<TDb>(p => p.GetRequiredService<TSqlite>());
        else services.AddScoped<TDb>(p => p.GetRequiredService<TPostgres>());

        services.AddHostedService<OutboxRelay<TDb>>();
        services.AddSingleton<IHostedService>(p => new HeadKeeper<TDb>(
            name, p.GetRequiredService<IServiceScopeFactory>(), p.GetRequiredService<HeadFiles>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<HeadKeeper<TDb>>>()));
    }

    /// <summary>Brings the database to the newest migration; on SQLite also sets the write-ahead log, which stays set.</summary>
    public static async Task MigrateAsync(this ServiceDb db, CancellationToken ct)
    {
        await db.Database.MigrateAsync(ct);
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
    }
}
