using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Demonstration;

/// <summary>Moves the demo's clock forwards, so that terms of weeks can be seen in minutes.</summary>
[Authorize]
internal sealed class ClockPage(KwaliteitSettings settings, TimeProvider clock, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty, Required, Display(Name = "Clock.Day")]
    public DateOnly? Day { get; set; }

    public DateOnly Today => AmsterdamTime.Today(clock);

    public IActionResult OnGet() => settings.Demo ? Page() : NotFound();

    public IActionResult OnPost()
    {
        if (!settings.Demo) return NotFound();
        if (!ModelState.IsValid) return Page();

        // Nine in the morning: a working day has begun, and every term of the day before is over.
        if (HttpContext.RequestServices.GetRequiredService<DemoClock>().TryMoveTo(AmsterdamTime.At(Day!.Value, new TimeOnly(9, 0)))) return RedirectToPage();

        ModelState.AddModelError(nameof(Day), text["Clock.ForwardsOnly"]);
        return Page();
    }
}
