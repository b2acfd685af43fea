using System.Text.Json;
using System.Text.Json.Serialization;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>One text, or a list of texts that is kept as one.</summary>
internal sealed class TextOrTexts : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.StartArray => string.Join(", ", JsonSerializer.Deserialize<string[]>(ref reader, options)!),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
