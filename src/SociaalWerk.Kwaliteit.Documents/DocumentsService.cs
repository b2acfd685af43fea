using MassTransit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Documents;

/// <summary>Makes certificates of what was decided and keeps them.</summary>
public sealed class DocumentsService : ServiceModule
{
    public override string Name => "Documents";

    public override string Prefix => "documenten";

    public override void AddStorage(IServiceCollection services, KwaliteitSettings settings) =>
        services.AddServiceDb<DocumentsDb, SqliteDocumentsDb, PostgresDocumentsDb>(Name, settings);

    public override void AddServices(IServiceCollection services, KwaliteitSettings settings)
    {
    }

    public override void AddConsumers(IRegistrationConfigurator bus)
    {
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
    }

    public override ServiceDb Open(IServiceProvider scope) => scope.GetRequiredService<DocumentsDb>();
}
