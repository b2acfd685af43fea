using MassTransit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification;

/// <summary>The heart: organisations, paths, audits, decisions and labels.</summary>
public sealed class CertificationService : ServiceModule
{
    public override string Name => "Certification";

    public override string Prefix => "certificering";

    public override void AddStorage(IServiceCollection services, KwaliteitSettings settings) =>
        services.AddServiceDb<CertificationDb, SqliteCertificationDb, PostgresCertificationDb>(Name, settings);

    public override void AddServices(IServiceCollection services, KwaliteitSettings settings)
    {
    }

    public override void AddConsumers(IRegistrationConfigurator bus)
    {
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
    }

    public override ServiceDb Open(IServiceProvider scope) => scope.GetRequiredService<CertificationDb>();
}
