using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Registers;

/// <summary>The register alone, on SQLite; the test plays the services that tell it of labels.</summary>
public sealed class RegisterOnSqlite(TestRun run) : KwaliteitHost(run, StorageKind.Sqlite, "Register");

/// <summary>The register alone, on PostgreSQL.</summary>
public sealed class RegisterOnPostgres(TestRun run) : KwaliteitHost(run, StorageKind.Postgres, "Register");
