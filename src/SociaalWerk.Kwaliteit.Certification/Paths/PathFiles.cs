using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>Opens a path with all that its conditions ask, and saves what somebody did with it.</summary>
internal static class PathFiles
{
    /// <summary>Where nothing is under way: not begun, or come to an end.</summary>
    public static readonly State[] Over = [State.Draft, State.Cancelled, State.Lapsed, State.WithdrawnByApplicant, State.NotAdmitted, State.Refused, State.Granted, State.GrantedConditional, State.Registered, State.Closed];

    /// <summary>Where no audit is planned or held; a withdrawn or lapsed path measures nobody.</summary>
    private static readonly State[] Unplanned =
        [State.Draft, State.Cancelled, State.Submitted, State.InfoRequested, State.NotAdmitted, State.Accepted, State.SelfAssessing, State.Preparing, State.Lapsed, State.WithdrawnByApplicant];

    /// <summary>Null when there is no such path for this person.</summary>
    public static async Task<CertificationPath?> PathForAsync(this CertificationDb db, Actor me, Guid id, CancellationToken ct) =>
        await db.OpenAsync(db.PathsVisibleTo(me), id, ct);

    /// <summary>For the clock and for consumers: no visibility.</summary>
    public static Task<CertificationPath?> PathAsync(this CertificationDb db, Guid id, CancellationToken ct) => db.OpenAsync(db.Paths, id, ct);

    /// <summary>One attempt of a person: loads, judges, saves. Null when invisible. A refusal changes nothing but is logged.</summary>
    public static Task<StepResult?> ActAsync(
        this CertificationDb db, Actor me, Guid id, Func<CertificationPath, Attempt, StepResult> act, CancellationToken ct, string? note = null, object? input = null) =>
        db.AgainOnLostRaceAsync<StepResult?>(async () =>
        {
            if (await db.PathForAsync(me, id, ct) is not { } path)
            {
                await db.LogActOnHiddenAsync(me, db.Paths.Where(p => p.Id == id).Select(p => p.Id), ct);
                return null;
            }

            var attempt = new Attempt(me.For(path), db.Clock.GetUtcNow(), string.IsNullOrWhiteSpace(note) ? null : note.Trim(), input);
            var result = act(path, attempt);
            if (!result.IsTaken && result.Outcome != StepOutcome.PassedBy)
            {
                db.ChangeTracker.Clear();
                db.Log(new Act(path.Id, path.Tried ?? "Refused", attempt.Actor, attempt.Actor.Role, attempt.At, Detail: Json.Write(new { result.Outcome, result.Reasons }), Refused: true));
            }

            await db.SaveChangesAsync(ct);
            return result;
        }, ct);

    /// <summary>Who somebody is, for whoever reads what he wrote.</summary>
    public static Task<string?> NameOfAsync(this CertificationDb db, Guid person, CancellationToken ct) =>
        db.People.AsNoTracking().Where(p => p.Id == person).Select(p => (string?)p.Name).SingleOrDefaultAsync(ct);

    /// <summary>A form that was not even judged, from somebody who sees the path and has no part in what was asked.</summary>
    public static async Task LogRefusedAsync(this CertificationDb db, CertificationPath path, Actor actor, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        db.Log(new Act(path.Id, "Refused", actor, actor.Role, db.Clock.GetUtcNow(), Refused: true));
        await db.SaveChangesAsync(ct);
    }

    private static async Task<CertificationPath?> OpenAsync(this CertificationDb db, IQueryable<CertificationPath> paths, Guid id, CancellationToken ct)
    {
        var path = await paths
            .Include(p => p.Organisation).Include(p => p.Body).Include(p => p.Steps.OrderBy(s => s.Version)).Include(p => p.Seats)
            .Include(p => p.SelfScores).Include(p => p.AuditScores).Include(p => p.Evidence).Include(p => p.Findings)
            .Include(p => p.Motions).ThenInclude(m => m.Votes)
            .AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (path is not null) path.Surroundings = await db.SurroundingsOfAsync(path, ct);
        return path;
    }

