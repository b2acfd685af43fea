using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>One kind of data of which is said beforehand what will go.</summary>
internal interface IRetained
{
    RetentionKind Kind { get; }

    /// <summary>Where the keeping of each subject stands that still has something to delete.</summary>
    /// <param name="only">One subject; null for all.</param>
    Task<IReadOnlyList<RetentionTerm>> TermsAsync(DateOnly today, RetentionNumbers numbers, Guid? only, CancellationToken ct);

    /// <summary>Deletes, within the caller's transaction, and logs it. Returns how many pieces are gone.</summary>
    Task<int> DeleteAsync(Guid subject, Attempt attempt, CancellationToken ct);

    /// <summary>What can follow only once the deletion is saved, and is made up for elsewhere when the process dies before it.</summary>
    Task AfterAsync(Guid subject, CancellationToken ct) => Task.CompletedTask;
}
