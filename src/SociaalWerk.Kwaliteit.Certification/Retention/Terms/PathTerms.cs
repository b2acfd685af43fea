using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>Gathers what the terms of paths follow from: how they ended, and which labels came of them.</summary>
internal static class PathTerms
{
    private static readonly State[] Ended = [State.Closed, State.Lapsed, State.Cancelled, State.WithdrawnByApplicant];

    public static async Task<IReadOnlyList<PathFacts>> FactsAsync(this CertificationDb db, IQueryable<CertificationPath> paths, CancellationToken ct)
    {
        var found = await paths.AsNoTracking().Select(p => new
        {
            p.Id, p.State, p.OrganisationId, p.Application,
            EndedAt = p.Steps.OrderByDescending(s => s.Version).Select(s => (DateTimeOffset?)s.At).FirstOrDefault(),
            GrantedAt = p.Steps.Where(s => s.To == State.Granted || s.To == State.GrantedConditional).OrderByDescending(s => s.Version).Select(s => (DateTimeOffset?)s.At).FirstOrDefault(),
        }).ToListAsync(ct);
        var labels = (await db.Labels.AsNoTracking().ToListAsync(ct)).ToLookup(l => l.HolderId);
        var renewing = (await db.Paths.AsNoTracking().Where(p => p.Kind == PathKind.Recertification && !Ended.Contains(p.State)).Select(p => p.OrganisationId).ToListAsync(ct)).ToHashSet();
        return [.. found.Select(p =>
        {
            DateOnly? endedOn = Ended.Contains(p.State) && p.EndedAt is { } at ? AmsterdamTime.DateOf(at) : null;
            var own = LabelOf(p.Id, p.GrantedAt, p.Application.Scope, labels[p.OrganisationId]);
            if (own is null) return new PathFacts(p.Id, endedOn);

            var chain = labels[p.OrganisationId].Where(l => l.FirstIssuedOn == own.FirstIssuedOn && l.Scope.Overlaps(own.Scope)).ToList();
            return new PathFacts(p.Id, endedOn, EndOf(chain, own.Cycle), EndOf(chain, own.Cycle + 1), renewing.Contains(p.OrganisationId));
        })];
    }

    /// <summary>The label that this path's decision issued or last changed; after a later change by another path, the one that was newest then.</summary>
    private static Label? LabelOf(Guid path, DateTimeOffset? grantedAt, Scope scope, IEnumerable<Label> holders) =>
        holders.Where(l => l.PathId == path).MaxBy(l => l.IssuedAt)
        ?? holders.Where(l => l.IssuedAt <= grantedAt && l.Scope.Overlaps(scope)).MaxBy(l => l.IssuedAt);

    private static DateOnly? EndOf(IEnumerable<Label> chain, int cycle) => chain.Where(l => l.Cycle == cycle).Select(l => (DateOnly?)l.ValidUntil).Max();
}
