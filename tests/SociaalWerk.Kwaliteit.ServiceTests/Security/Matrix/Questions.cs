using System.Text.RegularExpressions;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>Asks lines of the matrix of many people and compares each answer with what the tables say.</summary>
internal sealed partial class Questions(MatrixHost host, IReadOnlyDictionary<string, Operation> operations)
{
    /// <summary>More would only wait for each other.</summary>
    private static readonly ParallelOptions Few = new() { MaxDegreeOfParallelism = 4 };

    private readonly Dictionary<(string Name, Standing Standing, FileKey? File), Situation> known = [];

    private readonly Dictionary<FileKey, int> edits = [];

    public List<string> Wrong { get; } = [];

    public int Asked { get; private set; }

    public static async Task<Questions> ForAsync(MatrixHost host) => new(host, (await Operation.AllOfAsync(host)).ToDictionary(o => o.Key));

    public async Task AskAsync(Entry entry, IReadOnlyList<Guest> guests)
    {
        foreach (var file in entry.Files.Count == 0 ? [null] : entry.Files.Cast<FileKey?>())
        {
            var expected = new List<(Guest Guest, Situation Situation, Verdict Verdict)>();
            foreach (var guest in guests)
            {
                var situation = await SituationAsync(guest, file);
                expected.Add((guest, situation, entry.Rule(situation)));
            }

            // Whoever may act comes last: what came of it must not change the answer to others.
            foreach (var turn in expected.GroupBy(e => e.Verdict == Verdict.Answered).OrderBy(turn => turn.Key))
                await Parallel.ForEachAsync(turn, Few, async (asks, _) => await CompareAsync(entry, file, asks.Guest, asks.Situation, asks.Verdict));
            if (entry.Writes && file is not null) await ForgetIfChangedAsync(file);
        }
    }

    private async Task CompareAsync(Entry entry, FileKey? file, Guest guest, Situation situation, Verdict expected)
    {
        var answer = await (file is null ? Target.None : host.Targets[file]).AskAsync(operations[entry.Key], guest, entry.Values);
        var found = Verdicts.Of(answer);
        lock (Wrong)
        {
            Asked++;
            if (found == Verdict.Forbidden && file is not null && !MayLook(entry, situation) && Tells(answer, guest)) Wrong.Add($"{entry} {file}: {guest} was refused and read about it all the same");
            if (found != expected) Wrong.Add($"{entry} {file}: {guest} should be {expected} and was {found} ({(int)answer.Status} {answer.Location})");
        }
    }

    /// <summary>Whether the page on which this form stands is open to them; then it may come back with the refusal.</summary>
    private static bool MayLook(Entry entry, Situation situation) =>
        Entries.All.FirstOrDefault(e => e.Key == "GET " + entry.Key.Split('?')[0].Split(' ', 2)[1] && e.Values.All(v => entry.Values.GetValueOrDefault(v.Key) == v.Value))?.Rule(situation) == Verdict.Answered;

    /// <summary>Words or names of the file, besides the reader's own.</summary>
    private static bool Tells(Answer answer, Guest guest) =>
        answer.Text.Contains(APath.Note) || Names().Matches(answer.Text).Any(name => name.Groups["name"].Value != guest.Name);

    [GeneratedRegex(@"\b(?<name>\w+) de Vries")]
    private static partial Regex Names();

    /// <summary>What the tables said of a file holds until somebody changes it.</summary>
    private async Task ForgetIfChangedAsync(FileKey file)
    {
        var now = await host.EditsOfAsync(file);
        if (edits.TryGetValue(file, out var before) && before != now)
            foreach (var stale in known.Keys.Where(k => k.File == file).ToList()) known.Remove(stale);
        edits[file] = now;
    }

    private async Task<Situation> SituationAsync(Guest guest, FileKey? file)
    {
        if (file is not null && !edits.ContainsKey(file)) edits[file] = await host.EditsOfAsync(file);
        var key = (guest.Name, guest.Standing, file);
        if (!known.TryGetValue(key, out var situation)) known[key] = situation = await host.SituationAsync(guest, file);
        return situation;
    }
}
