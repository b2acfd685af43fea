using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>One objection: what it is against and why, how it was heard, advised and decided on, what I can do, and what happened.</summary>
[Authorize]
[ResponseCache(NoStore = true)]
internal sealed class ObjectionPage(CertificationDb db, LogBook book, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    public Objection Objection { get; private set; } = null!;

    public Actor Actor { get; private set; } = null!;

    public DateTimeOffset Now { get; private set; }

    public DateOnly Today => AmsterdamTime.DateOf(Now);

    public IReadOnlyList<StepOption<ObjectionTrigger>> Steps { get; private set; } = [];

    public IReadOnlyList<HistoryAct> History { get; private set; } = [];

    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    /// <summary>The label it is about.</summary>
    public string? LabelNumber => Objection.Surroundings.Label?.Number;

    /// <summary>The file itself is for who may see it.</summary>
    public bool SeesPath { get; private set; }

    /// <summary>The committee's own business until there is a decision.</summary>
    public bool ShowsAdvice => Objection.Advice is not null && Actor.SeesAdvice(Objection);

    public bool ShowsProposal => Objection.Proposal is not null && Actor.SeesProposal(Objection);

    public Tally? Count => Objection.Count(Now);

    /// <summary>What the office recorded counts once another confirmed it.</summary>
    public bool ShowsBinding => Objection.Binding is { } binding && (binding.ConfirmedBy is not null || Actor.Has(ActorOnObjection.Committees | Role.Officer));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await db.ObjectionForAsync(me.Actor!, id, ct) is not { } objection) return NotFound();

        (Objection, Actor, Now) = (objection, me.Actor!.For(objection), db.Clock.GetUtcNow());
        Steps = ObjectionOptions.For(objection, new Attempt(Actor, Now));
        SeesPath = await db.PathsVisibleTo(me.Actor!).AnyAsync(p => p.Id == objection.PathId, ct);
        Letters = await db.LettersOfAsync(id, ct);
        names = await NamesAsync(ct);
        var log = await book.PageAsync(new LogQuestion(Dossiers: [id], Refused: false), 1, ct);
        History = [.. log.Rows.Where(row => row.Open).Select(row => row.InHistory(text))];
        return Page();
    }

    public string NameOf(Guid person) => names.GetValueOrDefault(person, "");

    public string NamesOf(IEnumerable<Guid> people) => string.Join(", ", people.Select(NameOf));

    public IReadOnlyList<string> ReasonsOf(StepOption<ObjectionTrigger> option) => [.. option.Reasons.Select(code => text["Reason." + code].Value)];

    public string AddressOf(ObjectionTrigger step) => $"/bezwaren/{Objection.Id}/stappen/{step}";

    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(CancellationToken ct)
    {
        Guid?[] all =
        [
            Objection.FiledBy, Objection.Decision?.SignedBy,
            .. (Objection.Hearing?.Members ?? []).Concat(Objection.Advice?.Subscribers ?? []).Select(p => (Guid?)p),
        ];
        var ids = all.OfType<Guid>().Distinct().ToList();
        // Whoever signed or voted stays named as long as the decision is kept (ruling on erasure).
        var deciders = Objection.Deciders.ToHashSet();
        return await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => deciders.Contains(p.Id) ? p.NameOnDecision : p.Name, ct);
    }
}
