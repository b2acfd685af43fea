using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>The count of the votes on a proposal by members without a conflict (G-QUORUM with the ruling on rows 25-30).</summary>
internal sealed record Tally(int For, int Against, int Abstained, int Quorum, VoteChoice? ChairsVote)
{
    public bool HasQuorum => For + Against >= Quorum;

    /// <summary>Simple majority; whoever acts as chair decides a tie by the vote cast.</summary>
    public bool Carried => HasQuorum && (For > Against || (For == Against && ChairsVote == VoteChoice.For));

    public static Tally Of(CertificationPath path, Motion motion, DateTimeOffset at) =>
        Of(path, motion.Votes.Select(v => new CountedVote(v.PersonId, v.Choice, v.Motivation, v.At)), at);

    /// <param name="path">The file whose parts and ties make a member conflicted.</param>
    /// <param name="alsoConflicted">Others whose vote does not count here.</param>
    public static Tally Of(CertificationPath path, IEnumerable<CountedVote> cast, DateTimeOffset at, Func<Guid, bool>? alsoConflicted = null)
    {
        // One human has one vote, also when the accounts turned out to be one human after both voted.
        var votes = cast.Where(v => !path.IsConflicted(v.PersonId, at) && alsoConflicted?.Invoke(v.PersonId) != true)
            .OrderByDescending(v => v.At).DistinctBy(v => path.Surroundings.Humans.Of(v.PersonId)).ToList();
        var chair = ActingChair.Of(path, at, alsoConflicted);
        return new Tally(
            votes.Count(v => v.Choice == VoteChoice.For),
            votes.Count(v => v.Choice == VoteChoice.Against),
            votes.Count(v => v.Choice == VoteChoice.Abstain),
            path.Scheme.Decisions.Quorum,
            votes.FirstOrDefault(v => v.PersonId == chair)?.Choice);
    }
}
