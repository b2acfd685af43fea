using MassTransit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.Hosting;

/// <summary>One of the services a process can host; the host knows services by this class only.</summary>
public abstract class ServiceModule
{
    /// <summary>English name: of the project, the schema and the SQLite file.</summary>
    public abstract string Name { get; }

    /// <summary>Dutch first segment of the addresses that each service has: health, parked messages, OpenAPI.</summary>
    public abstract string Prefix { get; }

    /// <summary>The events this service tells others; nobody else publishes them.</summary>
    public virtual IReadOnlyList<Type> Publishes => [];

    /// <summary>What docs/workflows.md says of this service: its workflow tables and what belongs to them.</summary>
    public virtual IReadOnlyList<string> Chapters => [];

    public abstract void AddStorage(IServiceCollection services, KwaliteitSettings settings);

    public abstract void AddServices(IServiceCollection services, KwaliteitSettings settings);

    public abstract void AddConsumers(IRegistrationConfigurator bus);

    public abstract void Map(IEndpointRouteBuilder endpoints);

    /// <summary>Work after migration, before the first request: loading reference data or the demo.</summary>
    public virtual Task PrepareAsync(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Lines for whoever starts the process: what there is to do with this service.</summary>
    public virtual Task<IReadOnlyList<string>> AnnounceAsync(IServiceProvider scope, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

    public abstract ServiceDb Open(IServiceProvider scope);
}
