using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Reads requests: nothing missing, nothing unknown, nothing that merely looks right; what is wrong is named by its field.</summary>
internal static partial class StrictJson
{
    /// <summary>A field that stands there twice has no one value.</summary>
    public static readonly JsonDocumentOptions Shape = new() { AllowDuplicateProperties = false };

    private const int LongestText = 20_000;

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new NamedValues(), new LegalDates(), new Instants(), new TimesOfDay() },
    };

    public static (T? Value, Fault? Fault) Read<T>(JsonElement element, string under = "")
        where T : class
    {
        var (value, fault) = Read(element, typeof(T), under);
        return ((T?)value, fault);
    }

    public static (object? Value, Fault? Fault) Read(JsonElement element, Type type, string under = "")
    {
        if (element.ValueKind != JsonValueKind.Object) return (null, under.Length == 0 ? new Fault("Malformed") : new Fault("WrongValue", under));
        if (FaultIn(element, under) is { } fault) return (null, fault);

        try
        {
            var value = element.Deserialize(type, Options)!;
            return value is ILimited limited && limited.Faults().FirstOrDefault() is { } outside ? (null, Beneath(under, outside)) : (value, null);
        }
        catch (JsonException wrong)
        {
            return (null, Beneath(under, FaultOf(wrong)));
        }
    }

    /// <summary>What the serialiser lets through: empty places in lists, and texts that no database keeps.</summary>
    private static Fault? FaultIn(JsonElement element, string at) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(p => FaultIn(p.Value, Join(at, p.Name))).FirstOrDefault(f => f is not null),
        JsonValueKind.Array => element.EnumerateArray()
            .Select((item, i) => item.ValueKind == JsonValueKind.Null ? new Fault("WrongValue", $"{at}[{i}]") : FaultIn(item, $"{at}[{i}]"))
            .FirstOrDefault(f => f is not null),
        JsonValueKind.String => FaultInText(element, at),
        _ => null,
    };

    private static Fault? FaultInText(JsonElement element, string at)
    {
        try
        {
            var text = element.GetString()!;
            if (text.Contains('\0')) return new Fault("WrongValue", at);
            return text.Length > LongestText ? new Fault("TextTooLong", at, [LongestText]) : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is no text.
            return new Fault("WrongValue", at);
        }
    }

    /// <summary>The serialiser names a missing field in its message only, every other one in the path.</summary>
    private static Fault FaultOf(JsonException wrong)
    {
        var path = (wrong.Path ?? "$").TrimStart('$').TrimStart('.');
        if (MissingFields().Match(wrong.Message) is { Success: true } missing) return Fault.Missing(Join(path, missing.Groups["field"].Value));
        if (UnknownMember().Match(wrong.Message) is { Success: true } unknown)
        {
            var name = unknown.Groups["field"].Value;
            return new Fault("UnknownField", path == name || path.EndsWith($".{name}", StringComparison.Ordinal) ? path : Join(path, name));
        }

        return wrong switch
        {
            UnknownName name => Fault.NotOneOf(path, name.Allowed),
            DayOutOfRange day => Fault.Outside(path, day.First, day.Last),
            _ => path.Length == 0 ? new Fault("Malformed") : new Fault("WrongValue", path),
        };
    }

    private static Fault Beneath(string under, Fault fault) =>
        under.Length == 0 || fault.Field?.StartsWith(under, StringComparison.Ordinal) == true ? fault : fault with { Field = Join(under, fault.Field ?? "") };

    private static string Join(string path, string field) => path.Length == 0 ? field : field.Length == 0 ? path : $"{path}.{field}";

    [GeneratedRegex("missing required properties including: '(?<field>[^']+)'")]
    private static partial Regex MissingFields();

    [GeneratedRegex("The JSON property '(?<field>[^']+)' could not be mapped")]
    private static partial Regex UnknownMember();
}
