using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>When somebody without a role is pseudonymised: so many months after the last role or help ended.</summary>
internal static class PersonTerm
{
    /// <param name="lastDays">The last day of every role and delegation ever held or offered; null for one without an end.</param>
    public static RetentionTerm Of(Guid person, IReadOnlyCollection<DateOnly?> lastDays, DateOnly today, RetentionNumbers numbers)
    {
        if (lastDays.Count == 0 || lastDays.Any(day => day is null || day >= today)) return RetentionTerm.Waiting(person, "HasRole");

        var since = lastDays.Max()!.Value;
        return RetentionTerm.Until(person, since, RetentionRules.Of(RetentionKind.People).LastDay(since, numbers));
    }
}
