using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Opens a complaint with all that its conditions ask, takes one in, and saves what somebody did with it.</summary>
internal static class ComplaintFiles
{
    /// <summary>Null when there is no such complaint for this person.</summary>
    public static async Task<Complaint?> ComplaintForAsync(this CertificationDb db, Actor me, Guid id, CancellationToken ct) =>
        await db.OpenAsync((await db.ComplaintsVisibleToAsync(me, ct)).Where(c => c.Id == id), ct);

    /// <summary>For the complainant, by the link in the mail.</summary>
    public static async Task<Complaint?> ComplaintByAsync(this CertificationDb db, string secret, CancellationToken ct)
    {
        var hash = Secret.HashOf(secret);
        return await db.OpenAsync(db.Complaints.Where(c => c.FollowHash == hash), ct);
    }

    /// <summary>For consumers and the night's work: no visibility.</summary>
    public static Task<Complaint?> ComplaintAsync(this CertificationDb db, Guid id, CancellationToken ct) => db.OpenAsync(db.Complaints.Where(c => c.Id == id), ct);

    /// <summary>Takes in what somebody filed. Refused also when so much came today that more would drown the office and the database.</summary>
    public static Task<(Complaint? Received, StepResult Result)> ReceiveComplaintAsync(this CertificationDb db, ComplaintIntake intake, CancellationToken ct) =>
        db.AgainOnLostRaceAsync(async () =>
        {
            var now = db.Clock.GetUtcNow();
            var today = AmsterdamTime.DateOf(now);
            var (scheme, midnight) = (SchemeData.SchemeOn(today), AmsterdamTime.StartOfDay(today));
            if (await db.Complaints.CountAsync(c => c.ReceivedAt >= midnight, ct) >= scheme.Complaints.MaxPerDay) return (null, StepResult.Refused("TooManyComplaints"));

            var number = $"K-{today.Year}-{await db.NextAsync("klacht", today.Year, ct):0000}";
            var (received, result) = Complaint.Receive(number, scheme, intake, await db.SurroundingsAsync(today, ct), now);
            if (received is null)
            {
                db.ChangeTracker.Clear();
                return (received, result);
            }

            db.Complaints.Add(received);
            await db.SaveChangesAsync(ct);
            return (received, result);
        }, ct);

    /// <summary>One attempt of a person: loads, judges, saves. Null when invisible. A refusal changes nothing but is logged.</summary>
    public static async Task<StepResult?> ActOnComplaintAsync(
        this CertificationDb db, Actor me, Guid id, ComplaintTrigger step, int version, CancellationToken ct, string? note = null, ComplaintInput? input = null)
    {
        var result = await db.AgainOnLostRaceAsync<StepResult?>(async () =>
        {
            if (await db.ComplaintForAsync(me, id, ct) is not { } complaint)
            {
                await db.LogActOnHiddenAsync(me, db.Complaints.Where(c => c.Id == id).Select(c => c.Id), ct, DossierKind.Complaint);
                return null;
            }

            var attempt = new Attempt(me.For(complaint), db.Clock.GetUtcNow(), string.IsNullOrWhiteSpace(note) ? null : note.Trim(), input);
            if (step == ComplaintTrigger.CarryOutMeasure) attempt = await db.WithSpecialAuditAsync(complaint, attempt, ct);
            var result = complaint.Take(step, attempt, version);
            if (!result.IsTaken)
            {
                db.ChangeTracker.Clear();
                if (result.Outcome != StepOutcome.PassedBy)
                    db.Log(new Act(id, step.ToString(), attempt.Actor, attempt.Actor.Role, attempt.At, Detail: Json.Write(new { result.Outcome, result.Reasons }), Kind: DossierKind.Complaint, Refused: true));
            }

            await db.SaveChangesAsync(ct);
            return result;
        }, ct);
        if (step == ComplaintTrigger.EraseNames && result?.IsTaken == true) await db.ForgetNamesAsync(id, ct);
        return result;
    }

    private static async Task<Complaint?> OpenAsync(this CertificationDb db, IQueryable<Complaint> which, CancellationToken ct)
    {
        if (await which.Include(c => c.Subjects).Include(c => c.Letters.OrderBy(l => l.At)).AsSplitQuery().SingleOrDefaultAsync(ct) is not { } complaint) return null;

        complaint.Surroundings = await db.SurroundingsAsync(AmsterdamTime.Today(db.Clock), ct);
        return complaint;
    }

    private static async Task<ComplaintSurroundings> SurroundingsAsync(this CertificationDb db, DateOnly today, CancellationToken ct)
    {
        var branch = await db.People.AsNoTracking().Include(p => p.Assignments).Where(p => p.ErasedAt == null && p.Assignments.Any(a => a.OrganisationId == null && a.BodyId == null)).ToListAsync(ct);
        return new ComplaintSurroundings(await db.HumansAsync(ct),
            [.. branch.SelectMany(p => p.Assignments.Where(a => a is { OrganisationId: null, BodyId: null } && a.CountsOn(today)).Select(a => new Holder(p.Id, a.Role, p.Name)))]);
    }
}
