using System.Globalization;
using System.Text.Json;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>An object in an input file: gives what must be there and remembers what is wrong, each by its path in the file.</summary>
/// <remarks>After a fault it gives something harmless and goes on, so that a writer sees all faults at once.</remarks>
internal sealed class InputObject(JsonElement element, string path, List<InputFault> faults)
{
    private readonly HashSet<string> asked = [];

    public static T Read<T>(JsonElement element, string path, List<InputFault> faults, Func<InputObject, T> read)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new InputFault(path, "an object { … } is needed here"));
            element = default;
        }

        var item = new InputObject(element, path, faults);
        var value = read(item);
        if (element.ValueKind == JsonValueKind.Object) item.RefuseTheRest();
        return value;
    }

    public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public T Part<T>(string name, Func<InputObject, T> read) => Read(Find(name) ?? default, PathOf(name), Muted(name), read);

    public T? PartOrNone<T>(string name, Func<InputObject, T> read)
        where T : class => Has(name) ? Part(name, read) : null;

    public IReadOnlyList<T> List<T>(string name, Func<InputObject, T> read, int atLeast = 0)
    {
        var items = Elements(name, atLeast);
        return [.. items.Select((item, i) => Read(item, $"{PathOf(name)}[{i}]", faults, read))];
    }

    public IReadOnlyList<T> ListOrNone<T>(string name, Func<InputObject, T> read) => Has(name) ? List(name, read) : [];

    /// <summary>A list of words; when <paramref name="known"/> is given each must be one of them.</summary>
    public IReadOnlyList<string> Words(string name, int atLeast, IReadOnlyCollection<string>? known = null, string kind = "")
    {
        var words = new List<string>();
        foreach (var (item, i) in Elements(name, atLeast).Select((item, i) => (item, i)))
        {
            var at = $"{PathOf(name)}[{i}]";
            if (item.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(item.GetString())) faults.Add(new InputFault(at, "a text is needed here"));
            else if (known is not null && !known.Contains(item.GetString()!)) faults.Add(new InputFault(at, $"'{item.GetString()}' is not {kind}"));
            else if (words.Contains(item.GetString()!)) faults.Add(new InputFault(at, $"'{item.GetString()}' is there twice"));
            else words.Add(item.GetString()!);
        }

        return words;
    }

    /// <summary>An object with one field for each of the names: nothing missing, nothing unknown.</summary>
    public IReadOnlyDictionary<string, T> PerName<T>(string name, IReadOnlyCollection<string> names, string kind, Func<InputObject, T> read)
    {
        return Part(name, all =>
        {
            foreach (var unknown in all.Names().Except(names)) all.Fault(unknown, $"'{unknown}' is not {kind}");
            foreach (var unknown in all.Names()) _ = all.asked.Add(unknown);
            return names.ToDictionary(n => n, n => all.Part(n, read));
        });
    }

    /// <summary>Text of at least one character that is not a space, and at most 5,000: what an explanation may have.</summary>
    public string Text(string name, int atLeast = 1, int atMost = 5000)
    {
        if (Find(name) is not { } value) return "";
        if (value.ValueKind != JsonValueKind.String) return Refuse(name, "a text is needed here", "");

        var text = value.GetString()!.Trim();
        if (text.Length == 0) return Refuse(name, "it is empty", "");
        if (text.Length < atLeast) return Refuse(name, $"{text.Length} characters; at least {atLeast} are needed", "");
        return text.Length > atMost ? Refuse(name, $"{text.Length} characters; at most {atMost} fit", "") : text;
    }

    public string TextOrNone(string name) => Has(name) ? Text(name) : "";

    public bool Flag(string name) => Find(name) is { } value
        && (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : Refuse(name, "true or false is needed here", false));

    public bool FlagOrNone(string name) => Has(name) && Flag(name);

    public int Count(string name, int from, int to)
    {
        if (Find(name) is not { } value) return from;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= from && count <= to
            ? count
            : Refuse(name, $"{value.GetRawText()} is not a whole number from {from} to {to}", from);
    }

    /// <summary>A size above zero in steps of <paramref name="step"/>.</summary>
    public decimal Size(string name, decimal step, decimal most)
    {
        if (Find(name) is not { } value) return step;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var size) && size > 0 && size <= most && size % step == 0
            ? size
            : Refuse(name, string.Create(CultureInfo.InvariantCulture, $"{value.GetRawText()} is not a number above 0, at most {most}, in steps of {step}"), step);
    }

    public TimeOnly Time(string name)
    {
        var text = Text(name);
        if (text.Length == 0) return default;
        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : Refuse(name, $"'{text}' is not a time like 09:30", default(TimeOnly));
    }

    public T Choice<T>(string name, params T[] allowed)
        where T : struct, Enum => Named(name, [.. (allowed.Length == 0 ? Enum.GetValues<T>() : allowed).Select(v => v.ToString())]) is { Length: > 0 } text ? Enum.Parse<T>(text) : default;

    public T? ChoiceOrNone<T>(string name)
        where T : struct, Enum => Has(name) ? Choice<T>(name) : null;

    /// <summary>One of some names.</summary>
    public string Named(string name, IReadOnlyCollection<string> names, string? kind = null)
    {
        var text = Text(name);
        if (text.Length == 0 || names.Contains(text, StringComparer.Ordinal)) return text;
        return Refuse(name, $"'{text}' is not {kind ?? (names.Count == 1 ? names.Single() : $"one of {string.Join(", ", names)}")}", "");
    }

    public string? NamedOrNone(string name, IReadOnlyCollection<string> names, string kind) => Has(name) ? Named(name, names, kind) : null;

    public void Fault(string name, string text) => faults.Add(new InputFault(PathOf(name), text));

    private T Refuse<T>(string name, string text, T instead)
    {
        Fault(name, text);
        return instead;
    }

    private bool Has(string name)
    {
        _ = asked.Add(name);
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);
    }

    private JsonElement? Find(string name)
    {
        if (Has(name)) return element.GetProperty(name);

        if (element.ValueKind == JsonValueKind.Object) Fault(name, "missing");
        return null;
    }

    /// <summary>A part that is missing is one fault, not one for each of its fields.</summary>
    private List<InputFault> Muted(string name) => Has(name) ? faults : [];

    private IReadOnlyList<JsonElement> Elements(string name, int atLeast)
    {
        if (Find(name) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Array) return Refuse<IReadOnlyList<JsonElement>>(name, "a list [ … ] is needed here", []);

        if (value.GetArrayLength() < atLeast) Fault(name, $"at least {atLeast} {(atLeast == 1 ? "is" : "are")} needed");
        return [.. value.EnumerateArray()];
    }

    private IEnumerable<string> Names() => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(field => field.Name).ToList() : [];

    private void RefuseTheRest()
    {
        foreach (var unknown in Names().Where(name => !asked.Contains(name))) Fault(unknown, "there is no such field");
    }
}
