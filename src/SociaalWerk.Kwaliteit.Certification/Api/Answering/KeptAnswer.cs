namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>The answer to a step that carried an Idempotency-Key: given again, never the act done again.</summary>
internal sealed class KeptAnswer
{
    /// <summary>As long as a program may try again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public required Guid PersonId { get; init; }

    public required Guid PathId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of the request with the role it was made in, so that a key used for something else is refused.</summary>
    public required string Request { get; init; }

    public required int Status { get; set; }

    public required string Body { get; set; }

    public required DateTimeOffset At { get; init; }
}
