namespace SociaalWerk.Kwaliteit.Platform.Hosting;

/// <summary>Everything an administrator sets, under the configuration section "Kwaliteit". docs/operations.md explains each.</summary>
public sealed class KwaliteitSettings
{
    public const string Section = "Kwaliteit";

    public string Services { get; set; } = "Certification,Documents,Register,Notices";

    /// <summary>Directory of everything that is kept in files: SQLite, evidence and certificates, keys, mail.</summary>
    public string Data { get; set; } = ".data";

    /// <summary>Directory of the keys of names and mail addresses, backed up apart from all else; without it a directory under Data.</summary>
    public string? KeyStore { get; set; }

    public StorageKind Storage { get; set; } = StorageKind.Sqlite;

    public string? Postgres { get; set; }

    public TransportKind Transport { get; set; } = TransportKind.InMemory;

    public string? RabbitMq { get; set; }

    /// <summary>Demo people, demo sign-in and a clock that can be moved forwards. Never on the internet.</summary>
    public bool Demo { get; set; }

    /// <summary>True: demo people only, no path in draft.</summary>
    public bool Empty { get; set; }

    /// <summary>The address people use; it stands in mails, QR codes and certificates.</summary>
    public string PublicAddress { get; set; } = "http://127.0.0.1:5080";

    /// <summary>smtp://[user:password@]host:port; without it mail is written to the directory mail under Data.</summary>
    public string? Smtp { get; set; }

    /// <summary>Sender of all mail: an address, or a name with an address.</summary>
    public string MailFrom { get; set; } = "Kwaliteitslabel Sociaal Werk <kwaliteitslabel@localhost>";

    /// <summary>A directory in Maildir form into which the mail server delivers what comes back to the sender; without it nobody reads that.</summary>
    public string? BounceFolder { get; set; }

    /// <summary>Where somebody who finds a fault in our security reports it: mailto: or https:.</summary>
    public string SecurityContact { get; set; } = "mailto:beveiliging@localhost";

    /// <summary>Sign-in forms that one address may send in a minute.</summary>
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>Searches and number checks that one address may do in a minute: one busy address may ask all that the register must stand.</summary>
    public int RegisterRequestsPerMinute { get; set; } = 9000;

    /// <summary>Certificates that one address may open in a minute.</summary>
    public int CertificatesPerMinute { get; set; } = 1200;

    /// <summary>Complaints that one address may send in a minute.</summary>
    public int ComplaintsPerMinute { get; set; } = 30;

    /// <summary>Sooner after the form was opened nobody can have filled in a complaint.</summary>
    public int ComplaintSeconds { get; set; } = 5;

    /// <summary>True when people come over HTTPS; then cookies go over nothing else.</summary>
    public bool UsesHttps => PublicAddress.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file of leaked passwords, as lines of SHA-1 and count in the order of the hash; refused beside the ones we know ourselves.</summary>
    public string? LeakedPasswords { get; set; }

    /// <summary>Address of an OpenID Connect provider at which people may sign in; without it there is none.</summary>
    public string? OpenIdIssuer { get; set; }

    public string? OpenIdClient { get; set; }

    public string? OpenIdSecret { get; set; }

    /// <summary>A file that holds the secret, instead of the setting.</summary>
    public string? OpenIdSecretFile { get; set; }

    /// <summary>What people call the provider.</summary>
    public string? OpenIdName { get; set; }

    /// <summary>The values of acr or amr, with spaces between, at which the provider's sign-in counts as two steps.</summary>
    public string? OpenIdTwoSteps { get; set; }

    public IReadOnlyList<string> ServiceNames =>
        Services.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string KeyStorePath => string.IsNullOrWhiteSpace(KeyStore) ? PathOf("persoonssleutels") : Path.GetFullPath(KeyStore);

    public string PathOf(string name) => Path.GetFullPath(Path.Combine(Data, name));
}

/// <summary>Where rows are kept.</summary>
public enum StorageKind
{
    Sqlite,
    Postgres,
}

/// <summary>How events travel.</summary>
public enum TransportKind
{
    InMemory,
    RabbitMq,
}
