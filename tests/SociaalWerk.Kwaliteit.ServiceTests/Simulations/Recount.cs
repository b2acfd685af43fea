using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <summary>Works out a second time, by the words of the scheme, what the product works out.</summary>
internal static class Recount
{
    /// <summary>Three for or against, the majority, and the chair where there is none (G-QUORUM).</summary>
    public static bool IsCarried(IEnumerable<(Guid Who, VoteChoice Choice)> votes, IReadOnlySet<Guid> conflicted, Guid chair)
    {
        var counted = votes.Where(vote => !conflicted.Contains(vote.Who)).ToList();
        var (yes, no) = (counted.Count(v => v.Choice == VoteChoice.For), counted.Count(v => v.Choice == VoteChoice.Against));
        return yes + no >= 3 && (yes > no || (yes == no && counted.Contains((chair, VoteChoice.For))));
    }

    /// <summary>Whether days on which the service was down fell within a term: after the day from which it counts, through its last day, while it ran, and in a term of working days on one of those (decision 16).</summary>
    public static bool IsTouched(RunningTerm term, IEnumerable<DateOnly> down)
    {
        var rule = SchemeData.SchemeOn(term.From).Terms[term.Kind];
        return rule.Ending == TermEnding.ToAct && down.Any(day => day > (term.Begun ?? term.From) && day <= term.LastDay && !(day > term.PausedOn)
            && !term.Pauses.Any(p => day > p.From && day <= p.Through) && (rule.Length.Unit != TermUnit.WorkingDays || WorkingDays.IsWorkingDay(day)));
    }
}
