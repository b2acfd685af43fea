using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>One label: its dates and duties, what is asked or proposed about it, what I can do, and what happened.</summary>
[Authorize]
[ResponseCache(NoStore = true)]
internal sealed class LabelPage(CertificationDb db, LogBook book, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public Label Label { get; private set; } = null!;

    public Actor Actor { get; private set; } = null!;

    public DateTimeOffset Now { get; private set; }

    public DateOnly Today => AmsterdamTime.DateOf(Now);

    public IReadOnlyList<StepOption<LabelTrigger>> Steps { get; private set; } = [];

    public IReadOnlyList<HistoryAct> History { get; private set; } = [];

    public string BodyName { get; private set; } = "";

    public string? SuccessorNumber { get; private set; }

    public bool SeesPath { get; private set; }

    /// <summary>Filed against decisions about this label, as far as I may see them.</summary>
    public IReadOnlyList<Objection> Objections { get; private set; } = [];

    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    /// <summary>What the holder's signatory may object to, and did not yet.</summary>
    public IReadOnlyList<ContestedDecision> Contestable { get; private set; } = [];

    /// <summary>How the votes stand is for the committee.</summary>
    public bool ShowsVotes => ActorOnLabel.SeesVotes(Actor);

    public IEnumerable<Procedure> Procedures => Label.ProceduresFor(Actor);

    public LabelState State => Label.StateOn(Today);

    public bool MayRecertify => Actor.Has(Role.Coordinator) && Label.SupersededById is null
        && (State is LabelState.Active or LabelState.Suspended || (State == LabelState.Expired && Today <= Label.ValidUntil.AddMonths(Label.Scheme.Validity.RestorationMonths)));

    /// <summary>The last day to apply for the next cycle in good time, while none follows (D18).</summary>
    public DateOnly? ApplyBy => Label.IsAlive && Label.SupersededById is null ? Label.Scheme.Terms[TermKind.D18].LastDay(Label.OriginalPeriod.Until) : null;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (await db.LabelForAsync(me.Actor!, number, ct) is not { } label) return NotFound();

        (Label, Actor, Now) = (label, me.Actor!.For(label), db.Clock.GetUtcNow());
        Steps = LabelOptions.For(label, new Attempt(Actor, Now));
        BodyName = await db.Bodies.Where(b => b.Id == label.BodyId).Select(b => b.Name).SingleAsync(ct);
        SuccessorNumber = await db.Labels.Where(l => l.Id == label.SupersededById).Select(l => l.Number).SingleOrDefaultAsync(ct);
        SeesPath = await db.PathsVisibleTo(me.Actor!).AnyAsync(p => p.Id == label.PathId, ct);
        Objections = await db.ObjectionsVisibleTo(me.Actor!).AsNoTracking().Where(o => o.LabelId == label.Id).OrderByDescending(o => o.FiledAt).ToListAsync(ct);
        if (Actor.Has(Role.Signatory))
            Contestable = await db.UncontestedAsync(label, ct);
        Letters = await db.LettersOfAsync(label.Id, ct);
        var log = await book.PageAsync(new LogQuestion(Dossiers: [label.Id], Refused: false), 1, ct);
        History = [.. log.Rows.Where(row => row.Open).Select(row => row.InHistory(text))];
        return Page();
    }

    /// <summary>Begins the next cycle with all that is known of this one.</summary>
    public async Task<IActionResult> OnPostRecertifyAsync(string number, CancellationToken ct)
    {
        if (await db.LabelForAsync(me.Actor!, number, ct) is not { } label) return NotFound();

        var file = label.Surroundings.File;
        db.ChangeTracker.Clear();
        var path = await db.StartAsync(me.Actor!, label.HolderId, PathKind.Recertification, file.Variant, ct, label.ApplicationIn(file));
        if (path is null) return StatusCode(StatusCodes.Status403Forbidden);

        TempData["Done"] = text["Label.Recertifying", path.Number].Value;
        return LocalRedirect($"/trajecten/{path.Id}/aanmelding");
    }

    public IReadOnlyList<string> ReasonsOf(StepOption<LabelTrigger> option) => [.. option.Reasons.Select(code => text["Reason." + code].Value)];

    public string AddressOf(LabelTrigger step) => $"/labels/{Label.Number}/stappen/{step}";
}
