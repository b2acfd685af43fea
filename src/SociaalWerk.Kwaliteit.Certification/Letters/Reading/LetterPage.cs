using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>A letter about a label or an objection: as text and as PDF, with the proof that it was sent, for whoever may see what it is about.</summary>
[Authorize]
[ResponseCache(NoStore = true)]
internal abstract class LetterPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    private LetterSide side = null!;

    public LetterView View { get; private set; } = null!;

    /// <summary>Name of the organisation that it is for.</summary>
    public string Holder { get; private set; } = "";

    protected CertificationDb Db => db;

    protected Actor Me => me.Actor!;

    /// <summary>What the address names, if this reader may see it.</summary>
    protected abstract Task<LetterSide?> FindAsync(CancellationToken ct);

    public async Task<IActionResult> OnGetAsync(int brief, CancellationToken ct) => await OpenAsync(ct) ? await ShowAsync(brief, null, ct) : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(int brief, CancellationToken ct) => await OpenAsync(ct) ? await this.PdfOfAsync(db, side.Subject, brief, ct) : NotFound();

    public Task<IActionResult> OnPostReturnedAsync(int brief, [Bind(Prefix = nameof(LetterView.Fields))] LetterFields fields, CancellationToken ct) =>
        SendAsync(brief, fields, "LetterReturned", (file, attempt) => file.ReportReturned(attempt, fields.Version), ct);

    public Task<IActionResult> OnPostAgainAsync(int brief, [Bind(Prefix = nameof(LetterView.Fields))] LetterFields fields, CancellationToken ct) =>
        SendAsync(brief, fields, "SendLetterAgain", (file, attempt) => file.SendAgain(attempt, fields.Version), ct);

    private async Task<IActionResult> SendAsync(int brief, LetterFields fields, string what, Func<LetterFile, Attempt, StepResult> act, CancellationToken ct)
    {
        if (!await OpenAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return await ShowAsync(brief, fields, ct);

        var result = await db.ActOnLetterAsync(side.Reader, side.Subject, brief, what, act, ct, fields.Note);
        return await this.AnswerAsync(db, result, text, text["Letter.Done." + what], Request.Path, () => ShowAsync(brief, fields, ct));
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } found) return false;

        (side, Holder) = (found, await db.Organisations.Where(o => o.Id == found.Holder).Select(o => o.LegalName).SingleAsync(ct));
        return true;
    }

    private async Task<IActionResult> ShowAsync(int brief, LetterFields? fields, CancellationToken ct)
    {
        if (await LetterView.OfAsync(db, side.Subject, brief, side.Reader, fields, ct) is not { } view) return NotFound();

        View = view;
        return Page();
    }

    /// <summary>What a letter is about, for whom it is, and who reads it here in what role.</summary>
    protected sealed record LetterSide(Guid Subject, Guid Holder, Actor Reader);
}
