using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>The application: what the organisation asks, of what size, by which body (Aanmeldformulier, domain section 9).</summary>
[Authorize]
internal sealed class ApplicationPage(CertificationDb db, ICurrentActor me, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty]
    public ApplicationFields Form { get; set; } = new();

    public CertificationPath Path { get; private set; } = null!;

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public IReadOnlyList<Choice> Partners { get; private set; } = [];

    public IReadOnlyList<Choice> Services { get; } = [.. ServiceTypes.All.Select(type => new Choice(type, text["ServiceType." + type]))];

    /// <summary>What still has to be filled in before the signatory can submit.</summary>
    public IReadOnlyList<string> Missing => ApplicationForm.MissingFrom(Path);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is { } refused) return refused;
        if (!PathActs.MayDo(PathAct.EditApplication, Path, me.Actor!.For(Path))) return StatusCode(StatusCodes.Status403Forbidden);

        Form = ApplicationFields.Of(Path.Application);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await db.ActAsync(me.Actor!, id, (path, attempt) => path.Apply(Form.ToApplication(), attempt), ct);
            if (result is null) return NotFound();
            if (result.IsTaken) return this.Done(id, text["Application.Saved"]);
            db.ChangeTracker.Clear();
            this.Refuse(result, text);
        }

        return await LoadAsync(id, ct) ?? Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await db.PathForAsync(me.Actor!, id, ct) is not { } path) return NotFound();
        if (!PathActs.RoleFits(PathAct.EditApplication, path, me.Actor!.For(path))) return StatusCode(StatusCodes.Status403Forbidden);

        Path = path;
        var today = AmsterdamTime.Today(db.Clock);
        Bodies = [.. (await db.Bodies.AsNoTracking().OrderBy(b => b.Name).ToListAsync(ct)).Where(b => b.IsActiveOn(today)).Select(b => new Choice(b.Id.ToString(), b.Name))];
        if (path.Variant != Variant.External)
            Partners = [.. await db.Organisations.AsNoTracking().Where(o => o.Active && o.Id != path.OrganisationId).OrderBy(o => o.LegalName).Select(o => new Choice(o.Id.ToString(), o.LegalName)).ToListAsync(ct)];
        return null;
    }
}

/// <summary>The application as typed; an unfinished one is kept too.</summary>
internal sealed class ApplicationFields
{
    [Display(Name = "Application.WholeOrganisation")]
    public bool WholeOrganisation { get; set; } = true;

    [Display(Name = "Application.Services")]
    public List<string> Services { get; set; } = [];

    [Display(Name = "Application.Municipalities"), StringLength(4000)]
    public string? Municipalities { get; set; }

    [Display(Name = "Application.Summary"), StringLength(500)]
    public string? Summary { get; set; }

    [Display(Name = "Application.Fte"), Range(0, 10_000)]
    public decimal? Fte { get; set; }

    [Display(Name = "Application.Headcount"), Range(0, 100_000)]
    public int? Headcount { get; set; }

    [Display(Name = "Application.Volunteers"), Range(0, 100_000)]
    public int? Volunteers { get; set; }

    [Display(Name = "Application.Locations"), Range(0, 10_000)]
    public int? Locations { get; set; }

    [Display(Name = "Application.Body")]
    public Guid? BodyId { get; set; }

    [Display(Name = "Application.OtherMarks"), StringLength(500)]
    public string? OtherMarks { get; set; }

    [Display(Name = "Application.OtherMark")]
    public bool OtherMark { get; set; }

    [Display(Name = "Application.PreferredPeriod"), StringLength(200)]
    public string? PreferredPeriod { get; set; }

    [Display(Name = "Application.Partners")]
    public List<Guid> Partners { get; set; } = [];

    [Display(Name = "Application.Statement")]
    public bool Statement { get; set; }

    /// <summary>Where on the page a field stands that the rules name.</summary>
    public static string IdOf(string missing) => FieldState.IdOf("Form." + missing switch
    {
        "werksoorten" => nameof(Services),
        "gemeenten" => nameof(Municipalities),
        "fte" => nameof(Fte),
        "medewerkers" => nameof(Headcount),
        "vrijwilligers" => nameof(Volunteers),
        "locaties" => nameof(Locations),
        "certificerendeInstellingId" => nameof(BodyId),
        "partners" => nameof(Partners),
        _ => nameof(Statement),
    });

    public static ApplicationFields Of(Application form) => new()
    {
        WholeOrganisation = form.Scope.WholeOrganisation,
        Services = [.. form.Scope.ServiceTypes],
        Municipalities = string.Join("\n", form.Scope.Municipalities),
        Summary = form.Scope.Summary,
        Fte = form.Fte == 0 ? null : form.Fte,
        Headcount = form.Headcount == 0 ? null : form.Headcount,
        Volunteers = form.Volunteers,
        Locations = form.Locations == 0 ? null : form.Locations,
        BodyId = form.BodyId,
        OtherMarks = form.OtherMarks,
        OtherMark = form.OtherMark,
        PreferredPeriod = form.PreferredPeriod,
        Partners = [.. form.Partners],
        Statement = form.Statement,
    };

    public Application ToApplication() => new(
        new Scope(WholeOrganisation, Services, Lines(Municipalities), Summary?.Trim() ?? ""),
        Fte ?? 0, Headcount ?? 0, Volunteers ?? 0, Locations ?? 0, BodyId,
        OtherMarks?.Trim() ?? "", OtherMark, PreferredPeriod?.Trim() ?? "", Partners, Statement);

    private static string[] Lines(string? text) =>
        [.. (text ?? "").Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}
