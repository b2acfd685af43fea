using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>Reads all terms in which somebody is waited for and that the reader may see; of a file only what tells that is read, never the whole.</summary>
internal static class DueReading
{
    private static readonly State[] WithTerms = [.. Deadlines.Table.SelectMany(row => row.Lives).Distinct()];

    /// <summary>The first day on top.</summary>
    public static async Task<IReadOnlyList<Due>> DuesAsync(this CertificationDb db, Actor me, IStringLocalizer<Text> text, CancellationToken ct)
    {
        var today = AmsterdamTime.Today(db.Clock);
        IEnumerable<Due> dues = [.. await db.DuesOfPathsAsync(me, ct), .. await db.DuesOfLabelsAsync(me, today, ct), .. await db.DuesOfObjectionsAsync(me, ct), .. await db.DuesOfComplaintsAsync(me, text, ct)];
        return [.. dues.Where(due => due.LastDay >= today || !TermDuties.IsRight(due.Kind)).OrderBy(due => due.LastDay).ThenBy(due => due.Holder, StringComparer.CurrentCulture).ThenBy(due => DueKinds.Place(due.Kind))];
    }

    private static async Task<IEnumerable<Due>> DuesOfPathsAsync(this CertificationDb db, Actor me, CancellationToken ct)
    {
        var paths = await db.PathsVisibleTo(me).AsNoTracking().Include(p => p.Organisation).Include(p => p.Findings).Where(p => WithTerms.Contains(p.State)).ToListAsync(ct);
        return paths.SelectMany(p => Deadlines.Awaited(p)
            .Select(t => new Due(t.Kind, t.LastDay, p.Number, p.Organisation.LegalName, TermDuties.Of(t.Kind, p.Variant, p.State), $"/trajecten/{p.Id}"))
            .Concat(p.Findings.Select(f => Overdue.EvidenceDay(p, f)).OfType<DateOnly>().Distinct()
                .Select(day => new Due(DueKinds.Measure, day, p.Number, p.Organisation.LegalName, Role.Coordinator, $"/trajecten/{p.Id}"))));
    }

    private static async Task<IEnumerable<Due>> DuesOfLabelsAsync(this CertificationDb db, Actor me, DateOnly today, CancellationToken ct)
    {
        var labels = await db.LabelsVisibleTo(me).AsNoTracking()
            .Join(db.Organisations, l => l.HolderId, o => o.Id, (l, o) => new { Label = l, o.LegalName })
            .Join(db.Paths, l => l.Label.PathId, p => p.Id, (l, p) => new { l.Label.Number, l.Label.State, l.Label.ValidFrom, l.Label.ValidUntil, l.Label.Terms, l.Label.Procedures, l.Label.Conditions, l.Label.Declarations, l.LegalName, p.SchemeVersion })
            .ToListAsync(ct);
        return labels.SelectMany(l => l.Terms.Where(t => LabelDays.IsAwaited(t, l.Procedures)).Select(t => new Due(t.Kind, t.LastDay, l.Number, l.LegalName, TermDuties.OfLabel(t.Kind), $"/labels/{l.Number}"))
            .Concat(l.Conditions.Where(c => c.State != ConditionState.Fulfilled && l.State is LabelState.Active or LabelState.Suspended)
                .Select(c => new Due(TermKind.D25, c.Due, l.Number, l.LegalName, TermDuties.Of(c.State), $"/labels/{l.Number}")))
            .Concat(l.State == LabelState.Active && LabelDays.LastDayToDeclare(SchemeData.Scheme(l.SchemeVersion), new ValidityPeriod(l.ValidFrom, l.ValidUntil), l.Declarations, today) is { } statement
                ? [new Due(TermKind.Declaration, statement, l.Number, l.LegalName, TermDuties.OfLabel(TermKind.Declaration), $"/labels/{l.Number}")] : []));
    }

    private static async Task<IEnumerable<Due>> DuesOfObjectionsAsync(this CertificationDb db, Actor me, CancellationToken ct)
    {
        var objections = await db.ObjectionsVisibleTo(me).AsNoTracking().Where(o => o.EndedOn == null)
            .Join(db.Organisations, o => o.HolderId, g => g.Id, (o, g) => new { o.Id, o.Number, o.State, o.Terms, g.LegalName }).ToListAsync(ct);
        return objections.SelectMany(o => o.Terms.Select(t => new Due(t.Kind, t.LastDay, o.Number, o.LegalName, TermDuties.Of(t.Kind, o.State), $"/bezwaren/{o.Id}")));
    }

    private static async Task<IEnumerable<Due>> DuesOfComplaintsAsync(this CertificationDb db, Actor me, IStringLocalizer<Text> text, CancellationToken ct)
    {
        var complaints = await (await db.ComplaintsVisibleToAsync(me, ct)).AsNoTracking().Where(c => c.ClosedOn == null)
            .Select(c => new { c.Id, c.Number, c.Kind, Who = c.HandlerId == null ? c.AssignerRole : c.HandlerRole, c.Terms }).ToListAsync(ct);
        return complaints.SelectMany(c => c.Terms.Select(t => new Due(t.Kind, t.LastDay, c.Number, text["ComplaintKind." + c.Kind], c.Who, $"/klachten/{c.Id}")));
    }
}
