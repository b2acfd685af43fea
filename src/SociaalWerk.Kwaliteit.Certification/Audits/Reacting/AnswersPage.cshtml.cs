using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>What the organisation said to the draft, and what the lead answers.</summary>
[Authorize]
internal sealed class AnswersPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    [BindProperty, Required, StringLength(4000), Display(Name = "Answers.Answer")]
    public string? Answer { get; set; }

    /// <summary>The reaction whose form was sent.</summary>
    [BindProperty]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await OpenAsync(id, ct) ?? Page();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        AnswerAsync(id, (path, attempt) => path.Answer(Number, Answer!, attempt), Texts["Answers.Done"], ct, backTo: "reacties");

    protected override Func<PathView, bool> MayRead => view => view.ShowsReport;
}
