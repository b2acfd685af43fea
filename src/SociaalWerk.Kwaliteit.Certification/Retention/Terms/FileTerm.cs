using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>When the contents of a file go: the later of its years after the end and the end of the label of the next cycle (11.2).</summary>
internal static class FileTerm
{
    public static RetentionTerm Of(PathFacts path, DateOnly today, RetentionNumbers numbers)
    {
        if (path.EndedOn is not { } ended) return RetentionTerm.Waiting(path.Id, "PathOpen");

        var years = RetentionRules.Of(RetentionKind.Files).LastDay(ended, numbers);
        if (path.LabelEnd is not { } label) return RetentionTerm.Until(path.Id, ended, years);
        if (path.NextLabelEnd is { } next) return Later(path.Id, ended, years, next);
        // The label of the next cycle may still come: its end, and so the end of this file, is not known.
        if (label >= today) return RetentionTerm.Waiting(path.Id, "LabelRuns");
        return path.NextCycleOpen ? RetentionTerm.Waiting(path.Id, "NextCycleOpen") : Later(path.Id, ended, years, label);
    }

    private static RetentionTerm Later(Guid path, DateOnly ended, DateOnly years, DateOnly label) =>
        label > years ? RetentionTerm.Until(path, label, label) : RetentionTerm.Until(path, ended, years);
}

/// <summary>What the terms of a path follow from.</summary>
/// <param name="EndedOn">Null while it has not ended.</param>
/// <param name="LabelEnd">The last day of the label of its own cycle; null when it gave or changed none.</param>
/// <param name="NextLabelEnd">The last day of the label of the next cycle, once there is one.</param>
/// <param name="NextCycleOpen">The holder has an open path for the next cycle.</param>
internal sealed record PathFacts(Guid Id, DateOnly? EndedOn, DateOnly? LabelEnd = null, DateOnly? NextLabelEnd = null, bool NextCycleOpen = false);
