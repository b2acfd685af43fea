using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>A day by which somebody must act: the end of a term of a path, label, objection or complaint, or the date of a condition.</summary>
/// <param name="Number">Of the file it is about.</param>
/// <param name="Holder">Whose it is; of a complaint its kind, for its names are sealed.</param>
/// <param name="Who">Whose turn it is.</param>
/// <param name="Address">Where it is about.</param>
internal sealed record Due(TermKind Kind, DateOnly LastDay, string Number, string Holder, Role Who, string Address);

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
internal sealed record DueCount(TermKind Kind, int Overdue, int ThisWeek, int Later);
