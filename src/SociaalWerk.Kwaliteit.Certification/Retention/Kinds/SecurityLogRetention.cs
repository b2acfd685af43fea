using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>The lines of the log about signing in and accounts, a day at a time.</summary>
internal sealed class SecurityLogRetention(CertificationDb db) : IRetained
{
    public RetentionKind Kind => RetentionKind.SecurityLog;

    /// <summary>One day of the security log, as the subject of an announcement.</summary>
    public static Guid SubjectOf(DateOnly day) => new(day.DayNumber, 0, 0, new byte[8]);

    public static DateOnly DayOf(Guid subject) => DateOnly.FromDayNumber(BitConverter.ToInt32(subject.ToByteArray()));

    public async Task<IReadOnlyList<RetentionTerm>> TermsAsync(DateOnly today, RetentionNumbers numbers, Guid? only, CancellationToken ct)
    {
        // No line younger than this is due within the time of announcement, however long its months are.
        var (from, until) = only is { } day ? (DayOf(day), DayOf(day)) : (DateOnly.MinValue, today.AddDays(numbers.AnnouncementDays + 1).AddMonths(-numbers.SecurityLogMonths).AddDays(3));
        var moments = await LinesBetween(from, until).Select(e => e.At).Distinct().ToListAsync(ct);
        return [.. moments.Select(AmsterdamTime.DateOf).Distinct().Select(d => RetentionTerm.Until(SubjectOf(d), d, RetentionRules.Of(Kind).LastDay(d, numbers)))];
    }

    public async Task<int> DeleteAsync(Guid subject, Attempt attempt, CancellationToken ct)
    {
        var day = DayOf(subject);
        return await db.ForgetLinesAsync(LinesBetween(day, day), PlannedDeletion.OwnDossier, day, attempt.Actor, ct);
    }

    private IQueryable<LogEntry> LinesBetween(DateOnly from, DateOnly until)
    {
        var account = nameof(DossierKind.Account);
        var (start, end) = (from == DateOnly.MinValue ? DateTimeOffset.UnixEpoch : AmsterdamTime.StartOfDay(from), AmsterdamTime.StartOfDay(until.AddDays(1)));
        return db.LogEntries.Where(e => e.Kind == account && e.Act != "" && e.At >= start && e.At < end);
    }
}
