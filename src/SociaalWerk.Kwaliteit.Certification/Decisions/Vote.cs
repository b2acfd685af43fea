namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>One member's vote; changing one's mind before the decision replaces it.</summary>
internal sealed class Vote
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MotionId { get; init; }

    public required Guid PersonId { get; init; }

    public required VoteChoice Choice { get; set; }

    public string Motivation { get; set; } = "";

    public required DateTimeOffset At { get; set; }
}

/// <summary>Voor, tegen or onthouding; an abstention counts for neither side and not for the quorum.</summary>
internal enum VoteChoice
{
    For,
    Against,
    Abstain,
}

/// <summary>What the scheme asks of every vote, on whatever proposal.</summary>
internal static class Votes
{
    /// <summary>A vote for or against says why; an abstention need not.</summary>
    public static bool IsReasoned(VoteChoice? choice, string? words) => choice is not (VoteChoice.For or VoteChoice.Against) || !string.IsNullOrWhiteSpace(words);
}
