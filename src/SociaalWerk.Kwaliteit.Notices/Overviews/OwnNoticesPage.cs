using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices.Overviews;

/// <summary>What was mailed to me, and where to; on a page and as a file.</summary>
[Authorize]
internal sealed class OwnNoticesPage(NoticesDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    /// <summary>The page shows the newest, the file all.</summary>
    public const int Most = 50;

    private static readonly JsonSerializerOptions Readable = new(Json.Options) { WriteIndented = true };

    public OwnNotices Own { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Own = await ReadAsync(ct);

    public async Task<IActionResult> OnGetDownloadAsync(CancellationToken ct) => File(JsonSerializer.SerializeToUtf8Bytes(await ReadAsync(ct), Readable), "application/json", "mijn-berichten.json");

    private async Task<OwnNotices> ReadAsync(CancellationToken ct)
    {
        var id = me.Actor!.Id;
        var address = await db.Addressees.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == id, ct);
        var notices = await db.Notices.AsNoTracking().Where(n => n.PersonId == id).OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).ToListAsync(ct);
        return new OwnNotices(
            address?.Name, address?.Email, address?.Language,
            [.. notices.Select(n => new OwnNotice(n.CreatedAt, n.Subject ?? text[$"Mail.{n.Template}.Subject"].Value, n.PathNumber, n.State.ToString(), n.AcceptedAt, n.PlainText))]);
    }
}

/// <summary>All that this service keeps about one person; names of fields are Dutch.</summary>
internal sealed record OwnNotices(string? Naam, string? Email, string? Taal, IReadOnlyList<OwnNotice> Berichten);

/// <summary>One mail.</summary>
internal sealed record OwnNotice(DateTimeOffset AangemaaktOp, string Onderwerp, string Traject, string Staat, DateTimeOffset? GeaccepteerdOp, string? Tekst);
