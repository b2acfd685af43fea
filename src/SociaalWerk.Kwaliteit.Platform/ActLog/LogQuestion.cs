using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>What somebody wants to see of a log; what is null does not limit.</summary>
public sealed record LogQuestion(
    DateOnly? From = null, DateOnly? Until = null, string? Act = null, Role? Role = null, IReadOnlyList<Guid>? People = null, IReadOnlyList<Guid>? Dossiers = null, bool? Refused = null)
{
    public IQueryable<LogEntry> Of(IQueryable<LogEntry> entries)
    {
        if (From is { } from)
        {
            var start = AmsterdamTime.StartOfDay(from);
            entries = entries.Where(e => e.At >= start);
        }

        if (Until is { } until)
        {
            var end = AmsterdamTime.StartOfDay(until.AddDays(1));
            entries = entries.Where(e => e.At < end);
        }

        if (Role is { } role)
        {
            // Somebody may have acted in several roles: "Coordinator, Contributor".
            var word = $", {role},";
            entries = entries.Where(e => (", " + e.Role + ",").Contains(word));
        }

        if (Act is not null) entries = entries.Where(e => e.Act == Act);
        if (People is not null) entries = entries.Where(e => People.Contains(e.Actor));
        if (Dossiers is not null) entries = entries.Where(e => Dossiers.Contains(e.Dossier));
        return Refused is null ? entries : entries.Where(e => e.Refused == Refused);
    }
}
