using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>How many days paths spent in each phase, counting what was left for good in the last two years.</summary>
internal static class LeadTimes
{
    private const int Years = 2;

    private static readonly State[] Unfinished = [State.Lapsed, State.Cancelled, State.WithdrawnByApplicant], Decided = [State.Granted, State.GrantedConditional, State.Refused, State.Registered];

    public static DateOnly Since(DateOnly today) => today.AddYears(-Years);

    /// <summary>One line for each phase in its order, and one for the whole way from application to decision (phase null).</summary>
    public static IReadOnlyList<LeadTime> Of(IEnumerable<PathMove> moves, DateOnly since, int least)
    {
        var paths = moves.GroupBy(move => move.Path).Select(path => path.OrderBy(move => move.Version).ToList()).ToList();
        var stays = paths.SelectMany(StaysOf).Where(stay => stay.LeftOn >= since).ToLookup(stay => stay.Phase);
        var whole = paths.Select(WholeOf).OfType<Stay>().Where(stay => stay.LeftOn >= since);
        return [.. Enum.GetValues<Phase>().Where(phase => phase is not (Phase.Labelled or Phase.RegisteredPeer)).Select(phase => LeadTimeOf(phase, stays[phase], least)), LeadTimeOf(null, whole, least)];
    }

    /// <summary>Of every path that took a step in the period, the whole way.</summary>
    public static async Task<IReadOnlyList<PathMove>> PathMovesAsync(this CertificationDb db, DateOnly since, CancellationToken ct)
    {
        var from = AmsterdamTime.StartOfDay(since);
        var steps = await db.Steps.AsNoTracking().Where(s => db.Steps.Any(later => later.PathId == s.PathId && later.At >= from))
            .Join(db.Paths, s => s.PathId, p => p.Id, (s, p) => new { s.PathId, p.OrganisationId, s.Version, s.From, s.To, s.At }).ToListAsync(ct);
        return [.. steps.Select(s => new PathMove(s.PathId, s.OrganisationId, s.Version, s.From, s.To, AmsterdamTime.DateOf(s.At)))];
    }

    /// <summary>A phase that was entered again counts once, with all its days; one in which the path broke off, or still is, does not count.</summary>
    private static IEnumerable<Stay> StaysOf(List<PathMove> path)
    {
        var now = PhaseAt(path[^1].To);
        return path.Zip(path.Skip(1), (came, left) => (Phase: PhaseAt(came.To), Came: came, Left: left)).Where(stay => stay.Phase is not null && stay.Phase != now)
            .GroupBy(stay => stay.Phase!.Value).Where(phase => !Unfinished.Contains(phase.Last().Left.To))
            .Select(phase => new Stay(path[0].Organisation, phase.Key, phase.Sum(stay => stay.Left.On.DayNumber - stay.Came.On.DayNumber), phase.Last().Left.On));
    }

    private static Stay? WholeOf(List<PathMove> path) =>
        path.Find(move => move.To == State.Submitted) is { } begun && path.Find(move => Decided.Contains(move.To)) is { } decided
            ? new Stay(path[0].Organisation, null, decided.On.DayNumber - begun.On.DayNumber, decided.On)
            : null;

    private static Phase? PhaseAt(State state) => PathFiles.Over.Contains(state) ? null : PathPhases.PhaseIn(state);

    private static LeadTime LeadTimeOf(Phase? phase, IEnumerable<Stay> stays, int least)
    {
        var all = stays.ToList();
        if (all.Select(stay => stay.Organisation).Distinct().Count() < least) return new LeadTime(phase, null);

        var days = all.Select(stay => stay.Days).Order().ToList();
        return new LeadTime(phase, new Spread(all.Count / least * least, Quantile(days, 0.25), Quantile(days, 0.5), Quantile(days, 0.75)));
    }

    /// <summary>Between the two nearest values in proportion, in whole days.</summary>
    private static int Quantile(List<int> sorted, double part)
    {
        var place = part * (sorted.Count - 1);
        var (below, above) = (sorted[(int)Math.Floor(place)], sorted[(int)Math.Ceiling(place)]);
        return (int)Math.Round(below + ((above - below) * (place - Math.Floor(place))), MidpointRounding.AwayFromZero);
    }

    private sealed record Stay(Guid Organisation, Phase? Phase, int Days, DateOnly LeftOn);
}

/// <summary>A step of a path, by the day on which it was taken.</summary>
internal sealed record PathMove(Guid Path, Guid Organisation, int Version, State From, State To, DateOnly On);

/// <summary>How long a phase took.</summary>
/// <param name="Phase">Null for the whole way.</param>
/// <param name="Days">Null when too few organisations stand behind it.</param>
internal sealed record LeadTime(Phase? Phase, Spread? Days);

/// <summary>The middle of a set of numbers, and what half of them lies between.</summary>
/// <param name="AtLeast">How many there are, rounded down, so that two lines can't be told apart by one organisation.</param>
internal sealed record Spread(int AtLeast, int Lower, int Median, int Upper);
