using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Register.Entries;

namespace SociaalWerk.Kwaliteit.Register.Searching;

/// <summary>The public list of labels, with its filters in the address so that a search can be shared.</summary>
[EnableRateLimiting(RateLimits.Register)]
internal sealed class RegisterSearchPage(RegisterDb db, TimeProvider clock) : PageModel
{
    public SearchQuestion Question { get; private set; } = null!;

    public SearchAnswer Answer { get; private set; } = null!;

    public IReadOnlyList<string> ServiceTypes { get; private set; } = [];

    public DateOnly Today { get; } = AmsterdamTime.Today(clock);

    /// <summary>The text fields of the search: name in the address, text key, value.</summary>
    public IEnumerable<(string Name, string Key, string? Value)> TextFields =>
        [("naam", "Field.Name", Question.Name), ("plaats", "Field.Place", Question.Place), ("gemeente", "Field.Municipality", Question.Municipality)];

    public LabelStatus StatusOf(RegisterEntry entry) => entry.StatusOn(Today);

    public async Task<IActionResult> OnGetAsync(
        string? nummer, string? naam, string? plaats, string? gemeente, string? werksoort, string? pagina, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(nummer)) return Redirect($"/register/{Uri.EscapeDataString(Verifying.NumberCheck.Read(nummer).Number?.ToString() ?? nummer.Trim())}");

        // Somebody who changed the address by hand gets the first page, not an error.
        Question = new SearchQuestion(naam, plaats, gemeente, werksoort, int.TryParse(pagina, out var page) && page > 0 ? page : 1);
        Answer = await db.SearchAsync(Question, Today, ct);
        ServiceTypes = await db.ServiceTypesAsync(Today, ct);
        return Page();
    }
}
