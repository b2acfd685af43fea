using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>How many labels were valid on a day, by the rule of the public register (6.2, 8.2): not before the first day, not after the last, not while suspended.</summary>
internal static class LabelNumbersOverTime
{
    private const int Months = 60;

    /// <summary>The last five years, the month that ended last at the end.</summary>
    public static IReadOnlyList<DateOnly> MonthEnds(DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        if (first.AddMonths(1).AddDays(-1) == today) first = first.AddMonths(1);
        return [.. Enumerable.Range(0, Months).Select(i => first.AddMonths(i - Months + 1).AddDays(-1))];
    }

    public static IReadOnlyList<MonthCount> Count(IReadOnlyCollection<LabelLife> labels, IEnumerable<DateOnly> days, int least) =>
    [
        .. days.Select(day =>
        {
            var valid = labels.Where(label => label.IsValidOn(day)).ToList();
            return new MonthCount(day, Figure.Of(valid.Count, valid.Select(label => label.Holder).Distinct().Count(), least));
        }),
    ];

    /// <summary>The log says on which day each label changed its state.</summary>
    public static async Task<IReadOnlyList<LabelLife>> LabelLivesAsync(this CertificationDb db, CancellationToken ct)
    {
        var labels = await db.Labels.AsNoTracking().Select(l => new { l.Id, l.HolderId, l.ValidFrom, l.ValidUntil, l.SupersededFrom }).ToListAsync(ct);
        var moves = await db.LogEntries.AsNoTracking().Where(e => !e.Refused && e.To != null && e.From != null && e.From != e.To)
            .Join(db.Labels, e => e.Dossier, l => l.Id, (e, l) => new { e.Dossier, e.Number, e.At, e.To }).OrderBy(e => e.Number).ToListAsync(ct);
        var of = moves.ToLookup(e => e.Dossier, e => new LabelMove(AmsterdamTime.DateOf(e.At), Enum.Parse<LabelState>(e.To!)));
        return [.. labels.Select(l => new LabelLife(l.HolderId, l.ValidFrom, l.ValidUntil, l.SupersededFrom, [.. of[l.Id]]))];
    }
}

/// <summary>The number of valid labels at the end of a month.</summary>
internal sealed record MonthCount(DateOnly Day, Figure Labels);

/// <summary>What decides on which days a label was valid.</summary>
/// <param name="Moves">In the order in which they happened.</param>
internal sealed record LabelLife(Guid Holder, DateOnly From, DateOnly Until, DateOnly? SupersededFrom, IReadOnlyList<LabelMove> Moves)
{
    public bool IsValidOn(DateOnly day) =>
        day >= From && day <= Until && !(SupersededFrom <= day) && (Moves.LastOrDefault(move => move.On <= day)?.To ?? LabelState.Active) == LabelState.Active;
}

/// <summary>The day on which a label came into a state.</summary>
internal sealed record LabelMove(DateOnly On, LabelState To);
