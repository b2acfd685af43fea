using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security;

/// <summary>The product with passwords in its settings and with a log that keeps everything.</summary>
public sealed class TalkativeHost(TestRun run) : KwaliteitHost(run, StorageKind.Postgres), ILoggerProvider
{
    public const string DatabasePassword = "geheim-van-de-database", MailPassword = "geheim-van-de-mail";

    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, Lines);

    public void Dispose()
    {
    }

    protected override void Configure(IWebHostBuilder builder) => builder
        .UseSetting("Kwaliteit:Postgres", new NpgsqlConnectionStringBuilder(Settings.Postgres) { Password = DatabasePassword }.ConnectionString)
        // Nobody listens there, so that a failure is logged too.
        .UseSetting("Kwaliteit:Smtp", $"smtp://kwaliteit:{MailPassword}@127.0.0.1:1")
        .ConfigureLogging(log => log.AddFilter<TalkativeHost>(null, LogLevel.Debug).AddProvider(this));

    private sealed class Writer(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{category} {formatter(state, exception)} {exception}");
    }
}

public sealed class SecretTests(TalkativeHost host) : IClassFixture<TalkativeHost>
{
    [Fact]
    public async Task No_password_cookie_or_token_stands_in_the_log_even_when_it_tells_everything()
    {
        using var visitor = host.Anybody();
        var session = (await visitor.PostAsync("/api/v1/demo/aanmelden", new { persoon = "coordinator" })).Headers["Set-Cookie"].Split(';')[0].Split('=', 2)[1];
        _ = await visitor.SendAsync(HttpMethod.Get, "/api/v1/trajecten", null, ("Authorization", "Bearer geheim-van-een-programma"));
        _ = await visitor.SendAsync(HttpMethod.Post, "/trajecten/nieuw", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", "geheim-van-een-formulier")]));
        _ = await visitor.GetAsync("/werklijst");
        await host.SettledAsync();

        Assert.True(host.Lines.Count > 200, $"{host.Lines.Count} lines");
        foreach (var secret in new[] { TalkativeHost.DatabasePassword, TalkativeHost.MailPassword, session, "geheim-van-een-programma", "geheim-van-een-formulier" })
            Assert.DoesNotContain(host.Lines, line => line.Contains(secret));
    }

    [Fact]
    public void A_setting_may_stand_in_a_file_of_its_own_which_wins()
    {
        var directory = Directory.CreateTempSubdirectory("kwaliteit-secrets-");
        try
        {
            File.WriteAllText(Path.Combine(directory.FullName, "Kwaliteit__Postgres"), "Host=uit-een-bestand\n");
            var configuration = new ConfigurationManager { ["Kwaliteit:Postgres"] = "Host=uit-de-omgeving" };

            configuration.AddSecretFiles(directory.FullName);

            Assert.Equal("Host=uit-een-bestand", configuration["Kwaliteit:Postgres"]);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_directory_of_secrets_that_is_not_there_stops_the_start() =>
        Assert.Throws<DirectoryNotFoundException>(() => new ConfigurationManager().AddSecretFiles("/bestaat/niet"));
}
