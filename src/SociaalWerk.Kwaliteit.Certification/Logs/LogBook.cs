using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Api;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;

namespace SociaalWerk.Kwaliteit.Certification.Logs;

/// <summary>The log as one reader may see it: a page of it, or all of it for a file. Names are looked up when shown.</summary>
internal sealed class LogBook(CertificationDb db, ICurrentActor current, IStringLocalizer<Text> text)
{
    public const int PageSize = 50;

    /// <summary>Rows of a spreadsheet are made in groups, so that a log of any length fits in memory.</summary>
    private const int Group = 500;

    private Actor Me => current.Actor!;

    /// <summary>Of a line whose term is over there is nothing to show; the file for checking has its place.</summary>
    private async Task<IQueryable<LogEntry>> RememberedAsync(CancellationToken ct) => (await db.LogForAsync(Me, ct)).Where(e => e.Act != "");

    public async Task<LogAnswer> PageAsync(LogQuestion question, int page, CancellationToken ct)
    {
        var wanted = question.Of(await RememberedAsync(ct));
        var total = await wanted.CountAsync(ct);
        page = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var entries = await wanted.OrderByDescending(e => e.At).ThenByDescending(e => e.Dossier).ThenByDescending(e => e.Number).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new LogAnswer(await RowsAsync(entries, ct), total, page);
    }

    /// <summary>Everything that answers the question, oldest first.</summary>
    public async IAsyncEnumerable<LogRow> AllAsync(LogQuestion question, [EnumeratorCancellation] CancellationToken ct)
    {
        var wanted = question.Of(await RememberedAsync(ct)).OrderBy(e => e.At).ThenBy(e => e.Dossier).ThenBy(e => e.Number);
        for (var done = 0; await wanted.Skip(done).Take(Group).ToListAsync(ct) is { Count: > 0 } group; done += group.Count)
            foreach (var row in await RowsAsync(group, ct)) yield return row;
    }

    /// <summary>Whole dossiers for checking; what is not for this reader is withheld, which leaves the chain whole.</summary>
    public async IAsyncEnumerable<LogLine> LinesAsync(IReadOnlyList<Guid>? dossiers, [EnumeratorCancellation] CancellationToken ct)
    {
        var own = await OwnPeopleAsync(ct);
        await foreach (var entry in new LogQuestion(Dossiers: dossiers).Of(await db.LogForAsync(Me, ct)).OrderBy(e => e.Dossier).ThenBy(e => e.Number).AsAsyncEnumerable().WithCancellation(ct))
            yield return IsOpen(entry, own) ? entry.ToLine() : entry.ToLine().Withheld();
    }

    /// <summary>False while there are complaints that are not for this reader.</summary>
    public async Task<bool> IsCompleteAsync(CancellationToken ct)
    {
        var visible = (await db.ComplaintsVisibleToAsync(Me, ct)).Select(c => c.Id);
        return LogVisibility.ReadsAll(Me) && !await db.Complaints.AnyAsync(c => !visible.Contains(c.Id), ct);
    }

    /// <summary>Ids of people of that name, of whom this reader may know who they are.</summary>
    public async Task<IReadOnlyList<Guid>> PeopleNamedAsync(string name, CancellationToken ct)
    {
        var own = await OwnPeopleAsync(ct);
        var all = await db.People.AsNoTracking().Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        return [.. all.Where(p => p.Name.Contains(name.Trim(), StringComparison.CurrentCultureIgnoreCase) && (LogVisibility.IsInsider(Me) || own.Contains(p.Id))).Select(p => p.Id)];
    }

    /// <summary>Dossiers by what people know them by: the number of a path (with its labels and objections), of a label or an objection, or an id.</summary>
    public async Task<IReadOnlyList<Guid>> DossiersAsync(string word, CancellationToken ct)
    {
        if (Guid.TryParse(word, out var id)) return [id];

        var number = word.Trim().ToUpperInvariant();
        var paths = await db.Paths.Where(p => p.Number == number).Select(p => p.Id).ToListAsync(ct);
        var labels = await db.Labels.Where(l => l.Number == number || paths.Contains(l.PathId)).Select(l => l.Id).ToListAsync(ct);
        var complaints = await (await db.ComplaintsVisibleToAsync(Me, ct)).Where(c => c.Number == number).Select(c => c.Id).ToListAsync(ct);
        var objections = await db.Objections.Where(o => o.Number == number || paths.Contains(o.PathId)).Select(o => o.Id).ToListAsync(ct);
        return [.. paths, .. labels, .. complaints, .. objections];
    }

    private async Task<IReadOnlyList<LogRow>> RowsAsync(IReadOnlyList<LogEntry> entries, CancellationToken ct)
    {
        var own = await OwnPeopleAsync(ct);
        var dossiers = await LogDossiers.OfAsync(db, entries.Select(e => e.Dossier).Distinct().ToList(), ct);
        var actors = entries.Select(e => e.Actor).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => actors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return [.. entries.Select(Row)];

        LogRow Row(LogEntry entry)
        {
            var open = IsOpen(entry, own);
            var (name, address) = dossiers.GetValueOrDefault(entry.Dossier);
            var roles = Enum.Parse<Role>(entry.Role);
            return new LogRow(
                entry, name ?? entry.Dossier.ToString(), address, ActTexts.Of(text, entry.Act), open ? names.GetValueOrDefault(entry.Actor) : null,
                string.Join(", ", ActorClaims.Roles(roles).Select(r => text["Role." + r].Value)),
                ActTexts.StateOf(text, entry.From), ActTexts.StateOf(text, entry.To), open, open && entry.Refused ? ReasonsOf(entry) : []);
        }
    }

    private IReadOnlyList<string> ReasonsOf(LogEntry entry) =>
        entry.Detail is { } detail && JsonDocument.Parse(detail).RootElement is { ValueKind: JsonValueKind.Object } facts && facts.TryGetProperty("reasons", out var reasons)
            ? [.. reasons.EnumerateArray().Select(r => r.GetString()!).ToArray().InWords(text).Select(r => r.Tekst)]
            : [];

    /// <summary>A change of state is for all who see the file. What else somebody did, also by a step that leaves the state as it is (a vote on a sanction), is for the branch and for those of the same organisation or body.</summary>
    private bool IsOpen(LogEntry entry, HashSet<Guid> own) =>
        LogVisibility.IsInsider(Me) || entry.From != entry.To || entry.Actor == Actor.Clock.Id || own.Contains(entry.Actor);

    private async Task<HashSet<Guid>> OwnPeopleAsync(CancellationToken ct) => LogVisibility.IsInsider(Me) ? [] : [Me.Id, .. await db.Assignments.Where(a =>
        (Me.OrganisationId != null && a.OrganisationId == Me.OrganisationId) || (Me.BodyId != null && a.BodyId == Me.BodyId)).Select(a => a.PersonId).ToListAsync(ct)];
}
