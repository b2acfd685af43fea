using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Exporting;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>Every label whose file I may see, the first to end on top.</summary>
[Authorize]
internal sealed class LabelListPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public const int Size = 25;

    [BindProperty(SupportsGet = true, Name = "staat")]
    public LabelState? Filter { get; set; }

    /// <summary>A quarter such as 2027-1, for the labels that come to their end in it.</summary>
    [BindProperty(SupportsGet = true, Name = "eindigt")]
    public string? Ending { get; set; }

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<LabelLine> Labels { get; private set; } = [];

    public IReadOnlyList<Quarter> Quarters => EndingLabels.Ahead(Today);

    public Quarter? Quarter => Quarter.Read(Ending);

    private DateOnly Today => AmsterdamTime.Today(db.Clock);

    private bool IsAskable => ModelState.IsValid && (string.IsNullOrEmpty(Ending) || Quarter is not null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!IsAskable) return NotFound();

        var asked = Asked();
        Total = await asked.CountAsync(ct);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + Size - 1) / Size));
        Labels = await asked.Skip((Number - 1) * Size).Take(Size).ToListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => IsAskable ? this.Csv(await ExportAsync(ct)) : NotFound();

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct) => IsAskable ? this.Xlsx(await ExportAsync(ct)) : NotFound();

    private IQueryable<LabelLine> Asked()
    {
        var labels = db.LabelsVisibleTo(me.Actor!).AsNoTracking().Where(l => Filter == null || l.State == Filter);
        if (Quarter is { } quarter) labels = labels.EndingIn(quarter, Today);
        return labels.Join(db.Organisations, l => l.HolderId, o => o.Id, (l, o) => new { l, o.LegalName }).OrderBy(x => x.l.ValidUntil).ThenBy(x => x.l.Number)
            .Select(x => new LabelLine(x.l.Number, x.LegalName, x.l.State, x.l.ValidFrom, x.l.ValidUntil, x.l.HasOpenMatters));
    }

    private async Task<Export> ExportAsync(CancellationToken ct) => new(
        "labels", text["Labels.Title"],
        [text["Labels.Holder"], text["Paths.Number"], text["Labels.From"], text["Labels.Until"], text["Paths.State"], text["Labels.Matters"]],
        [.. (await Asked().ToListAsync(ct)).Select(l => new object?[] { l.Holder, l.Number, l.ValidFrom, l.ValidUntil, text["LabelState." + l.State].Value, l.HasOpenMatters ? text["Labels.Open"].Value : null })]);
}

/// <summary>A label in the list.</summary>
internal sealed record LabelLine(string Number, string Holder, LabelState State, DateOnly ValidFrom, DateOnly ValidUntil, bool HasOpenMatters);
