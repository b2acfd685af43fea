using Microsoft.EntityFrameworkCore;

namespace SociaalWerk.Kwaliteit.Platform.Storage;

/// <summary>Does a piece of work again, from loading on, when another change to the same rows was saved first.</summary>
public static class LostRaces
{
    // Enough for a writer that a busy machine keeps from its turn; the pause grows so that the others finish.
    private const int Most = 100;

    /// <summary>The work must load afresh and judge afresh each time: what it decided on may have changed.</summary>
    public static async Task<T> AgainOnLostRaceAsync<T>(this ServiceDb db, Func<Task<T>> work, CancellationToken ct)
    {
        for (var lost = 0; ; lost++)
        {
            try
            {
                return await work();
            }
            catch (DbUpdateException e) when (lost < Most && IsRace(e))
            {
                db.ChangeTracker.Clear();
                await Task.Delay(Random.Shared.Next(2, 15 + (Math.Min(lost, 30) * 5)), ct);
            }
        }
    }

    /// <summary>Another writer changed the row first, or took the same unique place first.</summary>
    public static bool IsRace(DbUpdateException e) => e is DbUpdateConcurrencyException || e.InnerException switch
    {
        Npgsql.PostgresException p => p.SqlState is Npgsql.PostgresErrorCodes.UniqueViolation
            or Npgsql.PostgresErrorCodes.SerializationFailure or Npgsql.PostgresErrorCodes.DeadlockDetected,
        Microsoft.Data.Sqlite.SqliteException s => s.SqliteErrorCode == 19 && s.SqliteExtendedErrorCode is 1555 or 2067,
        _ => false,
    };
}
