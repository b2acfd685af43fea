namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>Where the keeping of one subject stands: since when it counts and through which day, or what it waits for.</summary>
/// <param name="Waits">Why no end can be told yet; the key of a text.</param>
internal sealed record RetentionTerm(Guid Subject, DateOnly? Since, DateOnly? LastDay, string? Waits = null)
{
    /// <summary>The first day on which it may no longer be there.</summary>
    public DateOnly? DueOn => LastDay?.AddDays(1);

    public static RetentionTerm Until(Guid subject, DateOnly since, DateOnly lastDay) => new(subject, since, lastDay);

    public static RetentionTerm Waiting(Guid subject, string why) => new(subject, null, null, why);
}
