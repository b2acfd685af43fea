using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Privacy;

/// <summary>What we do with data of people, in plain words, for anybody.</summary>
[EnableRateLimiting(RateLimits.Register)]
internal sealed class PrivacyPage(ProcessingRecord record, TimeProvider clock) : PageModel
{
    public ProcessingRecord Record => record;

    public RetentionNumbers Numbers => SchemeData.SchemeOn(AmsterdamTime.Today(clock)).Retention;
}
