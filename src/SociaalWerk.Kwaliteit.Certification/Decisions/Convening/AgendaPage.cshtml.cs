using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>The secretary puts a path on the agenda and writes down whose conflicts of interest were declared (row 25).</summary>
[Authorize]
internal sealed class AgendaPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Required, Display(Name = "Agenda.Meeting")]
    public DateOnly? Meeting { get; set; }

    [BindProperty, Display(Name = "Agenda.Asked")]
    public bool Asked { get; set; }

    [BindProperty]
    public List<MemberFields> Members { get; set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Days for which a meeting is planned.</summary>
    public IReadOnlyList<DateOnly> Planned { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds => Choice.Of<InterestKind>(Texts, "Interest");

    protected override bool IsForMe => HasPartIn(Trigger.PutOnAgenda);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await OpenForAsync(id, Trigger.PutOnAgenda, ct) is { } refused) return refused;

        await ReadNamesAsync(ct);
        (Version, Meeting) = (Path.Version, Planned.Cast<DateOnly?>().FirstOrDefault());
        Members = [.. Names.OrderBy(n => n.Value, StringComparer.Ordinal).Select(n => new MemberFields { PersonId = n.Key })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await OpenForFormAsync(id, ct) is { } refused) return refused;

        await ReadNamesAsync(ct);
        Db.ChangeTracker.Clear();
        Members.RemoveAll(m => !Names.ContainsKey(m.PersonId));
        var conflicts = Members.Where(m => m.Kind is not null).Select(m => new DeclaredConflict(m.PersonId, m.Kind!.Value, m.Note?.Trim() ?? "")).ToList();
        return await AnswerAsync(
            id, (path, attempt) => path.Take(Trigger.PutOnAgenda, attempt, Version), Texts["Step.Done", Texts["Trigger.PutOnAgenda"].Value], ct,
            input: new AgendaInput(new Agenda(Meeting ?? default, Asked, conflicts)));
    }

    private async Task ReadNamesAsync(CancellationToken ct)
    {
        var today = AmsterdamTime.Today(Db.Clock);
        var members = Path.Surroundings.Holding(Role.Member | Role.Chair | Role.ViceChair, today).Select(p => p.Id).ToList();
        Planned = await Db.Meetings.Where(m => m.State == MeetingState.Planned && m.On >= today).OrderBy(m => m.On).Select(m => m.On).ToListAsync(ct);
        Names = await Db.People.Where(p => members.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }
}

/// <summary>A member's conflict of interest as typed; without a kind there is none.</summary>
internal sealed class MemberFields
{
    public Guid PersonId { get; set; }

    [Display(Name = "Agenda.Kind")]
    public InterestKind? Kind { get; set; }

    [Display(Name = "Agenda.Note"), StringLength(1000)]
    public string? Note { get; set; }
}
