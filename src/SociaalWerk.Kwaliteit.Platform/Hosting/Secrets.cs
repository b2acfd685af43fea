using Microsoft.Extensions.Configuration;

namespace SociaalWerk.Kwaliteit.Platform.Hosting;

/// <summary>Settings from files, one a setting, so that passwords need not stand in the environment of a process.</summary>
internal static class Secrets
{
    /// <summary>Names the directory; systemd's LoadCredential= names its own.</summary>
    private static readonly string[] Variables = ["KWALITEIT_SECRETS_DIR", "CREDENTIALS_DIRECTORY"];

    /// <summary>A file Kwaliteit__Postgres is the setting Kwaliteit:Postgres. A file wins from the environment.</summary>
    public static void AddSecretFiles(this IConfigurationBuilder configuration)
    {
        foreach (var directory in Variables.Select(Environment.GetEnvironmentVariable).OfType<string>().Where(d => d.Length > 0)) configuration.AddSecretFiles(directory);
    }

    /// <summary>A directory that is named but not there is a mistake that must stop the start.</summary>
    internal static void AddSecretFiles(this IConfigurationBuilder configuration, string directory) =>
        configuration.AddKeyPerFile(Path.GetFullPath(directory), optional: false);
}
