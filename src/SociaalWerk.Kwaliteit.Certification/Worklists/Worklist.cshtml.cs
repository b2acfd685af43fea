using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Exporting;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Reminding;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Worklists;

/// <summary>What waits for me, soonest first.</summary>
[Authorize]
internal sealed class Worklist(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    /// <summary>More than this no one works through in a day; the list of paths has them all.</summary>
    private const int Most = 100;

    /// <summary>What waits for nothing but my signature as chair.</summary>
    public IReadOnlyList<WaitingTask> ToSign { get; private set; } = [];

    /// <summary>What else waits for me.</summary>
    public IReadOnlyList<WaitingTask> Tasks { get; private set; } = [];

    public bool MaySign => Signatures.MaySign(me.Actor!);

    /// <summary>Labels that should have a certificate by now (ruling on L1).</summary>
    public IReadOnlyList<Label> WithoutCertificate { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        await ReadAsync(now, ct);
        if (me.Actor!.Has(Role.Officer)) WithoutCertificate = await LateLabelsAsync(now, ct);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => this.Csv(await ExportAsync(ct));

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct) => this.Xlsx(await ExportAsync(ct));

    private async Task ReadAsync(DateTimeOffset now, CancellationToken ct)
    {
        Today = AmsterdamTime.DateOf(now);
        List<WaitingTask> tasks = [.. await LabelTasksAsync(now, ct), .. await PathTasksAsync(now, ct), .. await ComplaintTasksAsync(ct), .. await LetterTasksAsync(now, ct), .. await ObjectionTasksAsync(now, ct), .. await MeetingTasksAsync(now, ct), .. await db.ClientDataTasksAsync(me.Actor!, text, ct), .. await db.IntentionTasksAsync(me.Actor!, text, ct)];
        var soonestFirst = tasks.OrderBy(task => task.Due ?? DateOnly.MaxValue).ToLookup(task => task.IsSignature);
        (ToSign, Tasks) = ([.. soonestFirst[true]], [.. soonestFirst[false]]);
    }

    private async Task<IReadOnlyList<WaitingTask>> PathTasksAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (actor, tasks) = (me.Actor!, new List<WaitingTask>());
        var (states, office) = (Waiting.StatesFor(actor), actor.Has(Role.Officer));
        var ids = await db.PathsVisibleTo(actor).AsNoTracking().Where(p => states.Contains(p.State) || (office && p.IsLate)).OrderByDescending(p => p.IsLate).ThenBy(p => p.StartedAt).Take(Most).Select(p => p.Id).ToListAsync(ct);
        foreach (var id in ids)
        {
            if (await db.PathForAsync(actor, id, ct) is not { } path) continue;

            var signatures = MaySign ? Signatures.On(path, new Attempt(actor.For(path), now, text["Overview.AnyNote"])).ToList() : [];
            var others = Waiting.For(path, actor, now).Where(task => signatures.Count == 0 || !Signatures.Settles(task)).Select(task => $"Waiting.{task}");
            tasks.AddRange(signatures.Select(what => Of(what, true)).Concat(others.Select(what => Of(what, false))));
            db.ChangeTracker.Clear();

            WaitingTask Of(string what, bool isSignature) => new(text[what], $"/trajecten/{id}", path.Number, path.Organisation.LegalName, text["State." + path.State], Waiting.DueOf(path), isSignature);
        }

        return tasks;
    }

    /// <summary>A label is opened with its whole file, so only for those who may take a step on one.</summary>
    private async Task<IReadOnlyList<WaitingTask>> LabelTasksAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (actor, tasks) = (me.Actor!, new List<WaitingTask>());
        if (!LabelMachine.Workflow.Table.Any(row => actor.Has(row.By))) return tasks;

        var office = actor.Has(Role.Officer);
        var numbers = await db.LabelsVisibleTo(actor).AsNoTracking().Where(l => l.HasOpenMatters || (office && l.IsLate) || (actor.OrganisationId != null && l.HolderId == actor.OrganisationId))
            .OrderBy(l => l.ValidUntil).Take(Most).Select(l => l.Number).ToListAsync(ct);
        foreach (var number in numbers)
        {
            if (await db.LabelForAsync(actor, number, ct) is not { } label) continue;

            tasks.AddRange(LabelOptions.WaitingFor(label, new Attempt(actor.For(label), now)).Select(what => new WaitingTask(
                text["LabelTrigger." + what], $"/labels/{number}", number, label.Surroundings.File.Organisation.LegalName, text["LabelState." + label.State],
                LabelOptions.DueOf(label, what), MaySign && Signatures.IsOne(what))));
            if (office && label.IsLate)
            {
                tasks.Add(new WaitingTask(
                    text["Waiting.TermPassed"], $"/labels/{number}", number, label.Surroundings.File.Organisation.LegalName, text["LabelState." + label.State],
                    label.Watched().Where(w => w.IsToldLate).Select(w => (DateOnly?)w.LastDay).Min(), IsSignature: false));
            }

            db.ChangeTracker.Clear();
        }

        return tasks;
    }

    private async Task<IReadOnlyList<WaitingTask>> ObjectionTasksAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (actor, tasks) = (me.Actor!, new List<WaitingTask>());
        var ids = await db.ObjectionsVisibleTo(actor).AsNoTracking().Where(o => o.EndedOn == null).OrderBy(o => o.FiledAt).Take(Most).Select(o => o.Id).ToListAsync(ct);
        foreach (var id in ids)
        {
            if (await db.ObjectionForAsync(actor, id, ct) is not { } objection) continue;

            tasks.AddRange(ObjectionOptions.WaitingFor(objection, new Attempt(actor.For(objection), now)).Select(what => new WaitingTask(
                text["ObjectionTrigger." + what], $"/bezwaren/{id}", objection.Number, objection.File.Organisation.LegalName, text["ObjectionState." + objection.State],
                objection.Terms.Select(t => (DateOnly?)t.LastDay).Min(), MaySign && Signatures.IsOne(what))));
            if (actor.Has(Role.Officer) && objection.IsOverTerm)
            {
                tasks.Add(new WaitingTask(
                    text["Waiting.TermPassed"], $"/bezwaren/{id}", objection.Number, objection.File.Organisation.LegalName, text["ObjectionState." + objection.State],
                    objection.Watched().Where(w => w.IsToldLate).Select(w => (DateOnly?)w.LastDay).Min(), IsSignature: false));
            }

            db.ChangeTracker.Clear();
        }

        return tasks;
    }

    /// <summary>Minutes that another wrote down wait for the chair to adopt them.</summary>
    private async Task<IReadOnlyList<WaitingTask>> MeetingTasksAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (actor, tasks) = (me.Actor!, new List<WaitingTask>());
        if (!MaySign) return tasks;

        var closed = await db.Meetings.AsNoTracking().Where(m => m.State == MeetingState.Closed).OrderBy(m => m.On).Take(Most).Select(m => m.Id).ToListAsync(ct);
        foreach (var id in closed)
        {
            if (await db.MeetingAsync(id, ct) is { } meeting && MeetingMachine.Workflow.OptionsFor(meeting, new Attempt(actor, now)).Any(o => o is { Trigger: MeetingTrigger.AdoptMinutes, Allowed: true }))
                tasks.Add(new WaitingTask(text["MeetingTrigger.AdoptMinutes"], $"/vergaderingen/{id}", meeting.Number, text["Worklist.OfCommittee"], text["MeetingState." + meeting.State], Due: null, IsSignature: true));
            db.ChangeTracker.Clear();
        }

        return tasks;
    }

    private async Task<IReadOnlyList<WaitingTask>> ComplaintTasksAsync(CancellationToken ct)
    {
        var (actor, tasks) = (me.Actor!, new List<WaitingTask>());
        var open = await (await db.ComplaintsVisibleToAsync(actor, ct)).AsNoTracking().Where(c => c.State != ComplaintState.Closed).OrderBy(c => c.ReceivedAt).Take(Most).Select(c => c.Id).ToListAsync(ct);
        foreach (var id in open)
        {
            if (await db.ComplaintForAsync(actor, id, ct) is { } complaint && ComplaintOptions.WaitingFor(complaint, actor) is { } what)
                tasks.Add(new WaitingTask(text[what], $"/klachten/{id}", complaint.Number, text["ComplaintKind." + complaint.Kind], text["ComplaintState." + complaint.State], complaint.NextDay, IsSignature: false));
            db.ChangeTracker.Clear();
        }

        return tasks;
    }

    /// <summary>Letters that did not get there, and those that should be made by now (D13): for the office to see to.</summary>
    private async Task<IReadOnlyList<WaitingTask>> LetterTasksAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (!me.Actor!.Has(Role.Officer)) return [];

        var before = MissingSince(now);
        var letters = await db.Letters.AsNoTracking().Where(l => l.IsUndelivered || (l.Sha256 == null && l.WrittenAt < before)).OrderBy(l => l.WrittenAt).Take(Most)
            .Join(db.Organisations, l => l.OrganisationId, o => o.Id, (l, o) => new { Letter = l, o.LegalName }).ToListAsync(ct);
        return
        [
            .. letters.Select(l => new WaitingTask(
                text[l.Letter.IsUndelivered ? "Worklist.LetterUndelivered" : "Worklist.LetterMissing"], l.Letter.Address, l.Letter.Reference, l.LegalName,
                text[l.Letter.IsUndelivered ? "Worklist.Undelivered" : "Worklist.Missing"], Due: null, IsSignature: false)),
        ];
    }

    private async Task<Export> ExportAsync(CancellationToken ct)
    {
        await ReadAsync(db.Clock.GetUtcNow(), ct);
        return new Export(
            "werklijst", text["Worklist.Title"],
            [text["Worklist.What"], text["Paths.Organisation"], text["Dues.Number"], text["Paths.State"], text["Worklist.Due"]],
            [.. ToSign.Concat(Tasks).Select(task => new object?[] { task.What, task.Holder, task.Number, task.State, task.Due })]);
    }

    private async Task<IReadOnlyList<Label>> LateLabelsAsync(DateTimeOffset now, CancellationToken ct)
    {
        var before = MissingSince(now);
        return await db.Labels.AsNoTracking().Where(l => l.CertificateSha256 == null && l.IssuedAt < before).OrderBy(l => l.IssuedAt).ToListAsync(ct);
    }

    /// <summary>What was decided before this should have its certificate and letter by now.</summary>
    private DateTimeOffset MissingSince(DateTimeOffset now) => now.AddMinutes(-SchemeData.SchemeOn(Today).Labels.CertificateMissingMinutes);
}

/// <summary>One thing that waits, with the day by which it must be done.</summary>
/// <param name="Number">Of the path, label, complaint or objection it is about.</param>
/// <param name="Holder">Whose it is; of a complaint its kind, for its names are sealed.</param>
/// <param name="IsSignature">It waits for nothing but the signature of the chair.</param>
internal sealed record WaitingTask(string What, string Address, string Number, string Holder, string State, DateOnly? Due, bool IsSignature);
