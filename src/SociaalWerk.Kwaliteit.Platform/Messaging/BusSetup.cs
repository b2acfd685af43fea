using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Platform.Messaging;

/// <summary>The transport switch: the same consumers over the in-memory transport or over RabbitMQ with quorum queues.</summary>
public static class BusSetup
{
    /// <param name="topologyOnly">True when migrating: queues and bindings are made, nothing is consumed.</param>
    public static void AddBus(this IServiceCollection services, KwaliteitSettings settings, IReadOnlyList<ServiceModule> modules, bool topologyOnly = false)
    {
        services.Configure<MassTransitHostOptions>(o =>
        {
            // The relays start after the bus: an event that nobody listens for yet would be lost in memory.
            o.WaitUntilStarted = settings.Transport == TransportKind.InMemory || topologyOnly;
            o.StopTimeout = TimeSpan.FromSeconds(20);
        });
        services.AddMassTransit(bus =>
        {
            foreach (var module in modules) module.AddConsumers(bus);
            bus.AddConfigureEndpointsCallback((context, name, endpoint) => Configure(context, name, endpoint, modules));
            if (settings.Transport == TransportKind.RabbitMq)
            {
                bus.UsingRabbitMq((context, rabbit) =>
                {
                    rabbit.Host(new Uri(settings.RabbitMq ?? throw new InvalidOperationException("Kwaliteit:RabbitMq is not set.")));
                    rabbit.DeployTopologyOnly = topologyOnly;
                    rabbit.ConfigureEndpoints(context);
                });
            }
            else
            {
                bus.UsingInMemory((context, memory) => memory.ConfigureEndpoints(context));
            }
        });
    }

    /// <summary>One queue per consumer, named after its service, so that each can fail and be parked alone.</summary>
    public static void AddConsumer<TConsumer>(this IRegistrationConfigurator bus, ServiceModule module)
        where TConsumer : class, IConsumer =>
        bus.AddConsumer<TConsumer>().Endpoint(e => e.Name = QueueOf(module, typeof(TConsumer)));

    public static string QueueOf(ServiceModule module, Type consumer) => PrefixOf(module) + KebabCaseEndpointNameFormatter.Instance.SanitizeName(consumer.Name);

    private static string PrefixOf(ServiceModule module) => module.Name.ToLowerInvariant() + "-";

    private static void Configure(IRegistrationContext context, string name, IReceiveEndpointConfigurator endpoint, IReadOnlyList<ServiceModule> modules)
    {
        var module = modules.First(m => name.StartsWith(PrefixOf(m), StringComparison.Ordinal));
        if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit) rabbit.SetQuorumQueue();
        endpoint.PublishFaults = false;
        endpoint.UseMessageRetry(r => r.Intervals(Retries.Consuming));
        endpoint.ConfigureError(pipe => pipe.UseFilter(new ParkFilter(
            name, module.Open, context.GetRequiredService<IServiceScopeFactory>(), context.GetRequiredService<ILoggerFactory>().CreateLogger<ParkFilter>())));
    }
}
