using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Logs;

/// <summary>Everything in the log that I may read: for officers and readers all, for others their own (7.10).</summary>
[Authorize]
[ResponseCache(NoStore = true)]
internal sealed class LogPage(CertificationDb db, LogBook book, ICurrentActor me, IStringLocalizer<Text> text) : LogView(db, book, text)
{
    public override bool ShowsDossier => true;

    public bool ReadsAll => LogVisibility.ReadsAll(me.Actor!);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ShowAsync(await Filter.AskAsync(Book, ct), ct);

    public async Task<IActionResult> OnGetSpreadsheetAsync(CancellationToken ct) => await SpreadsheetAsync(await Filter.AskAsync(Book, ct), "logboek", ct);

    public async Task<IActionResult> OnGetLinesAsync(CancellationToken ct)
    {
        var dossiers = (await Filter.AskAsync(Book, ct)).Dossiers;
        return await LinesAsync(dossiers, dossiers is null && await Book.IsCompleteAsync(ct), "logboek", ct);
    }
}
