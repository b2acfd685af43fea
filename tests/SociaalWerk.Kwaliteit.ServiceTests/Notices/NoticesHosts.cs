using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Notices;

/// <summary>Notices alone, on SQLite; the test plays the service that moves paths.</summary>
public sealed class NoticesOnSqlite(TestRun run) : KwaliteitHost(run, StorageKind.Sqlite, "Notices");

/// <summary>Notices alone, on PostgreSQL.</summary>
public sealed class NoticesOnPostgres(TestRun run) : KwaliteitHost(run, StorageKind.Postgres, "Notices");
