using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Numbers;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>What a positive decision does to labels, by kind of path (7.1, last lines; L1, L12, L13).</summary>
internal static class LabelIssuing
{
    /// <summary>The label that this path gave or last changed, also while it is suspended: a new decision changes its conditions and keeps its number (ruling on row 35), and to meet those is how a suspension for one comes to its end (L2, L6).</summary>
    public static Label? OwnLabel(CertificationPath path) =>
        path.Surroundings.CurrentLabel is { IsAlive: true } label && label.PathId == path.Id ? label : null;

    /// <summary>Whether the labels of the applicant leave room for the decision.</summary>
    public static bool Fits(CertificationPath path, DateOnly today) => !path.Surroundings.OtherLabels.Any(other => other.IsAlive && other.ValidUntil >= today) && FitsOn(path, today);

    private static bool FitsOn(CertificationPath path, DateOnly today) => (path.Kind, path.Surroundings.CurrentLabel) switch
    {
        (PathKind.Initial, null) => true,
        (PathKind.Initial, { } label) => !label.IsAlive || label.ValidUntil < today,
        (PathKind.Recertification, { State: LabelState.Active or LabelState.Expired, SupersededById: null } label) =>
            label.ValidFrom <= today && Validity.Recertify(label.OriginalPeriod, label.PostponedUntil, today, path.Scheme.Validity) is not null,
        (PathKind.ScopeChange or PathKind.Special or PathKind.Transfer, { State: LabelState.Active } label) => label.Period.IsValidOn(today),
        _ => false,
    };

    /// <summary>Runs in the decision's own transaction: label, number and event exist together with the decision or not at all (ruling on L1).</summary>
    /// <returns>The label that the decision issued or changed.</returns>
    public static async Task<Label> DecideAsync(CertificationDb db, CertificationPath path, Attempt attempt, CancellationToken ct)
    {
        if (OwnLabel(path) is { } decidedBefore) return Changed(decidedBefore, path, attempt);

        var current = path.Surroundings.CurrentLabel;
        var today = path.Decision!.On;
        return path.Kind switch
        {
            PathKind.Special or PathKind.Transfer => Changed(current!, path, attempt),
            PathKind.ScopeChange => CarriedOn(await SucceedAsync(db, path, current!, Validity.ChangeScope(current!.Period, today), current.Cycle, attempt, ct), current),
            PathKind.Recertification =>
                await SucceedAsync(db, path, current!, Validity.Recertify(current!.OriginalPeriod, current.PostponedUntil, today, path.Scheme.Validity)!, current.Cycle + 1, attempt, ct),
            _ => await IssueAsync(db, path, Validity.NewLabel(today, path.Scheme.Validity), 1, today, attempt, ct),
        };
    }

    /// <summary>The same without a path: the committee reduced the scope, or that fell on objection (L13, decision 21).</summary>
    public static async Task ChangeScopeAsync(CertificationDb db, CertificationPath file, ScopeChanged changed, CancellationToken ct)
    {
        var (year, by) = (AmsterdamTime.DateOf(changed.Attempt.At).Year, changed.Attempt.Actor);
        var next = Follow(changed, LabelNumber.Create(year, await db.NextAsync("label", year, ct)).ToString());
        db.Labels.Add(next);
        await LabelEvents.PublishIssuedAsync(db, next, file, by.Id, by.Role, ct);
    }

    /// <summary>The label of the other scope, to which the old one makes way.</summary>
    public static Label Follow(ScopeChanged changed, string number)
    {
        var old = changed.Old;
        var next = new Label(number, old, changed.Scope, changed.Period, changed.Attempt);
        if (old.State == LabelState.Superseded) old.TakenOverBy(next);
        else old.GiveWayTo(next, Validity.ChangeScope(old.Period, changed.Period.From).PreviousThrough, changed.Attempt);
        return next;
    }

    private static Label Changed(Label label, CertificationPath path, Attempt attempt)
    {
        label.Decide(path, attempt);
        return label;
    }

    private static Label CarriedOn(Label label, Label old)
    {
        label.CarryOn(old);
        return label;
    }

    private static async Task<Label> SucceedAsync(CertificationDb db, CertificationPath path, Label old, Succession next, int cycle, Attempt attempt, CancellationToken ct)
    {
        var label = await IssueAsync(db, path, next.Period, cycle, old.FirstIssuedOn, attempt, ct);
        old.GiveWayTo(label, next.PreviousThrough, attempt);
        return label;
    }

    private static async Task<Label> IssueAsync(
        CertificationDb db, CertificationPath path, ValidityPeriod period, int cycle, DateOnly firstIssuedOn, Attempt attempt, CancellationToken ct)
    {
        var year = path.Decision!.On.Year;
        var number = LabelNumber.Create(year, await db.NextAsync("label", year, ct)).ToString();
        var label = new Label(number, path, period, cycle, firstIssuedOn, attempt);
        db.Labels.Add(label);
        await LabelEvents.PublishIssuedAsync(db, label, path, path.Decision.SignedBy, path.Steps.OrderBy(s => s.Version).Last().Role, ct);
        return label;
    }
}
