using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Register.Entries;

namespace SociaalWerk.Kwaliteit.Register.Searching;

/// <summary>The public list: labels that are valid, start later or are suspended on the day asked about.</summary>
internal static class EntrySearch
{
    public const int PageSize = 20;

    public static async Task<SearchAnswer> SearchAsync(this RegisterDb db, SearchQuestion question, DateOnly today, CancellationToken ct)
    {
        var found = db.Entries.AsNoTracking().ListedOn(today).Matching(question);
        var total = await found.CountAsync(ct);
        // Beyond the last page there is nothing; a page number of any size must not overflow on the way there.
        if (question.Page > ((total + PageSize - 1) / PageSize)) return new SearchAnswer([], total, question.Page, PageSize);

        var items = await found.OrderBy(e => e.SearchName).ThenBy(e => e.Number)
            .Skip((question.Page - 1) * PageSize).Take(PageSize)
            .Include(e => e.Statuses).Include(e => e.Scope).AsSplitQuery().ToListAsync(ct);
        return new SearchAnswer(items, total, question.Page, PageSize);
    }

    /// <summary>The kinds of social work that occur in the public list.</summary>
    public static async Task<IReadOnlyList<string>> ServiceTypesAsync(this RegisterDb db, DateOnly today, CancellationToken ct) =>
        await db.Entries.ListedOn(today).SelectMany(e => e.Scope).Where(p => p.Kind == ScopeKind.ServiceType)
            .Select(p => p.Name).Distinct().OrderBy(name => name).ToListAsync(ct);

    /// <summary>Says in SQL what <see cref="LabelStatus.IsListed"/> says of an entry in memory; a test compares the two.</summary>
    public static IQueryable<RegisterEntry> ListedOn(this IQueryable<RegisterEntry> entries, DateOnly day) => entries.Where(e =>
        e.Issued && e.ValidUntil >= day
        && !e.Statuses.Any(s => s.From <= day && s.State != LabelState.Active && s.State != LabelState.Suspended
            && !e.Statuses.Any(newer => newer.From <= day && newer.LabelVersion > s.LabelVersion)));

    private static IQueryable<RegisterEntry> Matching(this IQueryable<RegisterEntry> entries, SearchQuestion question)
    {
        foreach (var word in SearchText.Words(question.Name)) entries = entries.Where(e => e.SearchName.Contains(word));
        foreach (var word in SearchText.Words(question.Place)) entries = entries.Where(e => e.SearchPlace.Contains(word));
        return entries.Within(ScopeKind.Municipality, question.Municipality).Within(ScopeKind.ServiceType, question.ServiceType);
    }

    private static IQueryable<RegisterEntry> Within(this IQueryable<RegisterEntry> entries, ScopeKind kind, string? wanted)
    {
        var name = SearchText.Normalise(wanted);
        return name.Length == 0 ? entries : entries.Where(e => e.Scope.Any(p => p.Kind == kind && p.SearchName.Contains(name)));
    }
}

/// <summary>One page of what was found.</summary>
internal sealed record SearchAnswer(IReadOnlyList<RegisterEntry> Items, int Total, int Page, int PageSize);
