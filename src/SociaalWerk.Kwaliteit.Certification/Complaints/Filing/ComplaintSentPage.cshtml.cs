using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Privacy;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Says under which number it was received, and what happens when. Only the browser that sent it sees it.</summary>
[EnableRateLimiting(RateLimits.Complaints)]
[ResponseCache(NoStore = true)]
internal sealed class ComplaintSentPage(CertificationDb db, ProcessingRecord record) : PageModel
{
    public string Number { get; private set; } = "";

    public bool IsSignal { get; private set; }

    public Responsible Office => record.Responsible;

    public DateOnly AcknowledgedBy => LastDay(TermKind.D16);

    public DateOnly SettledBy => LastDay(TermKind.D16Settlement);

    public IActionResult OnGet()
    {
        if (TempData.Peek("ComplaintNumber") is not string number) return LocalRedirect("/klacht");

        (Number, IsSignal) = (number, TempData.Peek("ComplaintSignal") is true);
        return Page();
    }

    private DateOnly LastDay(TermKind kind)
    {
        var today = AmsterdamTime.Today(db.Clock);
        return SchemeData.SchemeOn(today).Terms[kind].LastDay(today);
    }
}
