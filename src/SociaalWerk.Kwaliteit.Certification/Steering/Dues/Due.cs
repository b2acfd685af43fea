using System.Collections.Immutable;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>A day by which somebody must act: the end of a term of a path, label, objection or complaint, or the date of a condition, a yearly statement or a measure.</summary>
/// <param name="Kind">One of <see cref="DueKinds"/>.</param>
/// <param name="Number">Of the file it is about.</param>
/// <param name="Holder">Whose it is; of a complaint its kind, for its names are sealed.</param>
/// <param name="Who">Whose turn it is.</param>
/// <param name="Address">Where it is about.</param>
internal sealed record Due(string Kind, DateOnly LastDay, string Number, string Holder, Role Who, string Address)
{
    public Due(TermKind term, DateOnly lastDay, string number, string holder, Role who, string address)
        : this($"{term}", lastDay, number, holder, who, address)
    {
    }
}

/// <summary>What can be due: the terms of the scheme, and a day that the holder itself named.</summary>
internal static class DueKinds
{
    /// <summary>The day by which an improvement plan promises that the measure works.</summary>
    public const string Measure = nameof(Measure);

    /// <summary>In the order of the scheme.</summary>
    public static readonly ImmutableArray<string> All = [.. Enum.GetNames<TermKind>(), Measure];

    /// <summary>Its place in the scheme.</summary>
    public static int Place(string kind) => All.IndexOf(kind);
}

/// <summary>How near the last day is.</summary>
internal enum Nearness
{
    Overdue,
    ThisWeek,
    Later,
}

/// <summary>How far somebody looks ahead; what is overdue always shows.</summary>
internal enum Outlook
{
    FourWeeks,
    Week,
    ThreeMonths,
    All,
}

/// <summary>How many terms of one kind are how near.</summary>
internal sealed record DueCount(string Kind, int Overdue, int ThisWeek, int Later);
