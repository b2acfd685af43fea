using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>The whole file that the committee decides on, to read or print in one piece: application, self-assessment, report, measures, advice.</summary>
/// <remarks>A member with a conflict of interest reads nothing of it (G-COI).</remarks>
[Authorize]
internal sealed class BundlePage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    private const Role Deciding = Role.Member | Role.Chair | Role.ViceChair;

    public PathView View { get; private set; } = null!;

    public bool IsConflicted => Actor.Has(Deciding) && Path.IsConflicted(Actor.Id, View.At);

    public IEnumerable<IGrouping<Theme, Norm>> Themes => Path.ApplicableNorms.GroupBy(Path.Norms!.ThemeOf);

    public IEnumerable<Finding> Findings => Path.Findings.OrderByDescending(f => f.Grade).ThenBy(f => f.Norm, StringComparer.Ordinal);

    public SelfScore? SelfScoreOf(Norm norm) => Path.SelfScores.FirstOrDefault(s => s.Norm == norm.Code);

    public AuditScore? AuditScoreOf(Norm norm) => Path.AuditScores.FirstOrDefault(s => s.Norm == norm.Code);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await OpenAsync(id, ct) is { } refused) return refused;

        View = await Db.ViewAsync(Path, Actor, ct);
        return Page();
    }

    protected override Func<PathView, bool> MayRead => view => view is { ShowsAdvice: true, ShowsReport: true } && view.Path.Advice is not null;
}