    private static async Task<Surroundings> SurroundingsOfAsync(this CertificationDb db, CertificationPath path, CancellationToken ct)
    {
        Guid[] involved = [path.OrganisationId, .. path.Application.Partners];
        var team = path.Plan.Team.Select(m => m.PersonId).ToList();
        var body = path.BodyId ?? path.Application.BodyId;
        var humans = await db.HumansAsync(ct);
        var people = await db.People.AsNoTracking().Include(p => p.Assignments.Where(a => a.ConfirmedAt != null))
            .Where(p => p.Qualification != null || team.Contains(p.Id) || p.Assignments.Any(a =>
                (a.OrganisationId == null && a.BodyId == null) || (body != null && a.BodyId == body) || (a.OrganisationId != null && involved.Contains(a.OrganisationId.Value))))
            .AsSplitQuery().ToListAsync(ct);
        var others = await db.Paths.AsNoTracking().Where(p => p.OrganisationId == path.OrganisationId && p.Id != path.Id)
            .OrderByDescending(p => p.StartedAt).Select(p => new { p.State, p.Application, p.Plan, p.BodyId, p.SharesHistory }).ToListAsync(ct);
        var labels = await db.Labels.Where(l => l.HolderId == path.OrganisationId && l.State != LabelState.Superseded)
            .OrderByDescending(l => l.ValidFrom).ToListAsync(ct);
        var overlapping = labels.Where(l => l.Scope.Overlaps(path.Application.Scope)).OrderByDescending(l => l.IsAlive).ToList();
        return new Surroundings(
            SchemeData.Scheme(path.SchemeVersion), db.GetService<IReadOnlyList<NormSet>>(),
            await db.InterestsAsync(involved, ct),
            people.ToDictionary(p => p.Id, p => new KnownPerson(p.Id, [.. p.Assignments.Select(a => a.Held)], p.Qualification)),
            [.. others.Where(o => !Over.Contains(o.State)).Select(o => o.Application.Scope)],
            overlapping.FirstOrDefault(),
            [.. others.Where(o => o.State is State.Granted or State.GrantedConditional or State.Closed).Select(o => o.Plan.Lead).OfType<Guid>()],
            path.Variant == Variant.Peer ? await db.GroupMeasurementsAsync(path, ct) : [])
        {
            OtherLabels = [.. overlapping.Skip(1).Where(l => l.IsAlive)],
            Humans = humans,
            Objections = await db.Objections.AsNoTracking().Where(o => o.PathId == path.Id && o.LabelId == null).OrderBy(o => o.FiledAt).ToListAsync(ct),
            OtherBodies = [.. others.Select(o => o.BodyId).OfType<Guid>().Where(other => other != path.BodyId).Distinct()],
            Withheld = await db.Set<Evidence>().AsNoTracking().Where(e => e.ClientData != null && e.PathId != path.Id)
                .Join(db.Paths.Where(p => p.OrganisationId == path.OrganisationId), e => e.PathId, p => p.Id, (e, _) => e.Sha256).ToListAsync(ct),
            SharedWith = [.. others.Where(o => o.SharesHistory).Select(o => o.BodyId).OfType<Guid>().Distinct()],
        };
    }

    /// <summary>What the partners planned or held with the same group; one that lies a whole cycle back belongs to an earlier group.</summary>
    private static async Task<IReadOnlyList<GroupMeasurement>> GroupMeasurementsAsync(this CertificationDb db, CertificationPath path, CancellationToken ct)
    {
        var partners = path.Application.Partners;
        var theirs = await db.Paths.AsNoTracking()
            .Where(p => partners.Contains(p.OrganisationId) && p.Variant != Variant.External && !Unplanned.Contains(p.State))
            .Select(p => new { p.OrganisationId, p.Application, p.Plan }).ToListAsync(ct);
        var from = path.Plan.FirstDay?.AddMonths(-SchemeData.Scheme(path.SchemeVersion).Labels.ValidityMonths);
        return [.. theirs.Where(p => p.Application.Partners.Contains(path.OrganisationId) && p.Plan.FirstDay > from)
            .Select(p => new GroupMeasurement(p.OrganisationId, [.. p.Plan.Team.Select(m => m.PersonId)]))];
    }
}
