using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>Reads the files of the scheme: snake case, nothing missing, nothing unknown.</summary>
internal static partial class NormJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            // The terms bear the numbers they have in the scheme.
            new JsonStringEnumConverter<TermKind>(namingPolicy: null, allowIntegerValues: false),
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
        },
    };

    public static Imported<T> Read<T>(string json, Func<T, IEnumerable<ImportProblem>> check)
        where T : class
    {
        try
        {
            if (JsonSerializer.Deserialize<T>(json, Options) is not { } item) return Refused<T>(new ImportProblem("$", ImportFault.Empty));

            var problems = check(item).ToList();
            return new Imported<T>(problems.Count == 0 ? item : null, problems);
        }
        catch (JsonException fault)
        {
            return Refused<T>(ProblemOf(fault));
        }
    }

    private static Imported<T> Refused<T>(ImportProblem problem)
        where T : class => new(null, [problem]);

    /// <summary>The serialiser names a missing field in its message only, every other one in the path.</summary>
    private static ImportProblem ProblemOf(JsonException fault)
    {
        var path = (fault.Path ?? "$").TrimStart('$').TrimStart('.');
        if (MissingFields().Match(fault.Message) is { Success: true } missing)
        {
            return new ImportProblem($"{path}.{missing.Groups["field"].Value}".TrimStart('.'), ImportFault.Missing);
        }

        return new ImportProblem(path.Length == 0 ? "$" : path, ImportFault.Malformed, fault.Message);
    }

    [GeneratedRegex("missing required properties including: '(?<field>[^']+)'")]
    private static partial Regex MissingFields();
}
