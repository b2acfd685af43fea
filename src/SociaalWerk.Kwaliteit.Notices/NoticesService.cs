using MassTransit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices;

/// <summary>Tells people by mail what happened and what waits for them.</summary>
public sealed class NoticesService : ServiceModule
{
    public override string Name => "Notices";

    public override string Prefix => "berichten";

    public override void AddStorage(IServiceCollection services, KwaliteitSettings settings) =>
        services.AddServiceDb<NoticesDb, SqliteNoticesDb, PostgresNoticesDb>(Name, settings);

    public override void AddServices(IServiceCollection services, KwaliteitSettings settings)
    {
    }

    public override void AddConsumers(IRegistrationConfigurator bus)
    {
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
    }

    public override ServiceDb Open(IServiceProvider scope) => scope.GetRequiredService<NoticesDb>();
}
