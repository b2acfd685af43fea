using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;

namespace SociaalWerk.Kwaliteit.Certification.Logs;

/// <summary>What somebody tries on a file of which they may not know.</summary>
internal static class HiddenFiles
{
    /// <summary>To whoever tries, the file does not exist; its log keeps that somebody tried.</summary>
    /// <param name="file">Its id, if it is there.</param>
    public static async Task LogActOnHiddenAsync(this CertificationDb db, Actor me, IQueryable<Guid> file, CancellationToken ct, DossierKind kind = DossierKind.File)
    {
        foreach (var id in await file.ToListAsync(ct)) db.Log(new Act(id, "ActOnHidden", me, me.Role, db.Clock.GetUtcNow(), Kind: kind, Refused: true));
        await db.SaveChangesAsync(ct);
    }
}
