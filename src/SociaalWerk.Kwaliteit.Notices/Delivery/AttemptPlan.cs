namespace SociaalWerk.Kwaliteit.Notices.Delivery;

/// <summary>How long to wait after each failed attempt; after the last one a person has to look.</summary>
internal static class AttemptPlan
{
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8)];

    public static int MostAttempts => Pauses.Length + 1;

    /// <summary>Null when no attempt is left.</summary>
    public static DateTimeOffset? NextAfter(int attempts, DateTimeOffset now) => attempts < MostAttempts ? now + Pauses[attempts - 1] : null;
}
