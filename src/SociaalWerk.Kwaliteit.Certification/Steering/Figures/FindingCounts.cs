using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>How often a shortfall was found on each norm, over paths that were decided.</summary>
internal static class FindingCounts
{
    private static readonly State[] Decided = [State.Granted, State.GrantedConditional, State.Refused, State.Closed];

    public static IReadOnlyList<NormCount> Of(NormSet norms, IEnumerable<FoundShortfall> found, int least)
    {
        var shortfalls = found.ToLookup(f => (f.Norm, f.Grade));
        return [.. norms.Norms.Select(norm => new NormCount(norm, Count(shortfalls[(norm.Code, Grade.Minor)], least), Count(shortfalls[(norm.Code, Grade.Major)], least)))];
    }

    /// <summary>What was deleted with its file does not count any more.</summary>
    public static async Task<IReadOnlyList<FoundShortfall>> ShortfallsAsync(this CertificationDb db, NormSet norms, CancellationToken ct) =>
        await db.Set<Finding>().AsNoTracking().Where(f => f.Grade == Grade.Minor || f.Grade == Grade.Major)
            .Join(db.Paths.Where(p => p.NormVersion == norms.Version && p.Round > 0 && Decided.Contains(p.State)), f => f.PathId, p => p.Id, (f, p) => new FoundShortfall(p.OrganisationId, f.Norm, f.Grade))
            .ToListAsync(ct);

    private static Figure Count(IEnumerable<FoundShortfall> found, int least)
    {
        var all = found.ToList();
        return Figure.Of(all.Count, all.Select(f => f.Organisation).Distinct().Count(), least);
    }
}

/// <summary>A shortfall on a norm at an organisation.</summary>
internal sealed record FoundShortfall(Guid Organisation, string Norm, Grade Grade);

/// <summary>The shortfalls on one norm; there is no sum, from which a hidden number could be worked out.</summary>
internal sealed record NormCount(Norm Norm, Figure Minors, Figure Majors);
