using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>Every version of the report that left the team, newest first, and what each said otherwise than the one before (hard case 11).</summary>
[Authorize]
internal sealed class ReportPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    public IReadOnlyList<KeptReport> Versions { get; private set; } = [];

    /// <summary>What the team changed since the last version; for those who write and review it.</summary>
    public ReportDifference? Working { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await OpenAsync(id, ct) is { } gone) return gone;
        var view = await Db.ViewAsync(Path, Actor, ct);
        if (!view.ShowsReport) return StatusCode(StatusCodes.Status403Forbidden);

        Versions = await Db.KeptReportsAsync(id, ct);
        if (view.ShowsWorkingReport) Working = KeptReports.SinceLast(Versions, Path);
        return Page();
    }
}
