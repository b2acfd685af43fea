using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Destroys the keys of names and texts that are gone, and mends what a crash or a restored backup left.</summary>
internal static class ComplaintNames
{
    /// <summary>The names were erased and saved. What others noted goes with them: it may hold the name, which nobody can look for any more.</summary>
    public static async Task ForgetNamesAsync(this CertificationDb db, Guid complaint, CancellationToken ct)
    {
        await db.EraseNotesAsync(e => e.Dossier == complaint, Actor.Clock, ct);
        db.DestroyKeysOf(await db.Complaints.AsNoTracking().SingleAsync(c => c.Id == complaint, ct));
    }

    /// <summary>Of the names, and of the story too once its term is over. Again is no fault.</summary>
    public static void DestroyKeysOf(this CertificationDb db, Complaint complaint)
    {
        db.Keys.Destroy(complaint.ComplainantId, KeyPart.Name);
        db.Keys.Destroy(complaint.ComplainantId, KeyPart.Contact);
        db.Keys.Destroy(complaint.AboutId, KeyPart.Name);
        if (complaint.ForgottenAt is not null) db.Keys.Destroy(complaint.Id, KeyPart.Name);
    }

    /// <summary>At start and every hour: a database whose keys are still there, and keys whose database came back from before.</summary>
    public static async Task MendComplaintsAsync(this CertificationDb db, CancellationToken ct)
    {
        var destroyed = db.Keys.Destroyed(KeyPart.Name);
        foreach (var complaint in await db.Complaints.AsNoTracking().Where(c => c.NamesErasedAt != null).ToListAsync(ct))
            if (!destroyed.ContainsKey(complaint.ComplainantId) || (complaint.ForgottenAt is not null && !destroyed.ContainsKey(complaint.Id))) db.DestroyKeysOf(complaint);

        var named = await db.Complaints.AsNoTracking().Where(c => c.NamesErasedAt == null).Select(c => new { c.Id, c.ComplainantId }).ToListAsync(ct);
        foreach (var restored in named.Where(c => destroyed.ContainsKey(c.ComplainantId)))
        {
            await db.AgainOnLostRaceAsync(async () =>
            {
                (await db.ComplaintAsync(restored.Id, ct))!.LetNamesGo(db.Clock.GetUtcNow());
                return await db.SaveChangesAsync(ct);
            }, ct);
            await db.EraseNotesAsync(e => e.Dossier == restored.Id, Actor.Clock, ct);
        }
    }
}
