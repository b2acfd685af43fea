using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>When a decision and its label go: so many years after the label's end, or after the path's where there is no label; never before the file.</summary>
internal static class DecisionTerm
{
    public static RetentionTerm Of(PathFacts path, DateOnly today, RetentionNumbers numbers)
    {
        var file = FileTerm.Of(path, today, numbers);
        if (file.LastDay is not { } fileEnd) return file;

        var since = path.LabelEnd ?? path.EndedOn!.Value;
        var last = RetentionRules.Of(RetentionKind.Decisions).LastDay(since, numbers);
        return last >= fileEnd ? RetentionTerm.Until(path.Id, since, last) : file;
    }
}
