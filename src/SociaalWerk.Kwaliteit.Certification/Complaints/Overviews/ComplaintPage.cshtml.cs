using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>One complaint for the office: what was filed, who handles it, what was told and ordered, and what I can do.</summary>
[Authorize(Roles = ActorOnComplaint.Readers)]
[ResponseCache(NoStore = true)]
internal sealed class ComplaintPage(CertificationDb db, LogBook book, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    /// <summary>The labels whose holder was warned about the logo.</summary>
    private IReadOnlyCollection<string> warned = [];

    public Complaint Complaint { get; private set; } = null!;

    public Actor Actor { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<StepOption<ComplaintTrigger>> Steps { get; private set; } = [];

    public IReadOnlyList<HistoryAct> History { get; private set; } = [];

    public bool MayIntend => me.Actor!.Has(Role.Officer) && Complaint.Handles(me.Actor!);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await db.ComplaintForAsync(me.Actor!, id, ct) is not { } complaint) return NotFound();

        var now = db.Clock.GetUtcNow();
        (Complaint, Actor, Today) = (complaint, me.Actor!.For(complaint), AmsterdamTime.DateOf(now));
        Steps = ComplaintOptions.For(complaint, new Attempt(Actor, now));
        List<Guid> people = [.. complaint.Subjects.Select(s => s.PersonId), .. complaint.HandlerId is { } handler ? [handler] : Array.Empty<Guid>(), .. complaint.Mails.Select(m => m.PersonId)];
        var numbers = complaint.Kind == ComplaintKind.Logo ? complaint.Measures.Select(m => m.LabelNumber).ToList() : [];
        warned = [.. (await db.Labels.AsNoTracking().Where(l => numbers.Contains(l.Number)).ToListAsync(ct)).Where(l => l.Open(ProcedureKind.Warning) is not null).Select(l => l.Number)];
        names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var log = await book.PageAsync(new LogQuestion(Dossiers: [complaint.Id], Refused: false), 1, ct);
        History = [.. log.Rows.Select(row => row.InHistory(text))];
        return Page();
    }

    public string? NameOf(Guid? person) => person is { } id ? names.GetValueOrDefault(id) : null;

    public string AddresseeOf(ComplaintMail mail) => mail.PersonId == Complaint.ComplainantId ? text["Complaint.Complainant"] : NameOf(mail.PersonId) ?? "";

    public IReadOnlyList<string> ReasonsOf(StepOption<ComplaintTrigger> option) => [.. option.Reasons.Select(code => text["Reason." + code].Value)];

    public string AddressOf(ComplaintTrigger step) => $"/klachten/{Complaint.Id}/stappen/{step}";

    /// <summary>About misuse of the logo its holder is warned first (8.4).</summary>
    public bool WarnsFirst(ComplaintMeasure measure) => Complaint.Kind == ComplaintKind.Logo && !warned.Contains(measure.LabelNumber);

    /// <summary>The label's own step, with what is known filled in.</summary>
    public string IntendingOn(ComplaintMeasure measure)
    {
        var step = WarnsFirst(measure) ? "WarnAboutLogo?" : $"Intend?grond={(Complaint.Kind == ComplaintKind.Logo ? SanctionGround.LogoMisuse : SanctionGround.Other)}&";
        return $"/labels/{measure.LabelNumber}/stappen/{step}reden={Uri.EscapeDataString(text["Complaint.IntentionReason"])}";
    }
}
