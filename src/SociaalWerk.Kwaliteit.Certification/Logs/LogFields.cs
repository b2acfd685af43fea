using Microsoft.AspNetCore.Mvc;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;

namespace SociaalWerk.Kwaliteit.Certification.Logs;

/// <summary>The filter of the log as it stands in the address.</summary>
internal sealed class LogFields
{
    [FromQuery(Name = "vanaf")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "tot")]
    public DateOnly? Until { get; set; }

    [FromQuery(Name = "handeling")]
    public string? Act { get; set; }

    [FromQuery(Name = "rol")]
    public Role? Role { get; set; }

    [FromQuery(Name = "persoon")]
    public string? Person { get; set; }

    [FromQuery(Name = "dossier")]
    public string? Dossier { get; set; }

    [FromQuery(Name = "geweigerd")]
    public bool? Refused { get; set; }

    public bool IsEmpty => From is null && Until is null && string.IsNullOrEmpty(Act) && Role is null && string.IsNullOrEmpty(Person) && string.IsNullOrEmpty(Dossier) && Refused is null;

    public async Task<LogQuestion> AskAsync(LogBook book, CancellationToken ct) => new(
        From, Until, string.IsNullOrEmpty(Act) ? null : Act, Role,
        string.IsNullOrWhiteSpace(Person) ? null : await book.PeopleNamedAsync(Person, ct),
        string.IsNullOrWhiteSpace(Dossier) ? null : await book.DossiersAsync(Dossier, ct),
        Refused);
}
