using System.Reflection;
using System.Text;
using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Messaging;

namespace SociaalWerk.Kwaliteit.Host.Documentation;

/// <summary>docs/events.md: what services tell each other, who tells it and who listens.</summary>
internal static class EventsFile
{
    public static string Write(IReadOnlyList<ServiceModule> modules)
    {
        var words = ContractWords.Load();
        var contracts = typeof(PathMovedV1).Assembly.GetExportedTypes().OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var parts = contracts.Where(t => contracts.Any(other => FieldsOf(other).Any(f => f.ParameterType == t || f.ParameterType.GenericTypeArguments.Contains(t)))).ToList();

        var page = new StringBuilder("# Events\n\nWritten by `deploy/kwaliteit docs` from the code; do not edit. Every event says all that its readers show; nobody asks another service for more.\n\n");
        page.Append("| event | published by | consumed by |\n| --- | --- | --- |\n");
        foreach (var contract in contracts.Except(parts)) page.Append($"| [{contract.Name}](#{contract.Name.ToLowerInvariant()}) | {Publisher(contract, modules)} | {Consumers(contract, modules)} |\n");
        foreach (var contract in contracts) page.Append(Chapter(contract, words));
        return page.ToString();
    }

    /// <summary>Every consumer of an event with its queue.</summary>
    private static string Consumers(Type contract, IEnumerable<ServiceModule> modules) => string.Join(", ", modules
        .SelectMany(m => m.GetType().Assembly.GetTypes().Where(t => typeof(IConsumer<>).MakeGenericType(contract).IsAssignableFrom(t))
            .Select(t => $"{m.Name} {t.Name} (`{BusSetup.QueueOf(m, t)}`)")).Order(StringComparer.Ordinal));

    private static string Publisher(Type contract, IEnumerable<ServiceModule> modules) =>
        modules.SingleOrDefault(m => m.Publishes.Contains(contract))?.Name ?? throw new InvalidOperationException($"No service says that it publishes {contract.Name}.");

    private static string Chapter(Type contract, ContractWords words)
    {
        var chapter = new StringBuilder($"\n## {contract.Name}\n\n{words.Of(contract)}\n\n| field | type | meaning |\n| --- | --- | --- |\n");
        foreach (var field in FieldsOf(contract)) chapter.Append($"| {field.Name} | {TypeOf(field)} | {words.Of(contract, field.Name!)} |\n");
        return chapter.ToString();
    }

    private static ParameterInfo[] FieldsOf(Type contract) => contract.GetConstructors().Single().GetParameters();

    private static string TypeOf(ParameterInfo field)
    {
        var type = Nullable.GetUnderlyingType(field.ParameterType) ?? field.ParameterType;
        var optional = type != field.ParameterType || new NullabilityInfoContext().Create(field).ReadState == NullabilityState.Nullable;
        var name = type.IsGenericType ? $"list of {NameOf(type.GenericTypeArguments[0])}" : NameOf(type);
        return optional ? $"{name}, optional" : name;
    }

    private static string NameOf(Type type) => type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(int) => "number",
        _ when type == typeof(bool) => "yes or no",
        _ when type == typeof(Guid) => "id",
        _ when type == typeof(DateOnly) => "date",
        _ when type == typeof(DateTimeOffset) => "instant",
        _ => type.Name,
    };
}
