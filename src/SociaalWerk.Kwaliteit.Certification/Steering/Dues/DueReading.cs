using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>Reads all terms that run and that somebody may see; of a file only its terms are read, never the whole.</summary>
internal static class DueReading
{
    private static readonly State[] WithTerms = [.. Deadlines.Table.SelectMany(row => row.Lives).Distinct()];

    /// <summary>The first day on top.</summary>
    public static async Task<IReadOnlyList<Due>> DuesAsync(this CertificationDb db, Actor me, CancellationToken ct)
    {
        var today = AmsterdamTime.Today(db.Clock);
        IEnumerable<Due> dues = [.. await db.DuesOfPathsAsync(me, ct), .. await db.DuesOfLabelsAsync(me, ct)];
        return [.. dues.Where(due => due.LastDay >= today || !TermDuties.IsRight(due.Kind)).OrderBy(due => due.LastDay).ThenBy(due => due.Holder, StringComparer.CurrentCulture).ThenBy(due => due.Kind)];
    }

    private static async Task<IEnumerable<Due>> DuesOfPathsAsync(this CertificationDb db, Actor me, CancellationToken ct)
    {
        var paths = await db.PathsVisibleTo(me).AsNoTracking().Where(p => WithTerms.Contains(p.State))
            .Select(p => new { p.Id, p.Number, p.Organisation.LegalName, p.Variant, p.State, p.Terms }).ToListAsync(ct);
        return paths.SelectMany(p => p.Terms.Where(t => t.PausedOn is null)
            .Select(t => new Due(t.Kind, t.LastDay, p.Number, p.LegalName, TermDuties.Of(t.Kind, p.Variant, p.State), $"/trajecten/{p.Id}")));
    }

    private static async Task<IEnumerable<Due>> DuesOfLabelsAsync(this CertificationDb db, Actor me, CancellationToken ct)
    {
        // Whatever ran on a label ends when a newer one takes over.
        var labels = await db.LabelsVisibleTo(me).AsNoTracking().Where(l => l.State != LabelState.Superseded)
            .Join(db.Organisations, l => l.HolderId, o => o.Id, (l, o) => new { l.Number, l.State, l.Terms, l.Conditions, o.LegalName }).ToListAsync(ct);
        return labels.SelectMany(l => l.Terms.Select(t => new Due(t.Kind, t.LastDay, l.Number, l.LegalName, TermDuties.OfLabel(t.Kind), $"/labels/{l.Number}"))
            .Concat(l.Conditions.Where(c => c.State != ConditionState.Fulfilled && l.State is LabelState.Active or LabelState.Suspended)
                .Select(c => new Due(TermKind.D25, c.Due, l.Number, l.LegalName, TermDuties.Of(c.State), $"/labels/{l.Number}"))));
    }
}
