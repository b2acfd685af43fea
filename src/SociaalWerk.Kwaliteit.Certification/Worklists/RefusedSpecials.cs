using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Worklists;

/// <summary>A refused special audit opens L3 (section 0): the office tells the holder what it intends with the label.</summary>
internal static class RefusedSpecials
{
    public static async Task<IReadOnlyList<WaitingTask>> IntentionTasksAsync(this CertificationDb db, Actor me, IStringLocalizer<Text> text, CancellationToken ct)
    {
        if (!me.Has(Role.Officer)) return [];

        var tasks = new List<WaitingTask>();
        foreach (var id in await db.PathsVisibleTo(me).AsNoTracking().Where(p => p.Kind == PathKind.Special && (p.State == State.Refused || p.State == State.Closed)).Select(p => p.Id).ToListAsync(ct))
        {
            if (await db.PathForAsync(me, id, ct) is { } path && AwaitingIntention(path) is { } label)
            {
                tasks.Add(new WaitingTask(
                    text["LabelTrigger.Intend"], $"/labels/{label.Number}/stappen/Intend?grond={SanctionGround.AuditRefused}&reden={Uri.EscapeDataString(text["Worklist.SpecialRefused"])}",
                    label.Number, path.Organisation.LegalName, text["LabelState." + label.State], Due: null, IsSignature: false));
            }

            db.ChangeTracker.Clear();
        }

        return tasks;
    }

    /// <summary>The label that is still there and of which nothing was intended or decided since; null when nothing waits.</summary>
    public static Label? AwaitingIntention(CertificationPath path) =>
        path is { Kind: PathKind.Special, Decision: { Outcome: MotionKind.Refuse, On: var on }, Surroundings.CurrentLabel: { IsAlive: true, OpenSanction: null } label } && label.DecidedOn <= on
            && !label.Procedures.Any(p => p is { ByHolder: false, Kind: ProcedureKind.Suspension or ProcedureKind.Withdrawal or ProcedureKind.Reduction } && AmsterdamTime.DateOf(p.At) >= on)
            ? label : null;
}
