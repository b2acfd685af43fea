using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.UnitTests.Architecture;

/// <summary>The published language: plain, versioned, and readable for as long as a message may lie somewhere.</summary>
public sealed partial class ContractTests
{
    private static readonly Type[] Types = [.. Product.Contracts.GetExportedTypes()];

    private static readonly Type[] Plain = [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(decimal), typeof(Guid), typeof(DateOnly), typeof(DateTimeOffset)];

    public static TheoryData<string> Events => [.. Types.Where(IsEvent).Select(t => t.Name)];

    public static TheoryData<string> Samples => [.. Product.Sources("tests", "*.json").Where(f => f.Path.Contains("/Contracts/Samples/")).Select(f => Path.GetFileNameWithoutExtension(f.Path))];

    [Fact]
    public void Every_contract_is_a_sealed_record_with_a_version_in_its_name() => Assert.All(Types, t =>
    {
        Assert.True(t.IsSealed && t.GetMethod("<Clone>$") is not null, $"{t.Name} is no sealed record");
        Assert.Matches(Version(), t.Name);
    });

    [Fact]
    public void Every_contract_holds_plain_types_only() =>
        Assert.All(Types.SelectMany(t => t.GetProperties()), p => Assert.True(IsPlain(p.PropertyType), $"{p.DeclaringType!.Name}.{p.Name} is a {p.PropertyType}"));

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_version_of_an_event_has_a_sample(string name) => Assert.Contains(name, Samples.Select(s => (string)s.Data));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_stored_event_is_still_read_without_losing_anything(string name)
    {
        var type = Assert.Single(Types, t => t.Name == name);
        var sample = File.ReadAllText(Path.Combine(Product.Root, $"tests/{Product.Name}.UnitTests/Contracts/Samples/{name}.json"));

        var read = System.Text.Json.JsonSerializer.Deserialize(sample, type, Json.Options);

        var again = System.Text.Json.JsonSerializer.SerializeToNode(read, type, Json.Options);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(sample), again), $"{sample}\nbecame\n{again}");
        Assert.Empty(Unset(JsonNode.Parse(sample)!));
    }

    [Fact]
    public void Every_event_has_a_consumer_or_it_would_stay_in_the_outbox_for_ever() =>
        Assert.Empty(Types.Where(IsEvent).Except(Registered().SelectMany(Consumed)).Select(t => t.Name));

    [Fact]
    public void Every_consumer_is_registered_by_its_service()
    {
        var written = Product.Types(Product.ServiceAssemblies).Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IConsumer)));

        Assert.Equal(written.Select(t => t.FullName).Order(), Registered().Select(t => t.FullName).Order());
    }

    [Fact]
    public void No_two_consumers_of_a_service_share_a_name_because_queue_and_inbox_go_by_it() =>
        Assert.Empty(Registered().GroupBy(t => (t.Assembly, t.Name)).Where(g => g.Count() > 1).Select(g => g.Key.Name));

    private static List<Type> Registered()
    {
        var services = new ServiceCollection();
        services.AddMassTransit(bus =>
        {
            foreach (var module in Product.Services) module.AddConsumers(bus);
        });
        return [.. services.Where(s => !s.IsKeyedService && s.ServiceType.IsAssignableTo(typeof(IConsumer))).Select(s => s.ServiceType).Distinct()];
    }

    private static IEnumerable<Type> Consumed(Type consumer) =>
        consumer.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IConsumer<>)).Select(i => i.GenericTypeArguments[0]);

    /// <summary>A record that no other contract is made of.</summary>
    private static bool IsEvent(Type type) => !Types.SelectMany(t => t.GetProperties()).Any(p => Part(p.PropertyType) == type);

    private static bool IsPlain(Type type) => Plain.Contains(Part(type)) || Types.Contains(Part(type));

    private static Type Part(Type type) => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) || Nullable.GetUnderlyingType(type) is not null)
        ? type.GenericTypeArguments[0]
        : type;

    /// <summary>Paths without a value: a sample that leaves things out proves nothing about them.</summary>
    private static IEnumerable<string> Unset(JsonNode node) => node switch
    {
        JsonObject facts => facts.SelectMany(f => f.Value is null ? [f.Key] : Unset(f.Value)),
        JsonArray { Count: 0 } list => [list.GetPath()],
        JsonArray list => list.SelectMany(i => Unset(i!)),
        _ => [],
    };

    [GeneratedRegex(@"^[A-Z]\w+V\d+$")]
    private static partial Regex Version();
}
