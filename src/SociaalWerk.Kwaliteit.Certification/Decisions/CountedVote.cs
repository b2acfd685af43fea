namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>One member's vote as a count needs it.</summary>
internal sealed record CountedVote(Guid PersonId, VoteChoice Choice, string Motivation, DateTimeOffset At);
