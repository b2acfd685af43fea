using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace SociaalWerk.Kwaliteit.ServiceTests.Harness;

/// <summary>Counts deliveries that are under way: each event that leaves is due once at each of its consumers.</summary>
internal sealed class BusActivity : IPublishObserver, IReceiveObserver
{
    private readonly Lock counting = new();
    private Dictionary<Type, int> consumers = [];
    private (long Published, long UnderWay) now;

    public (long Published, long UnderWay) Now
    {
        get
        {
            lock (counting) return now;
        }
    }

    /// <summary>To be called when all consumers are registered.</summary>
    public void Watch(IServiceCollection services)
    {
        consumers = services
            .Where(s => !s.IsKeyedService && s.ServiceType.IsAssignableTo(typeof(IConsumer)))
            .Select(s => s.ServiceType).Distinct()
            .SelectMany(t => t.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IConsumer<>))
            .GroupBy(i => i.GenericTypeArguments[0])
            .ToDictionary(g => g.Key, g => g.Count());
        services.AddSingleton<IPublishObserver>(this);
        services.AddSingleton<IReceiveObserver>(this);
    }

    public Task PrePublish<T>(PublishContext<T> context)
        where T : class => Count(1, consumers.GetValueOrDefault(typeof(T)));

    public Task PostPublish<T>(PublishContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PublishFault<T>(PublishContext<T> context, Exception exception)
        where T : class => Count(0, -consumers.GetValueOrDefault(typeof(T)));

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context) => Count(0, -1);

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Count(0, -1);

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    private Task Count(int published, int underWay)
    {
        lock (counting) now = (now.Published + published, now.UnderWay + underWay);
        return Task.CompletedTask;
    }
}
