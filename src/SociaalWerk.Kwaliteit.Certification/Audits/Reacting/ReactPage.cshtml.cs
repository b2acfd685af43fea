using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>The organisation reacts to the draft report: it agrees, or says per norm what is not right (hoor en wederhoor).</summary>
[Authorize]
internal sealed class ReactPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    /// <summary>More remarks than this on one draft belong in a conversation.</summary>
    private const int Rows = 5;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public List<RemarkFields> Remarks { get; set; } = [];

    public IReadOnlyList<Choice> Norms => [.. Path.ApplicableNorms.Select(n => new Choice(n.Code, $"{n.Code} {(Language.Current == "nl" ? n.TitleNl : n.TitleEn)}"))];

    protected override bool IsForMe => HasPartIn(Trigger.React);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await OpenForAsync(id, Trigger.React, ct) is { } refused) return refused;

        Version = Path.Version;
        Remarks = [.. Enumerable.Range(0, Rows).Select(_ => new RemarkFields())];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var reactions = Remarks.Where(r => !string.IsNullOrWhiteSpace(r.Text)).Select((r, i) => new Reaction(i + 1, string.IsNullOrEmpty(r.Norm) ? null : r.Norm, r.Text!.Trim())).ToList();
        return AnswerAsync(id, (path, attempt) => path.Take(Trigger.React, attempt, Version), Texts["React.Done"], ct, input: new ReactInput(reactions));
    }
}

/// <summary>One remark as typed; an empty one is left out.</summary>
internal sealed class RemarkFields
{
    [Display(Name = "React.Norm")]
    public string? Norm { get; set; }

    [Display(Name = "React.Text"), StringLength(4000)]
    public string? Text { get; set; }
}
