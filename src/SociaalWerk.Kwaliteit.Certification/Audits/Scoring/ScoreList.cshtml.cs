using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>All norms of the audit by theme, with score and findings; the draft report as the organisation reads it.</summary>
[Authorize]
internal sealed class ScoreList(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    public IEnumerable<IGrouping<Theme, Norm>> Themes => Path.ApplicableNorms.GroupBy(Path.Norms!.ThemeOf);

    public int Ready => Path.AuditScores.Count(s => s.Score != Score.NotScored);

    public AuditScore? ScoreOf(Norm norm) => Path.AuditScores.SingleOrDefault(s => s.Norm == norm.Code);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await OpenAsync(id, ct) ?? (Path.Norms is null ? NotFound() : Page());

    protected override Func<PathView, bool> MayRead => view => view.ShowsReport;
}
