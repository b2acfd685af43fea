using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Api;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.SelfAssessments;

/// <summary>The documents of a path: add one, say which norms it supports, and download it (domain section 10).</summary>
/// <remarks>The limit is well above what the scheme accepts, so that whoever sends a little too much reads why it is refused.</remarks>
[Authorize, RequestSizeLimit(EvidencePage.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = EvidencePage.MostBytes)]
internal sealed class EvidencePage(CertificationDb db, ICurrentActor me, EvidenceFiles files, IStringLocalizer<Text> text) : PathPage(db, me, text)
{
    public const long MostBytes = 64 * 1024 * 1024;
    private const string Here = "bewijs";

    public UploadFields Form { get; private set; } = new();

    public IReadOnlyList<LinkFields> Links { get; private set; } = [];

    public bool MayAdd => MayDo(PathAct.AddEvidence);

    public EvidenceNumbers Rules => Path.Scheme.Evidence;

    public string Accepted => string.Join(",", Rules.FileTypes.Select(t => "." + t.TrimStart('.')));

    public IReadOnlyList<Choice> Norms => [.. Path.ApplicableNorms.Select(n => new Choice(n.Code, $"{n.Code} {(Language.Current == "nl" ? n.TitleNl : n.TitleEn)}"))];

    /// <param name="norm">The norm somebody comes from, ticked in advance.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, string? norm, CancellationToken ct)
    {
        if (norm is not null) Form.Norms.Add(norm);
        return await ShowAsync(id, Page(), ct);
    }

    public async Task<IActionResult> OnPostUploadAsync(Guid id, [Bind(Prefix = nameof(Form))] UploadFields form, CancellationToken ct)
    {
        Form = form;
        if (await OpenAsync(id, ct) is { } gone) return gone;
        // Nobody fills our disk with what would be refused anyway.
        if (!MayAdd) return StatusCode(StatusCodes.Status403Forbidden);

        if (!form.NoClientData) ModelState.AddModelError("Form.NoClientData", Texts["Proof.ClientData"]);
        var upload = ModelState.IsValid ? await StoreAsync(form, ct) : null;
        if (upload?.Refused is { } code) ModelState.AddModelError("Form.File", Texts["Reason." + code]);
        Db.ChangeTracker.Clear();
        return await ShowAsync(id, await AnswerAsync(id, (path, attempt) => path.Add(upload!.ToEvidence(id, attempt), attempt), Texts["Proof.Added"], ct, backTo: Here), ct);
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid id, [Bind(Prefix = nameof(Links))] List<LinkFields> links, CancellationToken ct)
    {
        if (links is not [{ } link]) return BadRequest();
        return await ShowAsync(id, await AnswerAsync(id, (path, attempt) => path.Link(link.Id, link.Norms, attempt), Texts["Proof.Linked"], ct, backTo: Here), ct);
    }

    public bool MayOpenContentOf(Evidence evidence) => evidence.IsWithheld || MayDo(PathAct.ReportClientData);

    public Evidence Of(LinkFields link) => Path.Evidence.Single(e => e.Id == link.Id);

    private async Task<EvidenceUpload> StoreAsync(UploadFields form, CancellationToken ct)
    {
        var upload = new EvidenceUpload(form.Title!.Trim(), "", [.. form.Norms.Distinct().Order()], null);
        if (form.File!.Length > Rules.MaxFileBytes) return upload with { Refused = "FileTooLarge" };

        await using var content = form.File.OpenReadStream();
        return await upload.WithFileAsync(form.File.FileName, content, Rules, files, ct);
    }

    private async Task<IActionResult> ShowAsync(Guid id, IActionResult answer, CancellationToken ct)
    {
        if (answer is not PageResult) return answer;
        if (await OpenAsync(id, ct) is { } gone) return gone;
        var all = (await Db.ViewAsync(Path, Actor, ct)).ShowsEvidence;
        // The office deals with what was reported, also where the rest is not its to read yet.
        if (!all && !(Actor.Has(Role.Officer) && Path.Evidence.Any(e => e.IsWithheld))) return StatusCode(StatusCodes.Status403Forbidden);

        Links = [.. Path.Evidence.Where(e => all || e.IsWithheld).OrderBy(e => e.At).Select(e => new LinkFields { Id = e.Id, Norms = [.. e.Norms] })];
        return answer;
    }
}

/// <summary>A new document as sent.</summary>
internal sealed class UploadFields
{
    [Required, StringLength(200), Display(Name = "Proof.Name")]
    public string? Title { get; set; }

    [Required, Display(Name = "Proof.File")]
    public IFormFile? File { get; set; }

    [Display(Name = "Proof.Norms")]
    public List<string> Norms { get; set; } = [];

    /// <summary>Files with data of clients don't belong here (domain section 11.2).</summary>
    [Display(Name = "Proof.NoClientData")]
    public bool NoClientData { get; set; }
}

/// <summary>The norms that a document supports, as chosen.</summary>
internal sealed class LinkFields
{
    public Guid Id { get; set; }

    [Display(Name = "Proof.Norms")]
    public List<string> Norms { get; set; } = [];
}
