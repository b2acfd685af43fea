using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>A letter about an objection, for whoever may see the objection: as text and as PDF, with the proof that it was sent.</summary>
[Authorize]
[ResponseCache(NoStore = true)]
internal sealed class ObjectionLetterPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    public Objection Objection { get; private set; } = null!;

    public LetterView View { get; private set; } = null!;

    /// <summary>Name of who objected.</summary>
    public string Holder { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, int brief, CancellationToken ct) => await FindAsync(id, ct) ? await ShowAsync(brief, null, ct) : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(Guid id, int brief, CancellationToken ct) => await FindAsync(id, ct) ? await this.PdfOfAsync(db, id, brief, ct) : NotFound();

    public Task<IActionResult> OnPostReturnedAsync(Guid id, int brief, [Bind(Prefix = nameof(LetterView.Fields))] LetterFields fields, CancellationToken ct) =>
        SendAsync(id, brief, fields, "LetterReturned", (file, attempt) => file.ReportReturned(attempt, fields.Version), ct);

    public Task<IActionResult> OnPostAgainAsync(Guid id, int brief, [Bind(Prefix = nameof(LetterView.Fields))] LetterFields fields, CancellationToken ct) =>
        SendAsync(id, brief, fields, "SendLetterAgain", (file, attempt) => file.SendAgain(attempt, fields.Version), ct);

    private async Task<IActionResult> SendAsync(Guid id, int brief, LetterFields fields, string what, Func<LetterFile, Attempt, StepResult> act, CancellationToken ct)
    {
        if (!await FindAsync(id, ct)) return NotFound();
        if (!ModelState.IsValid) return await ShowAsync(brief, fields, ct);

        var result = await db.ActOnLetterAsync(me.Actor!.For(Objection), id, brief, what, act, ct, fields.Note);
        return await this.AnswerAsync(db, result, text, text["Letter.Done." + what], $"/bezwaren/{id}/brieven/{brief}", () => ShowAsync(brief, fields, ct));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken ct)
    {
        if (await db.ObjectionsVisibleTo(me.Actor!).AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) is not { } objection) return false;

        (Objection, Holder) = (objection, await db.Organisations.Where(o => o.Id == objection.HolderId).Select(o => o.LegalName).SingleAsync(ct));
        return true;
    }

    private async Task<IActionResult> ShowAsync(int brief, LetterFields? fields, CancellationToken ct)
    {
        if (await LetterView.OfAsync(db, Objection.Id, brief, me.Actor!.For(Objection), fields, ct) is not { } view) return NotFound();

        View = view;
        return Page();
    }
}
