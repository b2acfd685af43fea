using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SociaalWerk.Kwaliteit.SystemTests.Instances;

/// <summary>Stands before the broker and can be shut, which looks to a process as if the broker were gone.</summary>
internal sealed class Doorway : IAsyncDisposable
{
    private readonly Uri behind;
    private readonly int port;
    private readonly ConcurrentBag<TcpClient> open = [];
    private TcpListener? listener;
    private Task letting = Task.CompletedTask;

    public Doorway(Uri behind)
    {
        this.behind = behind;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        port = ((IPEndPoint)free.LocalEndpoint).Port;
    }

    public Uri Address => new UriBuilder(behind) { Port = port }.Uri;

    public void Open()
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        letting = LetInAsync(listener);
    }

    public async Task ShutAsync()
    {
        listener?.Stop();
        await letting;
        while (open.TryTake(out var client)) client.Dispose();
    }

    public async ValueTask DisposeAsync() => await ShutAsync();

    private async Task LetInAsync(TcpListener at)
    {
        try
        {
            while (true) _ = PassAsync(await at.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The door was shut.
        }
    }

    private async Task PassAsync(TcpClient visitor)
    {
        var broker = new TcpClient();
        open.Add(visitor);
        open.Add(broker);
        try
        {
            await broker.ConnectAsync(IPAddress.Loopback, behind.Port);
            await Task.WhenAny(visitor.GetStream().CopyToAsync(broker.GetStream()), broker.GetStream().CopyToAsync(visitor.GetStream()));
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One side went away; so does the other.
        }

        visitor.Dispose();
        broker.Dispose();
    }
}
