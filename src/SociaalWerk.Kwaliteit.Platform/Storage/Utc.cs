using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SociaalWerk.Kwaliteit.Platform.Storage;

/// <summary>Instants are stored as UTC; SQLite can't compare or sort a DateTimeOffset otherwise.</summary>
internal sealed class Utc() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
