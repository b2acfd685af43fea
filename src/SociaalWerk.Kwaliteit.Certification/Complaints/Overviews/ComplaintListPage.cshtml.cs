using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>The complaints and signals that I may see, what is open and soonest due on top.</summary>
[Authorize(Roles = ActorOnComplaint.Readers)]
[ResponseCache(NoStore = true)]
internal sealed class ComplaintListPage(CertificationDb db, ICurrentActor me) : PageModel
{
    public const int Size = 25;

    [BindProperty(SupportsGet = true, Name = "staat")]
    public ComplaintState? Filter { get; set; }

    /// <summary>A number, an organisation, or the name or address of a complainant.</summary>
    [BindProperty(SupportsGet = true, Name = "zoek")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public DateOnly Today { get; private set; }

    public IReadOnlyList<Complaint> Complaints { get; private set; } = [];

    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return NotFound();

        Today = AmsterdamTime.Today(db.Clock);
        // In memory: what is sealed can't be searched where it is kept.
        var visible = await (await db.ComplaintsVisibleToAsync(me.Actor!, ct)).AsNoTracking().Where(c => Filter == null || c.State == Filter).ToListAsync(ct);
        var words = SearchText.Words(Search);
        var found = visible.Where(c => Answers(c, words)).OrderBy(c => c.State == ComplaintState.Closed).ThenBy(c => c.NextDay ?? DateOnly.MaxValue).ThenByDescending(c => c.ReceivedAt).ToList();
        Total = found.Count;
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + Size - 1) / Size));
        Complaints = [.. found.Skip((Number - 1) * Size).Take(Size)];
        var handlers = Complaints.Select(c => c.HandlerId).OfType<Guid>().ToList();
        names = await db.People.AsNoTracking().Where(p => handlers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return Page();
    }

    public string? HandlerOf(Complaint complaint) => complaint.HandlerId is { } handler ? names.GetValueOrDefault(handler) : null;

    private static bool Answers(Complaint complaint, IReadOnlyList<string> words)
    {
        var known = SearchText.Normalise($"{complaint.Number} {complaint.OrganisationName} {complaint.LabelNumber} {complaint.Name} {complaint.Email} {complaint.About}");
        return words.All(word => known.Contains(word, StringComparison.Ordinal));
    }
}
