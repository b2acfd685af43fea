using static SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix.Rules;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>The matrix: every address and method of the product, each with the rule that says who gets an answer.</summary>
internal static class Entries
{
    public static readonly IReadOnlyList<Entry> All = [.. OpenEntries.All, .. AccountEntries.All, .. OfficeEntries.All, .. FileEntries.All, .. FileApiEntries.All];

    public static Entry Page(string address, Rule rule, string? handler = null) => new(Key("GET", address, handler), rule);

    public static Entry Form(string address, Rule rule, string? handler = null) => new(Key("POST", address, handler), rule);

    public static Entry Call(string method, string address, Rule rule) => new(Key(method, "/api/v1" + address, null), rule);

    /// <summary>A page with a form that the same people may send.</summary>
    public static IEnumerable<Entry> PageWithForm(string address, Rule rule) => [Page(address, rule), Form(address, rule)];

    /// <summary>A page whose tables the same people get as files.</summary>
    public static IEnumerable<Entry> PageWithFiles(string address, Rule rule) => [Page(address, rule), Page(address, rule, "Csv"), Page(address, rule, "Xlsx")];

    private static string Key(string method, string address, string? handler) => handler is null ? $"{method} {address}" : $"{method} {address}?handler={handler}";
}

/// <summary>What anybody reaches.</summary>
internal static class OpenEntries
{
    private static readonly string[] Services = ["", "/certificering", "/documenten", "/register", "/berichten"];

    public static readonly IReadOnlyList<Entry> All =
    [
        Entries.Page("/", Anybody),
        Entries.Page("/robots.txt", Anybody),
        Entries.Page("/privacy", Anybody),
        Entries.Page("/privacy/verwerkingen.json", Anybody),
        Entries.Page("/.well-known/security.txt", Anybody),
        Entries.Page("/{documentName}/openapi.json", Anybody),
        Entries.Page("/{**path:file}", NobodyFindsIt),
        .. Services.SelectMany(s => new[] { Entries.Page($"{s}/gezondheid/levend", Anybody), Entries.Page($"{s}/gezondheid/gereed", Anybody) }),
        .. Entries.PageWithForm("/fout/{code:int}", NobodyFindsIt),
        .. Entries.PageWithForm("/huisstijl", Anybody),

        Entries.Page("/register", Anybody),
        Entries.Page("/register/{nummer}", NobodyFindsIt),
        Entries.Call("GET", "/register/labels", Anybody),
        Entries.Call("GET", "/register/labels/{number}", NobodyFindsIt),
        Entries.Page("/certificaten/{number}", NobodyFindsIt),
        .. Entries.PageWithForm("/klacht", Anybody),
        Entries.Page("/klacht/ontvangen", Anybody),
        .. Entries.PageWithForm("/klacht/volgen/{secret}", NobodyFindsIt),
        Entries.Page("/logboek/koppen", Anybody),
        Entries.Page("/logboek/koppen", NobodyFindsIt, "File"),

        Entries.Call("GET", "/demo/personen", Anybody),
        Entries.Call("POST", "/demo/aanmelden", Anybody),
        Entries.Call("GET", "/demo/klok", Anybody),
        Entries.Call("POST", "/demo/klok", Anybody),

        Entries.Page("/aanmelden", Anybody),
        Entries.Form("/aanmelden", Anybody),
        Entries.Form("/aanmelden", Anybody, "PasskeyOptions"),
        Entries.Form("/aanmelden", Anybody, "Passkey"),
        Entries.Form("/aanmelden", Anybody, "Demo").With("key", "SchemeManager") with { EndsSessions = true },
        Entries.Page("/aanmelden/code", HalfWay),
        Entries.Form("/aanmelden/code", HalfWay),
        Entries.Form("/aanmelden/code", HalfWay, "Recovery"),
        // Whoever has a second step and is half way must show it before they may set up another.
        Entries.Page("/aanmelden/tweede-stap", SignedIn),
        Entries.Form("/aanmelden/tweede-stap", SignedIn),
        Entries.Form("/aanmelden/tweede-stap", SignedIn, "Passkey"),
        Entries.Form("/aanmelden/tweede-stap", asked => asked.Me is null ? Verdict.Forbidden : Verdict.Answered, "PasskeyOptions"),
        Entries.Page("/aanmelden/vernieuwen", SignedIn),
        // No provider is set here.
        Entries.Page("/aanmelden/organisatie", NobodyFindsIt),
        Entries.Page("/aanmelden/organisatie", NobodyFindsIt, "Go"),
        Entries.Page("/aanmelden/organisatie", NobodyFindsIt, "Told"),
        Entries.Page("/afmelden", Anybody),
        Entries.Form("/afmelden", Anybody) with { EndsSessions = true },
        .. Entries.PageWithForm("/wachtwoord-vergeten", Anybody),
        .. Entries.PageWithForm("/wachtwoord-herstellen/{secret}", Anybody),
        .. Entries.PageWithForm("/tweede-stap-opnieuw/{secret}", Anybody),
        .. Entries.PageWithForm("/uitnodiging/{secret}", Anybody),
        Entries.Form("/uitnodiging/{secret}", Anybody, "Provider"),
        .. Entries.PageWithForm("/e-mailadres/{side}/{secret}", Anybody),
    ];
}
