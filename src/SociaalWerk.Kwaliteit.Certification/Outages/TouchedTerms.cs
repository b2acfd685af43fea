using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Outages;

/// <summary>Which terms an outage touches, and how the clock moves those of one file (decision 16).</summary>
internal static class TouchedTerms
{
    private static readonly State[] Running = [.. Deadlines.Table.SelectMany(row => row.Lives).Distinct()];

    /// <summary>Every term, on paths, labels, objections and complaints, that ends later once this outage counts too; the soonest first.</summary>
    public static async Task<IReadOnlyList<MovedTerm>> TouchedAsync(this CertificationDb db, Outage outage, CancellationToken ct)
    {
        var down = await db.DownDaysAsync(ct);
        down.UnionWith(outage.Days);
        var today = AmsterdamTime.Today(db.Clock);
        var paths = await db.Paths.AsNoTracking().Where(p => Running.Contains(p.State)).Select(p => new { p.Id, p.Number, p.SchemeVersion, p.Terms }).ToListAsync(ct);
        var labels = await db.Labels.AsNoTracking()
            .Join(db.Paths, l => l.PathId, p => p.Id, (l, p) => new { l.Id, l.Number, p.SchemeVersion, l.Terms }).ToListAsync(ct);
        var objections = await db.Objections.AsNoTracking().Where(o => o.EndedOn == null)
            .Join(db.Paths, o => o.PathId, p => p.Id, (o, p) => new { o.Id, o.Number, p.SchemeVersion, o.Terms }).ToListAsync(ct);
        var complaints = await db.Complaints.AsNoTracking().Where(c => c.ClosedOn == null).Select(c => new { c.Id, c.Number, c.SchemeVersion, c.Terms }).ToListAsync(ct);
        return
        [
            .. paths.SelectMany(p => Of(TermFile.Path, p.Id, p.Number, p.SchemeVersion, p.Terms))
                .Concat(labels.SelectMany(l => Of(TermFile.Label, l.Id, l.Number, l.SchemeVersion, l.Terms)))
                .Concat(objections.SelectMany(o => Of(TermFile.Objection, o.Id, o.Number, o.SchemeVersion, o.Terms)))
                .Concat(complaints.SelectMany(c => Of(TermFile.Complaint, c.Id, c.Number, c.SchemeVersion, c.Terms)))
                .OrderBy(m => m.From).ThenBy(m => m.Number, StringComparer.Ordinal).ThenBy(m => m.Kind),
        ];

        IEnumerable<MovedTerm> Of(TermFile file, Guid id, string number, string scheme, IReadOnlyList<RunningTerm> terms) =>
            from term in terms
            let moved = term.Without(down, SchemeData.Scheme(scheme).Terms[term.Kind], today, "")
            where moved.LastDay != term.LastDay
            select new MovedTerm(file, id, number, term.Kind, term.LastDay, moved.LastDay);
    }

    /// <summary>Without those of complaints that somebody may not see: they move too, and nobody learns of them here (decision 18).</summary>
    public static async Task<IReadOnlyList<MovedTerm>> SeenByAsync(this CertificationDb db, Actor me, IReadOnlyList<MovedTerm> moves, CancellationToken ct)
    {
        var complaints = moves.Where(m => m.Of == TermFile.Complaint).Select(m => m.File).Distinct().ToList();
        if (complaints.Count == 0) return moves;

        var seen = await (await db.ComplaintsVisibleToAsync(me, ct)).Where(c => complaints.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
        return [.. moves.Where(m => m.Of != TermFile.Complaint || seen.Contains(m.File))];
    }

    /// <summary>What stands for exactly these terms and days: whoever confirms sends it along.</summary>
    public static string MarkOf(IReadOnlyList<MovedTerm> moves) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json.Write(moves))));

    /// <summary>The clock gives the terms of one file their days, in the file's own transaction.</summary>
    public static Task<int> GiveBackAsync(this CertificationDb db, Guid outageId, Guid file, CancellationToken ct) => db.AgainOnLostRaceAsync(async () =>
    {
        var outage = await db.Outages.SingleAsync(o => o.Id == outageId, ct);
        var moves = outage.Moves.Where(m => m.File == file && !m.Done).ToList();
        if (moves.Count == 0) return 0;

        var (down, kinds) = (await db.DownDaysAsync(ct), moves.Select(m => m.Kind).ToList());
        var attempt = new Attempt(Actor.Clock, db.Clock.GetUtcNow(), outage.Reason);
        switch (moves[0].Of)
        {
            case TermFile.Path:
                (await db.PathAsync(file, ct))?.GiveBack(kinds, down, attempt);
                break;
            case TermFile.Label:
                (await db.LabelAsync(file, ct))?.GiveBack(kinds, down, attempt);
                break;
            case TermFile.Objection:
                (await db.ObjectionAsync(file, ct))?.GiveBack(kinds, down, attempt);
                break;
            case TermFile.Complaint:
                (await db.ComplaintAsync(file, ct))?.GiveBack(kinds, down, attempt);
                break;
        }

        outage.Complete(file);
        return await db.SaveChangesAsync(ct);
    }, ct);

    /// <summary>The days on which the service was down, of all outages that were confirmed.</summary>
    private static async Task<HashSet<DateOnly>> DownDaysAsync(this CertificationDb db, CancellationToken ct)
    {
        var confirmed = await db.Outages.AsNoTracking().Where(o => o.ConfirmedAt != null).Select(o => new { o.From, o.Until }).ToListAsync(ct);
        return [.. confirmed.SelectMany(o => Outage.DaysOf(o.From, o.Until))];
    }
}
