using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices;

/// <summary>The address book and every message with its delivery state.</summary>
internal abstract class NoticesDb(DbContextOptions options, DbTools<NoticesDb> tools) : ServiceDb(options, tools)
{
    protected override string Schema => "Notices";
}

internal sealed class SqliteNoticesDb(DbContextOptions<SqliteNoticesDb> options, DbTools<NoticesDb> tools) : NoticesDb(options, tools);

internal sealed class PostgresNoticesDb(DbContextOptions<PostgresNoticesDb> options, DbTools<NoticesDb> tools) : NoticesDb(options, tools);
