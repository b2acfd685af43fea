using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>What the rule makes of the scores beside the advice that the certifying body gives (4.4, row 24).</summary>
[Authorize]
internal sealed class AdvicePage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    [BindProperty, Required, Display(Name = "AdvicePage.Given")]
    public ComputedAdvice? Given { get; set; }

    [BindProperty, Required, StringLength(4000), Display(Name = "AdvicePage.Motivation")]
    public string? Motivation { get; set; }

    public IReadOnlyList<ThemeCount> Counts => Path.Norms is { } norms ? norms.Count(Path.ApplicableNorms, Path.ScoresByNorm) : [];

    public Theme ThemeOf(ThemeCount count) => Path.Norms!.Themes.Single(t => t.Code == count.Theme);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await OpenAsync(id, ct) is { } refused) return refused;
        if (Path.Advice is null && !MayDo(PathAct.GiveAdvice)) return StatusCode(403);

        (Given, Motivation) = (Path.Advice?.Given ?? Path.ComputedAdvice, Path.Advice?.Motivation);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        AnswerAsync(id, (path, attempt) => path.Give(Given!.Value, Motivation!, attempt), Texts["AdvicePage.Saved"], ct);

    protected override Func<PathView, bool> MayRead => view => view is { ShowsAdvice: true, ShowsReport: true };
}
