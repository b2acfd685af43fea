using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>A letter about a decision on a path, as text and as PDF, with the proof that it was sent.</summary>
[Authorize]
[ResponseCache(NoStore = true)]
internal sealed class PathLetterPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    public LetterView View { get; private set; } = null!;

    protected override Func<PathView, bool>? MayRead => view => view.ShowsLetters;

    public async Task<IActionResult> OnGetAsync(Guid id, int brief, CancellationToken ct) => await OpenAsync(id, ct) ?? await ShowAsync(id, brief, null, ct);

    public async Task<IActionResult> OnGetPdfAsync(Guid id, int brief, CancellationToken ct) => await OpenAsync(id, ct) ?? await this.PdfOfAsync(Db, id, brief, ct);

    public Task<IActionResult> OnPostReturnedAsync(Guid id, int brief, [Bind(Prefix = nameof(LetterView.Fields))] LetterFields fields, CancellationToken ct) =>
        SendAsync(id, brief, fields, "LetterReturned", (file, attempt) => file.ReportReturned(attempt, fields.Version), ct);

    public Task<IActionResult> OnPostAgainAsync(Guid id, int brief, [Bind(Prefix = nameof(LetterView.Fields))] LetterFields fields, CancellationToken ct) =>
        SendAsync(id, brief, fields, "SendLetterAgain", (file, attempt) => file.SendAgain(attempt, fields.Version), ct);

    private async Task<IActionResult> SendAsync(Guid id, int brief, LetterFields fields, string what, Func<LetterFile, Attempt, StepResult> act, CancellationToken ct)
    {
        if (await OpenForFormAsync(id, ct) is { } refused) return refused;
        if (!ModelState.IsValid) return await ShowAsync(id, brief, fields, ct);

        Db.ChangeTracker.Clear();
        var result = await Db.ActOnLetterAsync(Actor, id, brief, what, act, ct, fields.Note);
        return await this.AnswerAsync(Db, result, Texts, Texts["Letter.Done." + what], $"/trajecten/{id}/brieven/{brief}", () => ShowAsync(id, brief, fields, ct));
    }

    private async Task<IActionResult> ShowAsync(Guid id, int brief, LetterFields? fields, CancellationToken ct)
    {
        if (await LetterView.OfAsync(Db, id, brief, Actor, fields, ct) is not { } view) return NotFound();

        View = view;
        return Page();
    }
}
