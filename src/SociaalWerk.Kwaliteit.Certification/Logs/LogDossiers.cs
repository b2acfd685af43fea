using Microsoft.EntityFrameworkCore;

namespace SociaalWerk.Kwaliteit.Certification.Logs;

/// <summary>What the dossiers of the log are called, looked up when shown.</summary>
internal static class LogDossiers
{
    public static async Task<IReadOnlyDictionary<Guid, (string Name, string? Address)>> OfAsync(CertificationDb db, List<Guid> ids, CancellationToken ct)
    {
        var names = new Dictionary<Guid, (string, string?)>();
        foreach (var path in await db.Paths.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Number }).ToListAsync(ct))
            names[path.Id] = (path.Number, $"/trajecten/{path.Id}");
        foreach (var label in await db.Labels.AsNoTracking().Where(l => ids.Contains(l.Id)).Select(l => new { l.Id, l.Number }).ToListAsync(ct))
            names[label.Id] = (label.Number, $"/labels/{label.Number}");
        foreach (var outage in await db.Outages.AsNoTracking().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Number }).ToListAsync(ct))
            names[outage.Id] = (outage.Number, $"/storingen/{outage.Id}");
        foreach (var meeting in await db.Meetings.AsNoTracking().Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.Number }).ToListAsync(ct))
            names[meeting.Id] = (meeting.Number, $"/vergaderingen/{meeting.Id}");
        foreach (var complaint in await db.Complaints.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Number }).ToListAsync(ct))
            names[complaint.Id] = (complaint.Number, $"/klachten/{complaint.Id}");
        foreach (var objection in await db.Objections.AsNoTracking().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Number }).ToListAsync(ct))
            names[objection.Id] = (objection.Number, $"/bezwaren/{objection.Id}");
        foreach (var person in await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(ct))
            names[person.Id] = (person.Name, null);
        foreach (var organisation in await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.LegalName }).ToListAsync(ct))
            names[organisation.Id] = (organisation.LegalName, null);
        foreach (var body in await db.Bodies.AsNoTracking().Where(b => ids.Contains(b.Id)).Select(b => new { b.Id, b.Name }).ToListAsync(ct))
            names[body.Id] = (body.Name, null);
        return names;
    }
}
