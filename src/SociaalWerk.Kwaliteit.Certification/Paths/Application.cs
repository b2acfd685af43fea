namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>What the applicant asks: for what work, of what size, by which body (domain section 9, Aanmeldformulier).</summary>
/// <param name="Fte">Size in scope; above zero, one decimal.</param>
/// <param name="OtherMark">Another mark is assessed at the same time, which shortens the audit (5.2).</param>
/// <param name="Partners">Partner organisations; the peer variant needs them (5.1).</param>
/// <param name="Statement">The signatory stands for the truth of this.</param>
internal sealed record Application(
    Scope Scope, decimal Fte, int Headcount, int Volunteers, int Locations, Guid? BodyId,
    string OtherMarks, bool OtherMark, string PreferredPeriod, IReadOnlyList<Guid> Partners, bool Statement)
{
    public static readonly Application Empty = new(new Scope(true, [], [], ""), 0, 0, 0, 0, null, "", false, "", [], false);
}

/// <summary>Two dimensions: kinds of work and municipalities (5.1).</summary>
internal sealed record Scope(bool WholeOrganisation, IReadOnlyList<string> ServiceTypes, IReadOnlyList<string> Municipalities, string Summary)
{
    /// <summary>Two scopes overlap where some work in some municipality belongs to both.</summary>
    public bool Overlaps(Scope other) =>
        (WholeOrganisation || other.WholeOrganisation || ServiceTypes.Intersect(other.ServiceTypes).Any())
        && (Municipalities.Count == 0 || other.Municipalities.Count == 0 || Municipalities.Intersect(other.Municipalities).Any());

    /// <summary>Covers less of the same: named work in named places, all of it in the other, and not all of the other.</summary>
    public bool IsSmallerThan(Scope other) =>
        !WholeOrganisation && ServiceTypes.Count > 0 && Municipalities.Count > 0 && !string.IsNullOrWhiteSpace(Summary)
        && Within(ServiceTypes, other.ServiceTypes) && Within(Municipalities, other.Municipalities)
        && (other.WholeOrganisation || ServiceTypes.Distinct().Count() != other.ServiceTypes.Count || Municipalities.Distinct().Count() != other.Municipalities.Count);

    private static bool Within(IReadOnlyList<string> part, IReadOnlyList<string> whole) => whole.Count == 0 || part.All(whole.Contains);
}
