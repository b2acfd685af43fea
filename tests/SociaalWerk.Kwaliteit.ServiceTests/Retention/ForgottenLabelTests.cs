using System.Net;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Documents;
using SociaalWerk.Kwaliteit.Register;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.ServiceTests.Registers;

namespace SociaalWerk.Kwaliteit.ServiceTests.Retention;

/// <summary>A label that is no longer kept leaves the register and the certificates too.</summary>
public abstract class ForgottenLabelTests(KwaliteitHost host)
{
    [Fact]
    public async Task Register_and_certificate_are_gone_with_the_file_however_often_it_is_told()
    {
        using var anybody = host.Anybody();
        var label = Events.Issued(host.Today(), host.Today().AddYears(2));
        await host.TellAsync(label);
        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync($"/certificaten/{label.Number}.pdf")).Status);
        var kept = Directory.GetFiles(host.Settings.PathOf("files"), "*", SearchOption.AllDirectories).Length;

        var (forgotten, id) = (new LabelForgottenV1(label.LabelId, 2, label.Number), Guid.CreateVersion7());
        await host.TellAsync(forgotten, id);
        await host.TellAsync(forgotten, id);
        await host.TellAsync(forgotten);

        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync($"/certificaten/{label.Number}.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync($"/api/v1/register/labels/{label.Number}")).Status);
        Assert.Equal(kept - 1, Directory.GetFiles(host.Settings.PathOf("files"), "*", SearchOption.AllDirectories).Length);
        Assert.False(await host.InAsync((RegisterDb db) => db.Entries.AnyAsync(e => e.LabelId == label.LabelId)));
        Assert.False(await host.InAsync((DocumentsDb db) => db.Certificates.AnyAsync(c => c.LabelId == label.LabelId)));
        Assert.Equal(0, await host.InAsync((RegisterDb db) => db.Parked.CountAsync()) + await host.InAsync((DocumentsDb db) => db.Parked.CountAsync()));
    }
}

public sealed class ForgottenLabelOnSqliteTests(SqliteHost host) : ForgottenLabelTests(host), IClassFixture<SqliteHost>;

public sealed class ForgottenLabelOnPostgresTests(PostgresHost host) : ForgottenLabelTests(host), IClassFixture<PostgresHost>;
