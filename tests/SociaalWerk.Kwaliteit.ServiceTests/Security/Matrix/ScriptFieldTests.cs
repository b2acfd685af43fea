using AngleSharp.Dom;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>Markup in every text field there is: which fields those are follows from the types that forms and JSON are read into.</summary>
[Collection(MatrixGroup.Name)]
public sealed class ScriptFieldTests(MatrixHost host)
{
    /// <summary>Between them they see every page.</summary>
    private static readonly string[] Readers = ["Coordinator", "Lead", "Reviewer", "Officer", "Chair", "CbManager"];

    private readonly List<string> faults = [];
    private int fields, reflected, stored;

    [Fact]
    public async Task Markup_in_any_field_comes_back_as_text_in_the_answer_and_on_every_page()
    {
        var operations = (await Operation.AllOfAsync(host)).ToDictionary(o => o.Key);
        var guests = new List<Guest>();
        foreach (var (name, who) in People.Own) guests.Add(await host.ComeInAsync(name, who));

        foreach (var entry in Entries.All.Where(e => e is { Writes: true, EndsSessions: false })) await WriteAsync(entry, operations[entry.Key], guests);
        foreach (var entry in Entries.All.Where(e => !e.Writes)) await LookAsync(entry, operations[entry.Key], guests);

        guests.ForEach(g => g.Dispose());
        Assert.Empty(faults);
        TestContext.Current.TestOutputHelper?.WriteLine($"{fields} fields, seen {reflected} times in an answer and {stored} times on pages");
        Assert.True(fields > 100 && reflected > 20 && stored > 10, $"{fields} fields, seen {reflected} times in an answer and {stored} times on pages");
    }

    private async Task WriteAsync(Entry entry, Operation operation, IReadOnlyList<Guest> guests)
    {
        var texts = (operation.IsPage ? Fields.Of(operation).Where(f => f.IsText).Select(f => f.Name) : Bodies.TextsOf(operation)).Where(name => !entry.Values.ContainsKey(name)).ToList();
        if (texts.Count == 0) return;

        var values = new Dictionary<string, string>(entry.Values);
        foreach (var name in texts) values[name] = Markup.Hostile;
        // Soon enough to be accepted, so that what was written is kept.
        if (operation.IsPage) foreach (var day in Fields.Of(operation).Where(f => f.Type == typeof(DateOnly))) values[day.Name] = $"{host.Now.AddMonths(2):yyyy-MM-dd}";
        fields += texts.Count;
        var file = entry.Files.Count == 0 ? null : entry.Files[0];
        var guest = await WhoMayAsync(entry, file, guests) ?? guests[0];
        var answer = await (file is null ? Target.None : host.Targets[file]).AskAsync(operation, guest, values);
        if (await InspectAsync(answer, $"{entry}")) reflected++;
    }

    private async Task LookAsync(Entry entry, Operation operation, IReadOnlyList<Guest> guests)
    {
        foreach (var file in entry.Files.Count == 0 ? [null] : entry.Files.Cast<FileKey?>())
            foreach (var guest in guests.Where(g => Readers.Contains(g.Name)))
                if (await InspectAsync(await (file is null ? Target.None : host.Targets[file]).AskAsync(operation, guest, entry.Values), $"{entry} {file} for {guest}")) stored++;
    }

    private async Task<Guest?> WhoMayAsync(Entry entry, FileKey? file, IReadOnlyList<Guest> guests)
    {
        foreach (var guest in guests)
            if (entry.Rule(await host.SituationAsync(guest, file)) == Verdict.Answered) return guest;
        return null;
    }

    /// <summary>Whether the words are there, as words.</summary>
    private async Task<bool> InspectAsync(Answer answer, string where)
    {
        if (answer.MediaType != "text/html" || !answer.Text.Contains(Markup.Mark)) return false;

        var page = await answer.PageAsync();
        faults.AddRange(Markup.FaultsIn(page).Select(fault => $"{where}: {fault}"));
        return Markup.IsShownOn(page);
    }
}
