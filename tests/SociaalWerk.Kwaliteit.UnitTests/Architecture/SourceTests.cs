using System.Text.RegularExpressions;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.UnitTests.Architecture;

/// <summary>What is written in one place only (architecture section 2, rules 5 to 7).</summary>
public sealed partial class SourceTests
{
    private static readonly string[] MayHoldTheBus = ["Messaging/OutboxRelay.cs", "Hosting/Health.cs", "Host/Serving.cs"];

    [Fact]
    public void Only_the_relay_publishes_and_nobody_else_holds_the_bus()
    {
        Assert.All(
            Product.Sources("src").Where(f => !MayHoldTheBus.Any(allowed => f.Path.EndsWith(allowed, StringComparison.Ordinal))),
            f => Assert.False(Bus().IsMatch(f.Text), $"{f.Path}: {Bus().Match(f.Text).Value}"));
        Assert.All(
            Product.Sources("src").Where(f => !f.Path.EndsWith("Messaging/OutboxRelay.cs", StringComparison.Ordinal)),
            f => Assert.False(PublishesOnBus().IsMatch(f.Text), $"{f.Path}: {PublishesOnBus().Match(f.Text).Value}"));
    }

    [Fact]
    public void Only_the_outbox_writes_its_rows() => Assert.All(
        Product.Sources("src").Where(f => !f.Path.Contains(".Platform/Messaging/") && !f.Path.EndsWith("Storage/ServiceDb.cs", StringComparison.Ordinal)),
        f => Assert.DoesNotMatch(WritesOutbox(), f.Text));

    [Fact]
    public void Only_the_table_of_a_machine_moves_its_subject()
    {
        Assert.All(
            Product.Types(Product.All).Where(t => t.IsSubclassOf(typeof(Aggregate))).Select(t => t.GetProperty("State")).OfType<System.Reflection.PropertyInfo>(),
            state => Assert.True(state.SetMethod is null or { IsPublic: false, IsAssembly: false }, $"{state.DeclaringType} lets others set its state"));
        Assert.All(
            Product.Sources("src").Where(f => Moves().IsMatch(f.Text)),
            f => Assert.True(f.Path.EndsWith("Machine.cs", StringComparison.Ordinal), $"{f.Path} moves a state past its table"));
    }

    [Fact]
    public void Nobody_reads_the_clock_of_the_machine()
    {
        var readers = Product.Sources("src").Concat(Product.Sources("tests")).Where(f => MachineClock().IsMatch(f.Text)).Select(f => f.Path);

        Assert.Empty(readers);
    }

    [Fact]
    public void Only_the_context_opens_a_transaction_because_a_save_inside_another_would_wait_for_itself_at_the_write_gate() =>
        Assert.Equal(
            [$"src/{Product.Name}.Platform/Storage/ServiceDb.cs"],
            Product.Sources("src").Where(f => f.Text.Contains("BeginTransaction", StringComparison.Ordinal)).Select(f => f.Path));

    [GeneratedRegex(@"\b(IBus|IBusControl|IPublishEndpoint|ISendEndpoint\w*|IMessageScheduler)\b")]
    private static partial Regex Bus();

    [GeneratedRegex(@"\b(bus|context)\.(Publish|Send|RespondAsync|Redeliver|Defer)(Async)?[(<]")]
    private static partial Regex PublishesOnBus();

    [GeneratedRegex(@"OutboxMessage\.(Of|Again)|\.Outbox\.(Add|Remove)|Set<OutboxMessage>")]
    private static partial Regex WritesOutbox();

    [GeneratedRegex(@"\.MoveTo\(")]
    private static partial Regex Moves();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();
}
