using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Worklists;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>One path: where it is, what I can do, what blocks it, which terms run, and what happened.</summary>
[Authorize]
internal sealed class Overview(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public CertificationPath Path { get; private set; } = null!;

    public IReadOnlyList<StepOption<Trigger>> Steps { get; private set; } = [];

    public IReadOnlyList<PathAct> Acts { get; private set; } = [];

    /// <summary>What to begin with: the first act, when it is my turn and no step can be taken yet.</summary>
    public PathAct? Main { get; private set; }

    /// <summary>The roles whose turn it is.</summary>
    public IReadOnlyList<string> OnTurn { get; private set; } = [];

    public IReadOnlyList<HistoryAct> History { get; private set; } = [];

    public PathView View { get; private set; } = null!;

    /// <summary>What the file holds that I may read, besides what I can work on.</summary>
    public IReadOnlyList<Crumb> Reading { get; private set; } = [];

    public Label? Label { get; private set; }

    /// <summary>The certifying body; before admission the one that was chosen.</summary>
    public string? BodyName { get; private set; }

    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    /// <summary>Filed against decisions on this path, as far as I may see them.</summary>
    public IReadOnlyList<Objection> Objections { get; private set; } = [];

    /// <summary>The holder's signatory may object to the decision, and did not yet.</summary>
    public bool MayObject { get; private set; }

    public bool MayReadLog { get; private set; }

    public DateOnly Today { get; private set; }

    /// <summary>Who from outside helps the applicant now, and until when.</summary>
    public IReadOnlyList<(string Name, DateOnly Until)> Helpers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await db.PathForAsync(me.Actor!, id, ct) is not { } path) return NotFound();

        Path = path;
        var attempt = new Attempt(me.Actor!.For(path), db.Clock.GetUtcNow(), Note: text["Overview.AnyNote"], Input: null);
        Today = AmsterdamTime.DateOf(attempt.At);
        // A step with a form of its own is judged when the form is sent; here only what the form can't mend blocks it.
        Steps = [.. PathMachine.Workflow.OptionsFor(path, attempt).Select(option => StepPages.WithForm.Contains(option.Trigger) ? option with { Reasons = [.. option.Reasons.Except(InputReasons)] } : option)];
        // To report something in a document is there with each document; here it would look as if it were asked for.
        Acts = [.. Enum.GetValues<PathAct>().Where(act => act != PathAct.ReportClientData && PathActs.MayDo(act, path, attempt.Actor)).DistinctBy(act => StepPages.AddressOf(id, act))];
        if (Waiting.For(path, me.Actor!, attempt.At).Any() && !Steps.Any(option => option.Allowed && !StepPage.IsGrave(option.Trigger)))
            Main = Acts.Select(act => (PathAct?)act).FirstOrDefault(act => act is not (PathAct.AddEvidence or PathAct.ProposeRefusal or PathAct.DeclareConflict or PathAct.ExtendTerm));
        OnTurn = [.. ActorClaims.Roles(Waiting.OnTurn(path, attempt.At)).Select(role => text["Role." + role].Value)];
        View = await db.ViewAsync(path, me.Actor!, ct);
        Reading = [.. FileParts.For(View).Select(part => new Crumb(text[part.TextKey], $"/trajecten/{id}/{part.Address}"))];
        BodyName = path.Body?.Name ?? await db.Bodies.AsNoTracking().Where(b => b.Id == path.Application.BodyId).Select(b => b.Name).SingleOrDefaultAsync(ct);
        Label = await db.Labels.AsNoTracking().Where(l => l.PathId == id).OrderByDescending(l => l.ValidFrom).FirstOrDefaultAsync(ct);
        if (View.ShowsLetters) Letters = await db.LettersOfAsync(id, ct);
        Objections = await db.ObjectionsVisibleTo(me.Actor!).AsNoTracking().Where(o => o.PathId == id && o.LabelId == null).OrderByDescending(o => o.FiledAt).ToListAsync(ct);
        MayObject = attempt.Actor.Has(Role.Signatory) && path.Contestable is { } decision && !await db.IsContestedAsync(decision, ct);
        MayReadLog = await db.PathsWithLogFor(me.Actor!).AnyAsync(p => p.Id == id, ct);
        History = await HistoryAsync(ct);
        Helpers = await HelpersAsync(ct);
        return Page();
    }

    /// <summary>Met by the input of the step's own form.</summary>
    private static readonly string[] InputReasons = [nameof(Conditions.ConflictsDeclared), nameof(Conditions.NewTeamFits), nameof(Conditions.NewDateFits)];

    public IReadOnlyList<ProgressStep> Progress
    {
        get
        {
            var (phases, current) = (PathPhases.Of(Path).ToList(), PathPhases.Current(Path));
            var here = phases.IndexOf(current);
            return [.. phases.Select((phase, i) => new ProgressStep(text["Phase." + phase], ProgressOf(i, here), i == here ? text["State." + Path.State].Value : null))];
        }
    }

    /// <summary>What must be answered before the path goes on.</summary>
    public string? Asked => Path.State is State.InfoRequested or State.Deferred
        ? Path.Steps.Where(s => s.Trigger is Trigger.AskInformation or Trigger.Defer).MaxBy(s => s.Version)?.Note
        : null;

    public IReadOnlyList<string> ReasonsOf(StepOption<Trigger> option) => [.. option.Reasons.Select(code => text["Reason." + code].Value)];

    public Tone ToneOf => Path.State switch
    {
        State.Granted or State.GrantedConditional or State.Registered => Tone.Good,
        State.NotAdmitted or State.Refused or State.Lapsed or State.Cancelled or State.WithdrawnByApplicant => Tone.Bad,
        State.InfoRequested or State.Deferred => Tone.Warning,
        _ => Tone.Info,
    };

    private StepProgress ProgressOf(int phase, int here)
    {
        if (phase < here) return StepProgress.Done;
        if (phase > here) return StepProgress.Ahead;
        if (PathPhases.IsStopped(Path.State)) return StepProgress.Blocked;
        return Path.State is State.Granted or State.GrantedConditional or State.Registered or State.Closed ? StepProgress.Done : StepProgress.Current;
    }

    private async Task<IReadOnlyList<(string Name, DateOnly Until)>> HelpersAsync(CancellationToken ct)
    {
        var helping = await db.Delegations.AsNoTracking().Where(d => d.OrganisationId == Path.OrganisationId && d.RevokedAt == null && d.From <= Today && d.Until >= Today)
            .Join(db.People, d => d.PersonId, p => p.Id, (d, p) => new { p.Name, d.Until }).ToListAsync(ct);
        return [.. helping.OrderBy(h => h.Name, StringComparer.Ordinal).Select(h => (h.Name, h.Until))];
    }

    private async Task<IReadOnlyList<HistoryAct>> HistoryAsync(CancellationToken ct)
    {
        var ids = Path.Steps.Select(s => (Guid?)s.ActorId).Append(Path.OrderedBy).OfType<Guid>().Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return
        [
            .. Path.Steps.OrderByDescending(s => s.Version).Select(s => new HistoryAct(
                s.At, text["History.Step", text["Trigger." + s.Trigger].Value, text["State." + s.To].Value],
                names.GetValueOrDefault(s.ActorId), string.Join(", ", ActorClaims.Roles(s.Role).Select(r => text["Role." + r].Value)), s.Note)),
            Path.OrderedBy is { } by ? new HistoryAct(Path.StartedAt, text["History.Ordered"], names.GetValueOrDefault(by)) : new HistoryAct(Path.StartedAt, text["History.Started"]),
        ];
    }
}
