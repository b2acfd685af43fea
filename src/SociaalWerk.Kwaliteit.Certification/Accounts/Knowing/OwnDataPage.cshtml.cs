using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>All that is kept about me, on a page and as a file; and the request to be erased.</summary>
[Authorize]
internal sealed class OwnDataPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    /// <summary>The page shows the newest acts, the file all.</summary>
    public const int MostActs = 20;

    private const string Here = "/mijn-account/gegevens";
    private static readonly JsonSerializerOptions Readable = new(Json.Options) { WriteIndented = true };

    public OwnData Own { get; private set; } = null!;

    public string ActOf(OwnAct act) => ActTexts.Of(text, act.Handeling);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnGetDownloadAsync(CancellationToken ct) =>
        File(JsonSerializer.SerializeToUtf8Bytes(await db.OwnDataAsync(me.Actor!.Id, ct), Readable), "application/json", "mijn-gegevens.json");

    public async Task<IActionResult> OnPostAskAsync(CancellationToken ct) => await this.AnswerAsync(
        db, await db.SettleErasureAsync(me.Actor!.Id, me.Actor, null, (person, attempt) => person.AskErasure(attempt), ct), text, text["Own.Asked"], Here, () => ShowAsync(ct));

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken ct) => await this.AnswerAsync(
        db, await db.SettleErasureAsync(me.Actor!.Id, me.Actor, null, (person, attempt) => person.TakeBackErasure(attempt), ct), text, text["Own.TakenBack"], Here, () => ShowAsync(ct));

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Own = await db.OwnDataAsync(me.Actor!.Id, ct);
        return Page();
    }
}
