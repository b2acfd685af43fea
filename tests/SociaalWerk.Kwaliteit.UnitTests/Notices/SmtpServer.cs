using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SociaalWerk.Kwaliteit.UnitTests.Notices;

/// <summary>A mail server on loopback that speaks just enough SMTP, and answers one command as the test wants it.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;
    private readonly (string Command, string Answer)? odd;

    /// <param name="command">The command that is answered differently, "DATA." for the end of the mail; an empty answer breaks off.</param>
    public SmtpServer(string? command = null, string? answer = null)
    {
        odd = command is null ? null : (command, answer ?? "");
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The mails that were taken, as they came over the line.</summary>
    public List<string> Taken { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Stop();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                try
                {
                    await TalkAsync(client);
                }
                catch (IOException)
                {
                    // The other side left in the middle, as some tests want it.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        if (!await AnswerAsync("CONNECT", "220 test")) return;

        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            if (!await AnswerAsync(command, command switch { "DATA" => "354 go", "QUIT" => "221 bye", _ => "250 ok" })) return;
            if (command == "QUIT") return;
            if (command != "DATA" || odd?.Command == "DATA") continue;

            var mail = new StringBuilder();
            while (await reader.ReadLineAsync(stop.Token) is { } part && part != ".") mail.AppendLine(part);
            var kept = odd?.Command != "DATA.";
            if (kept) Taken.Add(mail.ToString());
            if (!await AnswerAsync("DATA.", "250 taken")) return;
        }

        async Task<bool> AnswerAsync(string command, string usual)
        {
            var answer = odd?.Command == command ? odd.Value.Answer : usual;
            if (answer.Length == 0) return false;

            await writer.WriteLineAsync(answer);
            return true;
        }
    }
}
