using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Register;

/// <summary>What the public may know of each label.</summary>
internal abstract class RegisterDb(DbContextOptions options, DbTools<RegisterDb> tools) : ServiceDb(options, tools)
{
    protected override string Schema => "Register";
}

internal sealed class SqliteRegisterDb(DbContextOptions<SqliteRegisterDb> options, DbTools<RegisterDb> tools) : RegisterDb(options, tools);

internal sealed class PostgresRegisterDb(DbContextOptions<PostgresRegisterDb> options, DbTools<RegisterDb> tools) : RegisterDb(options, tools);
