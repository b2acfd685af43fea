using System.Text.Json;
using System.Text.Json.Serialization;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Values of a list by their names, exactly; a wrong one tells which there are.</summary>
internal sealed class NamedValues : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(OfEnum<>).MakeGenericType(typeToConvert))!;

    private sealed class OfEnum<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var names = Enum.GetNames<T>();
            return reader.TokenType == JsonTokenType.String && reader.GetString() is { } name && names.Contains(name)
                ? Enum.Parse<T>(name)
                : throw new UnknownName(names);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}

/// <summary>A value that is not in the list of its field.</summary>
internal sealed class UnknownName(IReadOnlyList<string> allowed) : JsonException
{
    public IReadOnlyList<string> Allowed => allowed;
}
