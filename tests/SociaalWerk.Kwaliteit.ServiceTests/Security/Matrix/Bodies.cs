using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Metadata;
using SociaalWerk.Kwaliteit.Certification.Api;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>Makes of an operation's own types something that can be read: a form, JSON, a file, or nothing.</summary>
internal static class Bodies
{
    /// <param name="values">What stands in a field, by its name or the last part of it; words of our own stand in all others.</param>
    public static HttpContent? Of(Operation operation, IReadOnlyDictionary<string, string> values, string token)
    {
        if (operation.IsPage) return Form([new Field("__RequestVerificationToken", typeof(string)), .. Fields.Of(operation)], new Dictionary<string, string>(values) { ["__RequestVerificationToken"] = token });
        if (JsonOf(operation, values) is { } json) return JsonContent.Create(json);
        return Accepts(operation) is null ? null : Form([new("titel", typeof(string)), new("normen", typeof(string)), new("bestand", typeof(Microsoft.AspNetCore.Http.IFormFile))], new Dictionary<string, string> { ["normen"] = "" });
    }

    /// <summary>Null for an operation that reads no JSON.</summary>
    public static JsonObject? JsonOf(Operation operation, IReadOnlyDictionary<string, string>? values = null) =>
        Accepts(operation) is { RequestType: { } type } accepts && accepts.ContentTypes.Contains("application/json") ? Write(type, values ?? new Dictionary<string, string>()) : null;

    /// <summary>The texts that somebody writes in the JSON of this operation.</summary>
    public static IEnumerable<string> TextsOf(Operation operation) => JsonOf(operation) is { } json ? json.Where(p => p.Value is JsonValue v && v.ToString() == "woorden").Select(p => p.Key) : [];

    public static HttpContent Form(IReadOnlyList<Field> fields, IReadOnlyDictionary<string, string> values)
    {
        var pairs = fields.Where(f => !f.IsFile).Select(f => KeyValuePair.Create(f.Name, ValueOf(f, values))).ToList();
        if (!fields.Any(f => f.IsFile)) return new FormUrlEncodedContent(pairs);

        var form = new MultipartFormDataContent();
        foreach (var (name, value) in pairs) form.Add(new StringContent(value), name);
        foreach (var file in fields.Where(f => f.IsFile)) form.Add(new ByteArrayContent("%PDF-1.7 inhoud"u8.ToArray()), file.Name, "plan.pdf");
        return form;
    }

    private static string ValueOf(Field field, IReadOnlyDictionary<string, string> values) =>
        values.GetValueOrDefault(field.Name) ?? values.GetValueOrDefault(field.Name.Split('.')[^1]) ?? field.Value;

    private static IAcceptsMetadata? Accepts(Operation operation) => operation.Endpoint.Metadata.GetMetadata<IAcceptsMetadata>();

    private static JsonObject Write(Type type, IReadOnlyDictionary<string, string> values) => new(
        StrictJson.Options.GetTypeInfo(type).Properties.Where(p => p.IsRequired || values.ContainsKey(p.Name)).Select(p => KeyValuePair.Create(p.Name, Value(p, values))));

    private static JsonNode? Value(JsonPropertyInfo property, IReadOnlyDictionary<string, string> values)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (values.TryGetValue(property.Name, out var given)) return given;
        if (type == typeof(DateTimeOffset)) return "2020-01-01T00:00:00Z";
        if (type == typeof(bool)) return true;
        if (type == typeof(int) || type == typeof(decimal)) return 99;
        return StrictJson.Options.GetTypeInfo(type).Kind switch
        {
            JsonTypeInfoKind.Enumerable => new JsonArray(),
            JsonTypeInfoKind.Dictionary => new JsonObject(),
            JsonTypeInfoKind.Object => Write(type, values),
            _ => new Field(property.Name, type).Value,
        };
    }
}
