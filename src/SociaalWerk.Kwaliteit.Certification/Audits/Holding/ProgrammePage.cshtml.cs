using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>The programme during the audit: each part took place, or somebody says why not (row 16).</summary>
[Authorize]
internal sealed class ProgrammePage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    /// <summary>The part whose form was sent; its fields keep what was typed.</summary>
    [BindProperty]
    public int Number { get; set; }

    [BindProperty, StringLength(1000), Display(Name = "Programme.Reason")]
    public string? Reason { get; set; }

    protected override bool IsForMe => HasPartIn(PathAct.SettleProgramme);

    public int Settled => Path.Plan.Programme.Count(i => i.IsSettled);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await OpenForAsync(id, PathAct.SettleProgramme, ct) ?? Page();

    public Task<IActionResult> OnPostAsync(Guid id, bool done, CancellationToken ct) =>
        AnswerAsync(id, (path, attempt) => path.Settle(Number, done, done ? "" : Reason ?? "", attempt), Texts["Programme.Saved", Number], ct, backTo: "toetsing/programma");
}
