using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>One meeting: the agenda with who may take part in what, who took part, and every step on the meeting itself.</summary>
[Authorize(Roles = MeetingFiles.Seers)]
[ResponseCache(NoStore = true)]
internal sealed class MeetingPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    private IReadOnlyList<StepOption<MeetingTrigger>> options = [];

    public MeetingFields Fields { get; private set; } = new();

    public Meeting Meeting { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Each proposal that is on no agenda, with what it is and about which label.</summary>
    public IReadOnlyList<(AgendaMatter Matter, string Words)> WaitingMatters { get; private set; } = [];

    public IReadOnlyList<Choice> Presences => Choice.Of<Presence>(text, "Presence");

    public bool May(MeetingTrigger step) => options.Any(o => o.Trigger == step);

    /// <summary>Why a step can't be taken yet; what its own form brings along is no reason.</summary>
    public IReadOnlyList<string> ReasonsOf(MeetingTrigger step) =>
        [.. options.Single(o => o.Trigger == step).Reasons.Where(r => r is "HasItems" or "DayReached" or "AgendaEmpty" or "AttendanceRecorded" or "VotersTookPart" or "NotTheRecorder").Select(r => text["Reason." + r].Value)];

    public bool Sees(AgendaItem item) => item.IsOpenTo(me.Actor!);

    public string TitleOf(Guid item) => Meeting.Items.Select((i, place) => (i.Id, Title: $"{place + 1}. {i.Title}")).FirstOrDefault(i => i.Id == item).Title ?? "";

    public string NameOf(Guid person) => Names.GetValueOrDefault(person, text["Meeting.Somebody"]);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ShowAsync(id, null, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, [Bind(Prefix = nameof(Fields))] MeetingFields fields, CancellationToken ct)
    {
        StepResult? result = null;
        if (ModelState.IsValid)
        {
            result = await db.ActOnMeetingAsync(me.Actor!, id, fields.Step!.Value, fields.Version, ct, fields.Note, fields.ToInput());
            if (result is null) return NotFound();
            if (result.IsTaken)
            {
                TempData["Done"] = text["Step.Done", text["MeetingTrigger." + fields.Step].Value].Value;
                return LocalRedirect($"/vergaderingen/{id}");
            }
        }

        db.ChangeTracker.Clear();
        if (result is not null) this.Refuse(result, text);
        return await ShowAsync(id, fields, ct);
    }

    private async Task<IActionResult> ShowAsync(Guid id, MeetingFields? typed, CancellationToken ct)
    {
        if (await db.MeetingAsync(id, ct) is not { } meeting) return NotFound();

        Meeting = meeting;
        options = MeetingMachine.Workflow.OptionsFor(meeting, new Attempt(me.Actor!, db.Clock.GetUtcNow()));
        var (people, labels) = (meeting.Surroundings.Members.Concat(meeting.Attendance.Select(a => a.PersonId)).ToList(), meeting.Surroundings.Waiting.Select(m => m.LabelId).ToList());
        Names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var known = await db.Labels.AsNoTracking().Where(l => labels.Contains(l.Id)).ToDictionaryAsync(l => l.Id, ct);
        WaitingMatters = [.. meeting.Surroundings.Waiting.Select(m => (m, $"{known[m.LabelId].Number}: {text["Procedure." + known[m.LabelId].Procedures.Single(p => p.Number == m.Procedure).Kind]}"))];
        Fields = MeetingFields.Of(meeting);
        Fields.Attendance = [.. Fields.Attendance.OrderBy(a => NameOf(a.PersonId), StringComparer.CurrentCulture)];
        if (typed is not null) Fields = typed.Over(Fields);
        return Page();
    }
}

/// <summary>A step on a meeting as typed; each form fills in its own part.</summary>
internal sealed class MeetingFields
{
    [Required]
    public MeetingTrigger? Step { get; set; }

    public int Version { get; set; }

    [Display(Name = "Meeting.On")]
    public DateOnly? On { get; set; }

    [Display(Name = "Meeting.StartsAt")]
    public TimeOnly? StartsAt { get; set; }

    [StringLength(200), Display(Name = "Meeting.Place")]
    public string? Place { get; set; }

    [StringLength(2000), Display(Name = "Step.Note")]
    public string? Note { get; set; }

    public Guid? LabelId { get; set; }

    public Guid? PathId { get; set; }

    public int? Procedure { get; set; }

    public List<PresenceFields> Attendance { get; set; } = [];

    public List<NoteFields> Notes { get; set; } = [];

    public static MeetingFields Of(Meeting meeting) => new()
    {
        Version = meeting.Version, On = meeting.On, StartsAt = meeting.StartsAt, Place = meeting.Place,
        Attendance = [.. meeting.Surroundings.Members.Select(m => new PresenceFields { PersonId = m, Presence = meeting.PresenceOf(m) })],
        Notes = [.. meeting.Items.Select(i => new NoteFields { ItemId = i.Id, Text = meeting.NoteOn(i.Id) })],
    };

    /// <summary>What was typed, over what stands there: a form sends its own part only.</summary>
    public MeetingFields Over(MeetingFields standing) => new()
    {
        Step = Step, Version = standing.Version, On = On ?? standing.On, StartsAt = StartsAt ?? standing.StartsAt, Place = Place ?? standing.Place, Note = Note,
        Attendance = Attendance.Count > 0 ? Attendance : standing.Attendance,
        Notes = Notes.Count > 0 ? Notes : standing.Notes,
    };

    public MeetingInput ToInput() => new(
        On, StartsAt, Place?.Trim(), LabelId is { } label && Procedure is { } number ? new AgendaMatter(label, number) : null, PathId,
        [.. Attendance.Where(a => a.Presence is not null).Select(a => new Attendance(a.PersonId, a.Presence!.Value))],
        [.. Notes.Select(n => new ItemNote(n.ItemId, n.Text?.Trim() ?? ""))]);
}

/// <summary>How one member took part, as chosen.</summary>
internal sealed class PresenceFields
{
    public Guid PersonId { get; set; }

    [Display(Name = "Meeting.Presence")]
    public Presence? Presence { get; set; }
}

/// <summary>What was said on one item, as typed.</summary>
internal sealed class NoteFields
{
    public Guid ItemId { get; set; }

    [StringLength(4000), Display(Name = "Meeting.Note")]
    public string? Text { get; set; }
}
