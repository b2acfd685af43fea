using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;

namespace SociaalWerk.Kwaliteit.Certification.Logs;

/// <summary>Whose log somebody may read (domain 7.10, "Read log").</summary>
internal static class LogVisibility
{
    private const Role All = Role.Officer | Role.Reader;
    private const Role Committees = Role.Secretary | Role.Member | Role.Chair | Role.ViceChair | Role.ObjectionMember;
    private const Role ManagesAccounts = Role.Coordinator | Role.Signatory | Role.CbManager;
    private static readonly string[] Technical = [.. Enum.GetNames<DossierKind>().Where(k => k is not (nameof(DossierKind.File) or nameof(DossierKind.Complaint)))];

    public static bool ReadsAll(Actor me) => me.Has(All);

    /// <summary>Sees also what was written and decided inside acts of others.</summary>
    public static bool IsInsider(Actor me) => me.Has(All | Committees | Role.Admin);

    /// <summary>Everything, but complaints: of these each reader has only those that may be seen.</summary>
    public static async Task<IQueryable<LogEntry>> LogForAsync(this CertificationDb db, Actor me, CancellationToken ct)
    {
        var (log, complaints) = (db.LogEntries.AsNoTracking(), (await db.ComplaintsVisibleToAsync(me, ct)).Select(c => c.Id));
        if (ReadsAll(me)) return log.Where(e => e.Kind != nameof(DossierKind.Complaint) || complaints.Contains(e.Dossier));

        var technical = me.Has(Role.Admin);
        var paths = db.PathsWithLogFor(me).Select(p => p.Id);
        var labels = db.Labels.Where(l => paths.Contains(l.PathId)).Select(l => l.Id);
        var objections = db.ObjectionsVisibleTo(me).Select(o => o.Id);
        var (organisation, body) = me.Has(ManagesAccounts) ? (me.OrganisationId, me.BodyId) : (null, null);
        var people = db.Assignments.Where(a => (organisation != null && a.OrganisationId == organisation) || (body != null && a.BodyId == body)).Select(a => a.PersonId);
        return log.Where(e =>
            (technical && Technical.Contains(e.Kind))
            || complaints.Contains(e.Dossier) || paths.Contains(e.Dossier) || labels.Contains(e.Dossier) || objections.Contains(e.Dossier) || people.Contains(e.Dossier)
            || e.Dossier == me.Id || e.Dossier == organisation || e.Dossier == body);
    }

    /// <summary>Of the visible paths those of one's own organisation or body, and of the branch all; a peer from elsewhere sees the file and not its log.</summary>
    public static IQueryable<CertificationPath> PathsWithLogFor(this CertificationDb db, Actor me)
    {
        var branch = me.Has(All | Committees);
        return db.PathsVisibleTo(me).Where(p => branch || p.OrganisationId == me.OrganisationId || (me.BodyId != null && p.BodyId == me.BodyId));
    }
}
