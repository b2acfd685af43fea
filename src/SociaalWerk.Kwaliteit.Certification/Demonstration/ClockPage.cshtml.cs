using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Demonstration;

/// <summary>Moves the demo's clock forwards, so that terms of weeks can be seen in minutes.</summary>
[Authorize]
internal sealed class ClockPage(CertificationDb db, ICurrentActor me, KwaliteitSettings settings, TimeProvider clock, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty, Required, Display(Name = "Clock.Day")]
    public DateOnly? Day { get; set; }

    public DateOnly Today => AmsterdamTime.Today(clock);

    public IActionResult OnGet() => settings.Demo ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!settings.Demo) return NotFound();
        if (!ModelState.IsValid) return Page();

        // Nine in the morning: a working day has begun, and every term of the day before is over.
        var morning = AmsterdamTime.At(Day!.Value, new TimeOnly(9, 0));
        if (await db.MoveClockAsync(HttpContext.RequestServices.GetRequiredService<DemoClock>(), morning, me.Actor, ct)) return RedirectToPage();

        ModelState.AddModelError(nameof(Day), text["Clock.ForwardsOnly"]);
        return Page();
    }
}
