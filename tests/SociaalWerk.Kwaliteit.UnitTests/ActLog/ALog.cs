using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;

namespace SociaalWerk.Kwaliteit.UnitTests.ActLog;

/// <summary>A log of some dossiers as the product writes it, to falsify.</summary>
internal sealed class ALog
{
    public const string Service = "Certification";
    public static readonly DateTimeOffset Start = new(2026, 9, 1, 7, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Words = Gen.OneOf(Gen.String[Gen.Char.AlphaNumeric, 0, 12], Gen.Const("Zoë \"Łukaszewicz\"\n<&> 🙂\u2028\\"), Gen.Const("12:3\n-\n"));

    /// <summary>One to five dossiers of one to eight lines each.</summary>
    public static readonly Gen<ALog> Any = Gen.Select(Gen.Int[1, 8].List[1, 5], Words, Gen.Bool).Select((sizes, words, noted) => new ALog(sizes, words, noted));

    private readonly List<List<LogEntry>> chains = [];

    private ALog(List<LogEntry> chain) => chains.Add(chain);

    /// <summary>The log of one dossier in which these acts were written down.</summary>
    public static ALog Of(IEnumerable<Act> acts)
    {
        var log = new ALog(new List<LogEntry>());
        foreach (var act in acts) log.Append(0, act);
        return log;
    }

    /// <summary>One person's account with lines about signing in, and a dossier that tells how many of them were forgotten.</summary>
    public static ALog OfAccounts(int lines, int told)
    {
        var (account, log) = (Guid.CreateVersion7(), new ALog(new List<LogEntry>()));
        for (var i = 0; i < lines; i++) log.Append(0, new Act(account, "SignedIn", new Actor(account, Role.None), Role.None, Start.AddDays(i), Kind: DossierKind.Account));
        log.chains.Add([]);
        log.Append(1, new Act(Guid.CreateVersion7(), LogFormat.ForgetLines, Actor.Clock, Role.Clock, Start.AddYears(2), Detail: $$"""{"day":"2026-09-01","lines":{{told}}}""", Kind: DossierKind.Settings));
        return log;
    }

    public ALog(IEnumerable<int> sizes, string words = "reden", bool noted = true)
    {
        var at = Start;
        foreach (var size in sizes)
        {
            var dossier = Guid.CreateVersion7();
            var chain = new List<LogEntry>();
            for (var i = 0; i < size; i++)
            {
                at = at.AddSeconds(1).AddTicks(3);
                var entry = LogEntry.Of(new Act(
                    dossier, "Submit", new Actor(Guid.CreateVersion7(), Role.Signatory), Role.Signatory | Role.Coordinator, at, From: i == 0 ? null : "Draft", To: words,
                    Note: noted ? words : null, Detail: noted ? null : words, Refused: i % 2 == 1));
                entry.ChainTo(chain.LastOrDefault());
                chain.Add(entry);
            }

            chains.Add(chain);
        }
    }

    private void Append(int chain, Act act)
    {
        var entry = LogEntry.Of(act);
        entry.ChainTo(chains[chain].LastOrDefault());
        chains[chain].Add(entry);
    }

    public IReadOnlyList<IReadOnlyList<LogEntry>> Chains => chains;

    /// <summary>The export, a node for each line, so that a test can change what it likes.</summary>
    public List<JsonNode> Export(bool complete = true) =>
        [.. Text(complete).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    public string Text(bool complete = true)
    {
        using var file = new MemoryStream();
        LogExport.WriteAsync(file, Service, Start.AddDays(1), complete, chains.SelectMany(c => c).Select(e => e.ToLine()).ToAsyncEnumerable(), CancellationToken.None).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(file.ToArray());
    }

    /// <summary>The head of the state as it is now.</summary>
    public string Head(string previous = "", int day = 2) => HeadOf(previous, day).ToFile(Service);

    public LogHead HeadOf(string previous = "", int day = 2) =>
        LogHead.Of(Service, new DateOnly(2026, 9, day), Start.AddHours(day), previous, [.. chains.Select(c => (c[^1].Dossier, c[^1].Number, c[^1].Hash))]);

    public static LogVerdict Verify(IEnumerable<JsonNode> export, string? heads = null) => LogVerifier.Verify(Lines(export), heads?.TrimEnd('\n').Split('\n'));

    /// <summary>Each line as some other program might write it: escaped otherwise, which is no part of the format.</summary>
    public static IEnumerable<string> Lines(IEnumerable<JsonNode> export) => export.Select(node => node.ToJsonString());
}
