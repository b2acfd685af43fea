using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Documents;

/// <summary>Which documents were made, and their hashes.</summary>
internal abstract class DocumentsDb(DbContextOptions options, DbTools<DocumentsDb> tools) : ServiceDb(options, tools)
{
    protected override string Schema => "Documents";
}

internal sealed class SqliteDocumentsDb(DbContextOptions<SqliteDocumentsDb> options, DbTools<DocumentsDb> tools) : DocumentsDb(options, tools);

internal sealed class PostgresDocumentsDb(DbContextOptions<PostgresDocumentsDb> options, DbTools<DocumentsDb> tools) : DocumentsDb(options, tools);
