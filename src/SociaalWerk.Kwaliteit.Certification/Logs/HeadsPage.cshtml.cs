using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Logs;

/// <summary>The published heads of the log, for anybody: whoever keeps one can later prove that something was taken out.</summary>
[EnableRateLimiting(RateLimits.Register)]
internal sealed class HeadsPage(HeadFiles files) : PageModel
{
    public const int Size = 31;

    [BindProperty(SupportsGet = true, Name = "dienst")]
    public string? Chosen { get; set; }

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<string> Services { get; private set; } = [];

    public string Service { get; private set; } = "certification";

    public int Total { get; private set; }

    public IReadOnlyList<HeadFacts> Heads { get; private set; } = [];

    public IActionResult OnGet()
    {
        Services = files.Services;
        Service = Chosen ?? Service;
        if (!ModelState.IsValid || (Chosen is not null && !Services.Contains(Chosen))) return NotFound();

        var days = files.Days(Service);
        Total = days.Count;
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + Size - 1) / Size));
        Heads = [.. days.Skip((Number - 1) * Size).Take(Size).Select(day => files.Read(Service, day))];
        return Page();
    }

    public IActionResult OnGetFile(string dienst, string dag) =>
        DateOnly.TryParseExact(dag, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && files.Open(dienst, day) is { } file
            ? File(file, "text/plain; charset=utf-8", $"kop-{dienst}-{dag}.txt")
            : NotFound();
}
