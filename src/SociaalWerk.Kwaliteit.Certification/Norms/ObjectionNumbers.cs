namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The numbers about objections and complaints (7.5, 7.6).</summary>
/// <param name="ComplaintMaxAgeMonths">How long ago the act complained of may lie.</param>
internal sealed record ObjectionNumbers(int MinCommitteeMembers, int ComplaintMaxAgeMonths);
