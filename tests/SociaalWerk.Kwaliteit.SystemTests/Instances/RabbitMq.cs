using SociaalWerk.Kwaliteit.SystemTests.Harness;

namespace SociaalWerk.Kwaliteit.SystemTests.Instances;

/// <summary>The broker that `deploy/kwaliteit test` started for this run; each user has a virtual host of its own.</summary>
internal static class RabbitMq
{
    /// <summary>As the product's setting wants it.</summary>
    public static async Task<Uri> NewVirtualHostAsync(string name)
    {
        _ = await ControlAsync("add_vhost", name);
        _ = await ControlAsync("set_permissions", "-p", name, "guest", ".*", ".*", ".*");
        return AddressOf(name);
    }

    public static Uri AddressOf(string name) => new UriBuilder(Machine.RabbitMq) { Path = name }.Uri;

    public static Task RemoveAsync(string name) => ControlAsync("delete_vhost", name);

    /// <summary>Lines of "name type consumers messages" of a virtual host's queues.</summary>
    public static async Task<string[]> QueuesAsync(string name)
    {
        var answer = await ControlAsync("-q", "list_queues", "-p", name, "--no-table-headers", "name", "type", "consumers", "messages");
        return [.. answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Replace('\t', ' ').Trim()).Order()];
    }

    public static Task DownAsync() => ControlAsync("stop_app");

    public static Task UpAsync() => ControlAsync("start_app");

    private static Task<string> ControlAsync(params string[] arguments) => Machine.AskAsync(Machine.RabbitMqControl, arguments);
}
