using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Documents.Certificates;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Documents;

/// <summary>Which documents were made, and their hashes.</summary>
internal abstract class DocumentsDb(DbContextOptions options, DbTools<DocumentsDb> tools) : ServiceDb(options, tools)
{
    public DbSet<Certificate> Certificates => Set<Certificate>();

    protected override string Schema => "Documents";

    /// <summary>The newest certificate of a label, or null.</summary>
    public Task<Certificate?> NewestAsync(string number, CancellationToken ct) =>
        Certificates.AsNoTracking().Where(c => c.Number == number).OrderByDescending(c => c.LabelVersion).FirstOrDefaultAsync(ct);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Certificate>(certificate =>
        {
            certificate.HasKey(c => new { c.LabelId, c.LabelVersion });
            certificate.HasIndex(c => c.Number);
            certificate.Property(c => c.Content).IsJson();
        });
    }
}

internal sealed class SqliteDocumentsDb(DbContextOptions<SqliteDocumentsDb> options, DbTools<DocumentsDb> tools) : DocumentsDb(options, tools);

internal sealed class PostgresDocumentsDb(DbContextOptions<PostgresDocumentsDb> options, DbTools<DocumentsDb> tools) : DocumentsDb(options, tools);
