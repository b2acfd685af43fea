using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>The officer admits an application and pins the version of the norms (row 7, 3.4).</summary>
[Authorize]
internal sealed class AdmitPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Required, Display(Name = "Admit.Norms")]
    public string? NormVersion { get; set; }

    [BindProperty, StringLength(4000), Display(Name = "Step.Note")]
    public string? Note { get; set; }

    public IReadOnlyList<Choice> Versions =>
        [.. Path.VersionsToChooseFrom(AmsterdamTime.Today(Db.Clock)).Select(n => new Choice(n.Version, Language.Current == "nl" ? n.NameNl : n.NameEn))];

    protected override bool IsForMe => HasPartIn(Trigger.Admit);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await OpenForAsync(id, Trigger.Admit, ct) is { } refused) return refused;

        (Version, NormVersion) = (Path.Version, Versions.Select(v => v.Value).FirstOrDefault());
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => AnswerAsync(
        id, (path, attempt) => path.Take(Trigger.Admit, attempt, Version), Texts["Step.Done", Texts["Trigger.Admit"].Value], ct, Note, NormVersion is null ? null : new AdmitInput(NormVersion));
}
