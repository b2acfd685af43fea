using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Numbers;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>The page of every step on a complaint: what will happen, what the step needs, and a button.</summary>
[Authorize(Roles = ActorOnComplaint.Readers)]
[ResponseCache(NoStore = true)]
internal sealed class ComplaintStepPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    /// <summary>Where a reason can be mended on this page; others stand in the summary only.</summary>
    private static readonly Dictionary<string, string> FieldOf = new()
    {
        ["NoteRequired"] = "Fields.Note", ["HandlerFits"] = "Fields.Handler", ["WhereToGiven"] = "Fields.WhereTo", ["AnswerGiven"] = "Fields.Answer",
        ["OutcomeGiven"] = "Fields.Outcome", ["MeasureGiven"] = "Fields.Measure", ["MeasureIsOpen"] = "Fields.Number", ["PassageGiven"] = "Fields.Passage", ["LaterDayGiven"] = "Fields.LastDay",
    };

    /// <summary>Steps of which the complainant is told in the office's own words.</summary>
    private static readonly ComplaintTrigger[] Answers =
        [ComplaintTrigger.ExtendAcknowledgement, ComplaintTrigger.AcknowledgeReceipt, ComplaintTrigger.ReferOn, ComplaintTrigger.ExtendSettlement, ComplaintTrigger.ConcludeComplaint];

    /// <summary>Finds somebody who is not in the list.</summary>
    [BindProperty(SupportsGet = true, Name = "zoek")]
    public string? Search { get; set; }

    public ComplaintStepFields Fields { get; private set; } = new();

    public Complaint Complaint { get; private set; } = null!;

    public ComplaintTrigger Step { get; private set; }

    public bool NoteNeeded { get; private set; }

    /// <summary>Whether the complainant gets to read something.</summary>
    public bool AsksAnswer => Answers.Contains(Step) && Complaint.CanBeAnswered;

    public bool AnswerNeeded => ComplaintMachine.Workflow.Table.Any(row => row.From == Complaint.State && row.On == Step && row.When.Contains(ComplaintConditions.AnswerGiven));

    /// <summary>Whom it may be about: everybody of the branch, who is marked already, and whoever was searched for.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    public IReadOnlyList<Choice> HandlerChoices => [.. Complaint.Surroundings.Holders.Where(h => Complaint.MayHandle(h.PersonId)).DistinctBy(h => h.PersonId).OrderBy(h => h.Name, StringComparer.CurrentCulture).Select(h => new Choice(h.PersonId.ToString(), h.Name))];

    public IReadOnlyList<Choice> Outcomes => Choice.Of<ComplaintOutcome>(text, "ComplaintOutcome");

    public IReadOnlyList<Choice> MeasureKinds => [.. Enum.GetValues<MeasureKind>().Select(k => new Choice(k.ToString(), text["MeasureKind." + k], text["MeasureKindHint." + k]))];

    public IReadOnlyList<Choice> OpenMeasures => [.. Complaint.Measures.Where(m => m.CarriedOutAt is null).Select(m => new Choice($"{m.Number}", $"{m.Number}. {text["MeasureKind." + m.Kind]} – {m.LabelNumber}", text["CarryOutHint." + m.Kind]))];

    public async Task<IActionResult> OnGetAsync(Guid id, ComplaintTrigger step, CancellationToken ct)
    {
        if (!ModelState.IsValid || await LoadAsync(id, step, ct) is not null) return NotFound();

        var actor = me.Actor!.For(Complaint);
        if (!ComplaintMachine.Workflow.Table.Any(row => row.From == Complaint.State && row.On == step && actor.Has(row.By))) return StatusCode(StatusCodes.Status403Forbidden);

        Fields = new ComplaintStepFields
        {
            Version = Complaint.Version, Subjects = [.. Complaint.Subjects.Select(s => s.PersonId)], Handler = Complaint.HandlerId,
            Label = Complaint.LabelNumber, Number = OpenMeasures is [var only] ? int.Parse(only.Value) : null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, ComplaintTrigger step, [Bind(Prefix = nameof(Fields))] ComplaintStepFields fields, CancellationToken ct)
    {
        Fields = fields;
        var label = await LabelAsync(step, ct);
        var result = ModelState.IsValid ? await db.ActOnComplaintAsync(me.Actor!, id, step, fields.Version, ct, fields.Note, fields.ToInput(label)) : null;
        if (result?.IsTaken == true)
        {
            TempData["Done"] = text["Step.Done", text["ComplaintTrigger." + step].Value].Value;
            // Whoever marked themselves sees it no more.
            return LocalRedirect(await db.ComplaintForAsync(me.Actor!, id, ct) is null ? "/klachten" : $"/klachten/{id}");
        }

        db.ChangeTracker.Clear();
        if (await LoadAsync(id, step, ct) is { } gone) return gone;
        if (result is not null) this.Refuse(result, text, FieldOf);
        return Page();
    }

    /// <summary>The number as we write it; null when none was asked or none is known.</summary>
    private async Task<string?> LabelAsync(ComplaintTrigger step, CancellationToken ct)
    {
        if (step != ComplaintTrigger.OrderMeasure) return null;

        var number = LabelNumber.Parse(Fields.Label)?.ToString();
        if (number is not null && await db.Labels.AnyAsync(l => l.Number == number, ct)) return number;

        ModelState.AddModelError("Fields.Label", text["ComplaintForm.LabelUnknown"]);
        return null;
    }

    private async Task<IActionResult?> LoadAsync(Guid id, ComplaintTrigger step, CancellationToken ct)
    {
        if (await db.ComplaintForAsync(me.Actor!, id, ct) is not { } complaint) return NotFound();

        (Complaint, Step) = (complaint, step);
        NoteNeeded = ComplaintMachine.Workflow.Table.Any(row => row.From == complaint.State && row.On == step && row.When.Contains(ComplaintConditions.NoteRequired));
        if (step == ComplaintTrigger.MarkSubjects) await FindPeopleAsync(ct);
        return null;
    }

    private async Task FindPeopleAsync(CancellationToken ct)
    {
        List<Guid> known = [.. Complaint.Surroundings.Holders.Select(h => h.PersonId), .. Complaint.Subjects.Select(s => s.PersonId), .. Fields.Subjects];
        var all = await db.People.AsNoTracking().Where(p => p.ErasedAt == null).ToListAsync(ct);
        People =
        [
            .. all.Where(p => known.Contains(p.Id) || (!string.IsNullOrWhiteSpace(Search) && p.Answers(Search))).OrderBy(p => p.Name, StringComparer.CurrentCulture)
                .Select(p => new Choice(p.Id.ToString(), p.Name, string.Join(", ", Complaint.Surroundings.Holders.Where(h => h.PersonId == p.Id).Select(h => text["Role." + h.Role].Value)) is { Length: > 0 } roles ? roles : p.Email)),
        ];
    }
}
