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

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>The page of every step on a label: what will happen, what the step needs, and a button.</summary>
[Authorize]
internal sealed class LabelStepPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    /// <summary>Where a reason can be mended on this page; others stand in the summary only.</summary>
    private static readonly Dictionary<string, string> FieldOf = new()
    {
        ["NoteRequired"] = "Fields.Note", ["GroundGiven"] = "Fields.Ground", ["Warned"] = "Fields.Ground", ["PostponementFits"] = "Fields.Until", ["CorrectionGiven"] = "Fields.Summary",
        ["ChangeGiven"] = "Fields.On", ["ChangeIsOpen"] = "Fields.FollowUp", ["ReductionFits"] = "Fields.ServiceTypes", ["ChoiceGiven"] = "Fields.Choice", ["VoteReasoned"] = "Fields.Note",
        ["ProposalGiven"] = "Fields.Procedure", ["RequestGiven"] = "Fields.Procedure", ["RunningTermGiven"] = "Fields.Term", ["LaterDayGiven"] = "Fields.LastDay", ["ExtensionFits"] = "Fields.LastDay",
    };

    public LabelStepFields Fields { get; private set; } = new();

    /// <summary>The refused special audit that asks an intention; there the office records it when none follows.</summary>
    public Guid? Special { get; private set; }

    public Label Label { get; private set; } = null!;

    public LabelTrigger Step { get; private set; }

    public bool NoteNeeded { get; private set; }

    public DateOnly LatestPostponement => Validity.LatestPostponement(Label.ValidUntil, Label.Scheme.Validity);

    public IReadOnlyList<Choice> Sanctions => Choice.Of<ProcedureKind>(text, "Procedure", MayBeReduced
        ? [ProcedureKind.Suspension, ProcedureKind.Reduction, ProcedureKind.Withdrawal] : [ProcedureKind.Suspension, ProcedureKind.Withdrawal]);

    public bool MayBeReduced => Label.State == LabelState.Active;

    /// <summary>A label of the whole organisation may name no work; then any may be left.</summary>
    public IReadOnlyList<Choice> ServiceTypesLeft =>
        [.. (Label.Scope.ServiceTypes.Count > 0 ? Label.Scope.ServiceTypes : ServiceTypes.All).Select(type => new Choice(type, text["ServiceType." + type]))];

    public IReadOnlyList<Choice> MunicipalitiesLeft => [.. Label.Scope.Municipalities.Select(place => new Choice(place, place))];

    public IReadOnlyList<Choice> Grounds => Choice.Of<SanctionGround>(text, "Ground");

    public IReadOnlyList<Choice> Votes => Choice.Of<VoteChoice>(text, "Vote");

    public IReadOnlyList<Choice> ChangeKinds => Choice.Of<ChangeKind>(text, "Change");

    public IReadOnlyList<Choice> FollowUps => Choice.Of<FollowUp>(text, "FollowUp");

    public IReadOnlyList<Choice> Reports => [.. Label.Changes.Where(c => c.FollowUp is null).Select(c => new Choice($"{c.Number}", $"{c.Number}. {text["Change." + c.Kind]}"))];

    /// <summary>Two of one kind differ in their last day.</summary>
    public IReadOnlyList<Choice> Terms =>
        [.. Label.Extensible(AmsterdamTime.Today(db.Clock)).Select(t => new Choice(t.Name, text["LabelStep.TermUntil", text["Term." + t.Kind].Value, t.LastDay.Words()]))];

    /// <summary>What the step may be about, where several are open.</summary>
    public IReadOnlyList<Choice> Asked =>
    [
        .. (Step switch
        {
            LabelTrigger.Drop => Label.Droppable(me.Actor!.For(Label)),
            LabelTrigger.TakeBack => Label.Requests,
            _ => Label.Procedures.Where(p => p is { IsOpen: true, IsVotedOn: true }),
        }).Select(p => new Choice($"{p.Number}", text["Procedure." + p.Kind])),
    ];

    public bool AsksProcedure => Step is LabelTrigger.Vote or LabelTrigger.Recuse or LabelTrigger.Drop or LabelTrigger.TakeBack;

    /// <param name="grond">Known beforehand, where another page leads here.</param>
    /// <param name="reden">Likewise.</param>
    public async Task<IActionResult> OnGetAsync(string number, LabelTrigger step, SanctionGround? grond, string? reden, CancellationToken ct)
    {
        if (await LoadAsync(number, step, ct) is { } gone) return gone;

        var actor = me.Actor!.For(Label);
        if (!LabelMachine.Workflow.Table.Any(row => row.From == Label.State && row.On == step && actor.Has(row.By))) return StatusCode(StatusCodes.Status403Forbidden);

        var words = Label.WordsNow;
        Fields = new LabelStepFields
        {
            Version = Label.Version, Procedure = Asked is [var only] ? int.Parse(only.Value) : null, HolderName = words.HolderName, Place = words.Place, Summary = words.Summary,
            Ground = grond, Note = reden, Report = Reports is [var report] ? int.Parse(report.Value) : null,
            Term = Terms is [var running] ? running.Value : null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, LabelTrigger step, [Bind(Prefix = nameof(Fields))] LabelStepFields fields, CancellationToken ct)
    {
        Fields = fields;
        var result = ModelState.IsValid ? await db.ActOnLabelAsync(me.Actor!, number, step, fields.Version, ct, fields.Note, fields.ToInput(step)) : null;
        if (result?.IsTaken == true)
        {
            TempData["Done"] = text["Step.Done", text["LabelTrigger." + step].Value].Value;
            return LocalRedirect(step == LabelTrigger.FollowUpChange ? await AfterReportAsync(number, fields, ct) : $"/labels/{number}");
        }

        db.ChangeTracker.Clear();
        if (await LoadAsync(number, step, ct) is { } gone) return gone;
        if (result is not null) this.Refuse(result, text, FieldOf);
        return Page();
    }

    /// <summary>The step that the follow-up of a report asks of the office, with what is known filled in; the label where it asks none.</summary>
    private async Task<string> AfterReportAsync(string number, LabelStepFields fields, CancellationToken ct)
    {
        var report = (await db.Labels.AsNoTracking().SingleAsync(l => l.Number == number, ct)).Changes.Single(c => c.Number == fields.Report);
        var reason = Uri.EscapeDataString(Language.InDutch(() => text["LabelStep.AfterReport", text["Change." + report.Kind].Value]));
        return fields.FollowUp switch
        {
            FollowUp.Sanction => $"/labels/{number}/stappen/Intend?grond={GroundOf(report.Kind)}&reden={reason}",
            FollowUp.Correction => $"/labels/{number}/stappen/ProposeCorrection?reden={reason}",
            _ => $"/labels/{number}",
        };
    }

    private static SanctionGround GroundOf(ChangeKind change) => change switch
    {
        ChangeKind.Incident => SanctionGround.SeriousIncident,
        ChangeKind.Insolvency => SanctionGround.BankruptcyOrTermination,
        _ => SanctionGround.Other,
    };

    private async Task<IActionResult?> LoadAsync(string number, LabelTrigger step, CancellationToken ct)
    {
        if (LabelMachine.Workflow.Table.All(row => row.On != step || row.By == Role.Clock) || await db.LabelForAsync(me.Actor!, number, ct) is not { } label) return NotFound();

        (Label, Step) = (label, step);
        if (step == LabelTrigger.Intend) Special = (await db.AwaitedIntentionsAsync(me.Actor!, ct)).FirstOrDefault(awaited => awaited.Label.Id == label.Id)?.PathId;
        NoteNeeded = LabelMachine.Workflow.Table.Any(row => row.On == step && row.When.Contains(LabelConditions.NoteRequired));
        return null;
    }
}
