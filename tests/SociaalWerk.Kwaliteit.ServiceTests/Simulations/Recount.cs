using SociaalWerk.Kwaliteit.Certification.Decisions;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <summary>Counts votes a second time, by the words of the scheme: three for or against, the majority, and the chair where there is none (G-QUORUM).</summary>
internal static class Recount
{
    public static bool IsCarried(IEnumerable<(Guid Who, VoteChoice Choice)> votes, IReadOnlySet<Guid> conflicted, Guid chair)
    {
        var counted = votes.Where(vote => !conflicted.Contains(vote.Who)).ToList();
        var (yes, no) = (counted.Count(v => v.Choice == VoteChoice.For), counted.Count(v => v.Choice == VoteChoice.Against));
        return yes + no >= 3 && (yes > no || (yes == no && counted.Contains((chair, VoteChoice.For))));
    }
}
