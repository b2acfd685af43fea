using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>Another team for a planned or running audit, with the reason (hard case 5).</summary>
[Authorize]
internal sealed class ChangeTeamPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public List<SeatFields> Team { get; set; } = [];

    [BindProperty, Required, StringLength(4000), Display(Name = "Step.Note")]
    public string? Note { get; set; }

    public IReadOnlyList<Choice> People { get; private set; } = [];

    protected override bool IsForMe => HasPartIn(Trigger.ChangeTeam);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await OpenForAsync(id, Trigger.ChangeTeam, ct) is { } refused) return refused;

        People = await Db.CandidatesAsync(Path, Texts, ct);
        (Version, Team) = (Path.Version, SeatFields.Of(Path.Plan.Team));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await OpenForFormAsync(id, ct) is { } refused) return refused;

        People = await Db.CandidatesAsync(Path, Texts, ct);
        Db.ChangeTracker.Clear();
        SeatFields.Check(Team, People, "Team", ModelState, key => Texts[key]);
        return await AnswerAsync(
            id, (path, attempt) => path.Take(Trigger.ChangeTeam, attempt, Version), Texts["Step.Done", Texts["Trigger.ChangeTeam"].Value], ct, Note, new ChangeTeamInput(SeatFields.ToTeam(Team)));
    }
}
