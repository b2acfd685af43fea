namespace SociaalWerk.Kwaliteit.Platform.Messaging;

/// <summary>How often and how long a message is tried before it is parked, or a send before the next attempt.</summary>
internal static class Retries
{
    public static readonly TimeSpan[] Consuming =
        [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)];

    /// <summary>Longer than any message can be under way between sending and handling or parking.</summary>
    public static readonly TimeSpan LongestSpan = TimeSpan.FromMinutes(10);

    public static TimeSpan BackOff(int failures) => TimeSpan.FromSeconds(Math.Min(60, Math.Pow(2, Math.Min(failures, 6))));
}
