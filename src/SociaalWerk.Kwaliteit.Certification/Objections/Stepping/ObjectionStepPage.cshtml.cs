using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>The page of every step on an objection: what will happen, what the step needs, and a button.</summary>
[Authorize]
internal sealed class ObjectionStepPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    /// <summary>Where a reason can be mended on this page; others stand in the summary only.</summary>
    private static readonly Dictionary<string, string> FieldOf = new()
    {
        ["NoteRequired"] = "Fields.Note", ["InTimeOrExcused"] = "Fields.Excused", ["InadmissibleGroundFits"] = "Fields.Ground", ["HearingGiven"] = "Fields.HearingDay",
        ["MembersSuffice"] = "Fields.Members", ["MembersUninvolved"] = "Fields.Members", ["OutcomeGiven"] = "Fields.Outcome", ["BindingOutcomeGiven"] = "Fields.Outcome", ["ConsequenceFits"] = "Fields.Follows", ["LostTimeFits"] = "Fields.GivesBack", ["VoteReasoned"] = "Fields.Note",
        ["ChoiceGiven"] = "Fields.Choice", ["RunningTermGiven"] = "Fields.Term", ["LaterDayGiven"] = "Fields.LastDay", ["ExtensionFits"] = "Fields.LastDay",
    };

    public ObjectionStepFields Fields { get; private set; } = new();

    public Objection Objection { get; private set; } = null!;

    public ObjectionTrigger Step { get; private set; }

    public bool NoteNeeded { get; private set; }

    /// <summary>The members of the objection committee who may hear this one.</summary>
    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public IReadOnlyList<Choice> Grounds => Choice.Of(text, "InadmissibleGround", Objection.IsLate ? Enum.GetValues<InadmissibleGround>() : [InadmissibleGround.NoInterest]);

    public IReadOnlyList<Choice> Votes => Choice.Of<VoteChoice>(text, "Vote");

    public IReadOnlyList<Choice> Terms => [.. Objection.Terms.Where(t => t.Runs(AmsterdamTime.Today(db.Clock))).OrderBy(t => t.LastDay).Select(t => new Choice($"{t.Kind}", text["Term." + t.Kind]))];

    /// <summary>Binding advice upholds or dismisses; a committee may also uphold in part.</summary>
    public IReadOnlyList<Choice> Outcomes => Choice.Of(text, "ObjectionOutcome",
        Step == ObjectionTrigger.RecordBindingAdvice ? [ObjectionOutcome.Upheld, ObjectionOutcome.Dismissed] : Enum.GetValues<ObjectionOutcome>());

    /// <summary>Only a suspension can be shortened.</summary>
    public IReadOnlyList<Choice> Consequences => Choice.Of(text, "Consequence",
        Objection.Against == Contested.Suspension ? Enum.GetValues<Consequence>() : [Consequence.Restored, Consequence.Unchanged]);

    public async Task<IActionResult> OnGetAsync(Guid id, ObjectionTrigger step, CancellationToken ct)
    {
        if (await LoadAsync(id, step, ct) is { } gone) return gone;

        var actor = me.Actor!.For(Objection);
        if (!ObjectionMachine.Workflow.Table.Any(row => row.From == Objection.State && row.On == step && actor.Has(row.By))) return StatusCode(StatusCodes.Status403Forbidden);

        Fields = Known();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, ObjectionTrigger step, [Bind(Prefix = nameof(Fields))] ObjectionStepFields fields, CancellationToken ct)
    {
        Fields = fields;
        var result = ModelState.IsValid ? await db.ActOnObjectionAsync(me.Actor!, id, step, fields.Version, ct, fields.Note, fields.ToInput(step)) : null;
        if (result?.IsTaken == true)
        {
            TempData["Done"] = text["Step.Done", text["ObjectionTrigger." + step].Value].Value;
            return LocalRedirect($"/bezwaren/{id}");
        }

        db.ChangeTracker.Clear();
        if (await LoadAsync(id, step, ct) is { } gone) return gone;
        if (result is not null) this.Refuse(result, text, FieldOf);
        return Page();
    }

    /// <summary>What was said before, where a step builds on it.</summary>
    private ObjectionStepFields Known()
    {
        var fields = new ObjectionStepFields { Version = Objection.Version, About = Step == ObjectionTrigger.Vote ? Objection.Proposal?.Number : Objection.Advice?.Number };
        switch (Step)
        {
            case ObjectionTrigger.ExtendTerm when Objection.Terms.Where(t => t.Runs(AmsterdamTime.Today(db.Clock))).ToList() is [var only]:
                fields.Term = only.Kind;
                break;
            case ObjectionTrigger.PlanHearing when Objection.Hearing is { } hearing:
                var local = AmsterdamTime.Local(hearing.At);
                (fields.HearingDay, fields.HearingTime, fields.Place, fields.Members) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime), hearing.Place, [.. hearing.Members]);
                break;
            case ObjectionTrigger.DraftAdvice when Objection.Advice is { } advice:
                (fields.Outcome, fields.Note) = (advice.Outcome, advice.Words);
                break;
            case ObjectionTrigger.ProposeDecision:
                (fields.Outcome, fields.Note) = (Objection.Proposal?.Outcome ?? Objection.Advice?.Outcome, Objection.Proposal?.Words ?? Objection.Advice?.Words);
                (fields.Follows, fields.Until, fields.GivesBack) = (Objection.Proposal?.Follows, Objection.Proposal?.Until, Objection.Proposal?.GivesBack == true);
                break;
        }

        return fields;
    }

    private async Task<IActionResult?> LoadAsync(Guid id, ObjectionTrigger step, CancellationToken ct)
    {
        if (ObjectionMachine.Workflow.Table.All(row => row.On != step || row.By == Role.Clock) || await db.ObjectionForAsync(me.Actor!, id, ct) is not { } objection) return NotFound();

        (Objection, Step) = (objection, step);
        NoteNeeded = ObjectionMachine.Workflow.Table.Any(row => row.On == step && row.When.Contains(ObjectionConditions.NoteRequired));
        if (step == ObjectionTrigger.PlanHearing) Members = await FreeMembersAsync(ct);
        return null;
    }

    private async Task<IReadOnlyList<Choice>> FreeMembersAsync(CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var free = Objection.File.Surroundings.Holding(Role.ObjectionMember, AmsterdamTime.DateOf(now)).Where(p => !Objection.IsInvolved(p.Id, now)).Select(p => p.Id).ToList();
        var people = await db.People.AsNoTracking().Where(p => free.Contains(p.Id)).ToListAsync(ct);
        return [.. people.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Choice($"{p.Id}", p.Name))];
    }
}
