using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Days as yyyy-MM-dd, within the centuries in which terms can be counted.</summary>
internal sealed class LegalDates : JsonConverter<DateOnly>
{
    public static readonly DateOnly First = new(2000, 1, 1), Last = new(2199, 12, 31);

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String
            || !DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) throw new JsonException();

        return day < First || day > Last ? throw new DayOutOfRange() : day;
    }

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

/// <summary>Instants in ISO 8601, within the same centuries.</summary>
internal sealed class Instants : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.TryGetDateTimeOffset(out var instant)) throw new JsonException();

        var day = DateOnly.FromDateTime(instant.UtcDateTime);
        return day < LegalDates.First || day > LegalDates.Last ? throw new DayOutOfRange() : instant.ToUniversalTime();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>Times of day as HH:mm.</summary>
internal sealed class TimesOfDay : JsonConverter<TimeOnly>
{
    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && TimeOnly.TryParseExact(reader.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("HH:mm", CultureInfo.InvariantCulture));
}

/// <summary>A day with which no term can be counted.</summary>
internal sealed class DayOutOfRange : JsonException
{
    public string First => LegalDates.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Last => LegalDates.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
