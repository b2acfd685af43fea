using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification;

/// <summary>Everything that is decided together, in one transaction boundary.</summary>
internal abstract class CertificationDb(DbContextOptions options, DbTools<CertificationDb> tools) : ServiceDb(options, tools)
{
    protected override string Schema => "Certification";
}

internal sealed class SqliteCertificationDb(DbContextOptions<SqliteCertificationDb> options, DbTools<CertificationDb> tools) : CertificationDb(options, tools);

internal sealed class PostgresCertificationDb(DbContextOptions<PostgresCertificationDb> options, DbTools<CertificationDb> tools) : CertificationDb(options, tools);
