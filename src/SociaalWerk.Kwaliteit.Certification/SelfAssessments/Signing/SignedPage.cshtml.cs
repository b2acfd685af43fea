using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.SelfAssessments;

/// <summary>A self-assessment as it was signed, word for word, also when a later one took its place (7.2).</summary>
[Authorize]
internal sealed class SignedPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    public Snapshot Kept { get; private set; } = null!;

    public SignedSelfAssessment Signed { get; private set; } = null!;

    public string? SignedBy { get; private set; }

    /// <summary>Of the norms as they read then.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(Guid id, int revision, CancellationToken ct)
    {
        if (await OpenAsync(id, ct) is { } gone) return gone;
        if (!(await Db.ViewAsync(Path, Actor, ct)).ShowsSignedSelfAssessments) return StatusCode(StatusCodes.Status403Forbidden);
        if (await Db.SnapshotsOf(id, SnapshotKind.SelfAssessment).SingleOrDefaultAsync(s => s.Number == revision, ct) is not { } kept) return NotFound();

        (Kept, Signed) = (kept, kept.Read<SignedSelfAssessment>().WithoutNamesOf([.. Path.Evidence.Where(e => e.IsWithheld).Select(e => e.Sha256)]));
        SignedBy = await Db.People.Where(p => p.Id == kept.By).Select(p => p.Name).SingleOrDefaultAsync(ct);
        Titles = Path.Surroundings.NormSets.Single(set => set.Version == Signed.NormVersion).Norms.ToDictionary(n => n.Code, n => n.TitleIn(System.Globalization.CultureInfo.CurrentUICulture));
        return Page();
    }
}
