using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>A letter about a label, for whoever may see the label's file: as text and as PDF, with the proof that it was sent.</summary>
[Authorize]
[ResponseCache(NoStore = true)]
internal sealed class LabelLetterPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public Label Label { get; private set; } = null!;

    public LetterView View { get; private set; } = null!;

    /// <summary>Name of whose label it is.</summary>
    public string Holder { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string number, int brief, CancellationToken ct) => await FindAsync(number, ct) ? await ShowAsync(brief, null, ct) : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(string number, int brief, CancellationToken ct) => await FindAsync(number, ct) ? await this.PdfOfAsync(db, Label.Id, brief, ct) : NotFound();

    public Task<IActionResult> OnPostReturnedAsync(string number, int brief, [Bind(Prefix = nameof(LetterView.Fields))] LetterFields fields, CancellationToken ct) =>
        SendAsync(number, brief, fields, "LetterReturned", (file, attempt) => file.ReportReturned(attempt, fields.Version), ct);

    public Task<IActionResult> OnPostAgainAsync(string number, int brief, [Bind(Prefix = nameof(LetterView.Fields))] LetterFields fields, CancellationToken ct) =>
        SendAsync(number, brief, fields, "SendLetterAgain", (file, attempt) => file.SendAgain(attempt, fields.Version), ct);

    private async Task<IActionResult> SendAsync(string number, int brief, LetterFields fields, string what, Func<LetterFile, Attempt, StepResult> act, CancellationToken ct)
    {
        if (!await FindAsync(number, ct)) return NotFound();
        if (!ModelState.IsValid) return await ShowAsync(brief, fields, ct);

        var result = await db.ActOnLetterAsync(me.Actor!.For(Label), Label.Id, brief, what, act, ct, fields.Note);
        return await this.AnswerAsync(db, result, text, text["Letter.Done." + what], $"/labels/{number}/brieven/{brief}", () => ShowAsync(brief, fields, ct));
    }

    private async Task<bool> FindAsync(string number, CancellationToken ct)
    {
        if (await db.LabelsVisibleTo(me.Actor!).AsNoTracking().SingleOrDefaultAsync(l => l.Number == number, ct) is not { } label) return false;

        (Label, Holder) = (label, await db.Organisations.Where(o => o.Id == label.HolderId).Select(o => o.LegalName).SingleAsync(ct));
        return true;
    }

    private async Task<IActionResult> ShowAsync(int brief, LetterFields? fields, CancellationToken ct)
    {
        if (await LetterView.OfAsync(db, Label.Id, brief, me.Actor!.For(Label), fields, ct) is not { } view) return NotFound();

        View = view;
        return Page();
    }
}
