using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>The office gives a running term a later last day, with a reason.</summary>
[Authorize]
internal sealed class TermsPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    [BindProperty, Required, Display(Name = "Extend.Term")]
    public TermKind? Kind { get; set; }

    [BindProperty, Required, Display(Name = "Extend.LastDay")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Required, StringLength(4000), Display(Name = "Extend.Reason")]
    public string? Reason { get; set; }

    public IReadOnlyList<RunningTerm> Running => [.. Path.Terms.Where(t => t.Runs(AmsterdamTime.Today(Db.Clock))).OrderBy(t => t.LastDay)];

    public IReadOnlyList<Choice> Terms => [.. Running.Select(t => new Choice(t.Kind.ToString(), Texts["Term." + t.Kind]))];

    protected override bool IsForMe => HasPartIn(PathAct.ExtendTerm);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await OpenForAsync(id, PathAct.ExtendTerm, ct) ?? Page();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        AnswerAsync(id, (path, attempt) => path.ExtendTerm(Kind!.Value, LastDay!.Value, attempt), Texts["Extend.Done"], ct, Reason, backTo: "termijnen");
}
