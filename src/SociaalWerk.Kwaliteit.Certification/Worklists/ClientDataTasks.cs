using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Worklists;

/// <summary>Documents with data of clients: for whoever may take the content away, and for the office that judges within the scheme's hours whether it is a breach (11.2).</summary>
internal static class ClientDataTasks
{
    public static async Task<IReadOnlyList<WaitingTask>> ClientDataTasksAsync(this CertificationDb db, Actor me, IStringLocalizer<Text> text, CancellationToken ct)
    {
        if (!me.Has(Role.Officer | Role.Coordinator)) return [];

        var open = await db.Set<Evidence>().AsNoTracking()
            .Where(e => e.ClientData != null && (e.ClientData.RemovedAt == null || (e.ClientData.AsksJudgement && e.ClientData.JudgedAt == null)))
            .Join(db.PathsVisibleTo(me), e => e.PathId, p => p.Id, (e, p) => new { Document = e, p.Number, p.State, p.SchemeVersion, p.Organisation.LegalName })
            .ToListAsync(ct);
        return
        [
            .. open.SelectMany(row => Whats(row.Document.ClientData!, me).Select(act => new WaitingTask(
                text["Act." + act], $"/trajecten/{row.Document.PathId}/bewijs/{row.Document.Id}/inhoud", row.Number, row.LegalName, text["State." + row.State],
                act == PathAct.JudgeBreach ? AmsterdamTime.DateOf(row.Document.ClientData!.JudgeBy(SchemeData.Scheme(row.SchemeVersion).Evidence)) : null, IsSignature: false))),
        ];
    }

    private static IEnumerable<PathAct> Whats(ClientDataReport report, Actor me)
    {
        if (report.AwaitsRemoval) yield return PathAct.RemoveContent;
        if (report.AwaitsJudgement && me.Has(Role.Officer)) yield return PathAct.JudgeBreach;
    }
}
