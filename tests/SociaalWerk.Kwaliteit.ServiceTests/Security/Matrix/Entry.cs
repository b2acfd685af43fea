using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>One line of the matrix: an address with a method, and who gets an answer of it.</summary>
/// <param name="Key">As <see cref="Operation.Key"/> writes it.</param>
internal sealed record Entry(string Key, Rule Rule)
{
    /// <summary>The files it is asked of; none where the address is of no file.</summary>
    public IReadOnlyList<FileKey> Files { get; init; } = [];

    /// <summary>What stands in open places of the address, in the form or in the JSON, where that matters.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Ends sessions: asked by a visitor who is not asked again.</summary>
    public bool EndsSessions { get; init; }

    public bool Writes => !Key.StartsWith("GET ", StringComparison.Ordinal);

    public Entry With(string name, string value) => this with { Values = new Dictionary<string, string>(Values) { [name] = value } };

    public Entry In(params State[] states) => this with { Files = [.. states.Select(s => new FileKey(s))] };

    public override string ToString() => Values.Count == 0 ? Key : $"{Key} ({string.Join(", ", Values.Values)})";
}

/// <summary>A file of the matrix, by where it stands and who assesses.</summary>
internal sealed record FileKey(State State, Variant Variant = Variant.External);
