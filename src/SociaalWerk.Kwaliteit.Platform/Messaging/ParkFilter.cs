using System.Text.Json;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.Messaging;

/// <summary>Stands where a transport would use an error queue: keeps a message that kept failing in the service's own database.</summary>
internal sealed class ParkFilter(string endpoint, Func<IServiceProvider, ServiceDb> open, IServiceScopeFactory scopes, ILogger log)
    : IFilter<ExceptionReceiveContext>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        log.LogError(context.Exception, "Parking a message at {Endpoint}", endpoint);
        // Without a database nothing can be parked: hold on to the message until there is one, or the bus stops and the transport keeps it.
        while (!await TryParkAsync(context)) await Task.Delay(Pause, context.CancellationToken);
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("park");

    private async Task<bool> TryParkAsync(ExceptionReceiveContext context)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = open(scope.ServiceProvider);
            db.Parked.Add(Read(context, db.Clock.GetUtcNow()));
            await db.SaveChangesAsync(context.CancellationToken);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "A failed message at {Endpoint} could not be parked yet", endpoint);
            return false;
        }
    }

    private ParkedMessage Read(ExceptionReceiveContext context, DateTimeOffset now)
    {
        var (id, type, body) = Unpack(context.Body.GetString());
        return new ParkedMessage { MessageId = id, Endpoint = endpoint, Type = type, Body = body, Error = context.Exception.ToString(), ParkedAt = now };
    }

    /// <summary>What can't be read as one of our envelopes is kept as it came; it must not be offered for ever.</summary>
    private static (Guid Id, string Type, string Body) Unpack(string text)
    {
        try
        {
            using var envelope = JsonDocument.Parse(text);
            var urn = envelope.RootElement.GetProperty("messageType")[0].GetString()!;
            return (envelope.RootElement.GetProperty("messageId").GetGuid(), TypeOf(urn), envelope.RootElement.GetProperty("message").GetRawText());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException or FormatException)
        {
            return (Guid.CreateVersion7(), ParkedMessage.Unreadable, text);
        }
    }

    private static string TypeOf(string urn)
    {
        var name = urn.Split(':') is [.., var space, var last] ? $"{space}.{last}" : urn;
        var type = AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetType(name)).FirstOrDefault(t => t is not null);
        return type is null ? ParkedMessage.Unreadable : OutboxMessage.NameOf(type);
    }
}
