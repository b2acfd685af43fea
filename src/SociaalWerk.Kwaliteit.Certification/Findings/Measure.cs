namespace SociaalWerk.Kwaliteit.Certification.Findings;

/// <summary>What the organisation does about a shortfall (verbetermaatregel, 4.3).</summary>
/// <param name="Judgement">What the auditor said of the plan.</param>
internal sealed record Measure(
    string Correction, string Extent, string RootCause, string Action, string Owner, DateOnly Due,
    string Judgement = "", string Evidence = "", Verification? Verification = null)
{
    public bool IsComplete => new[] { Correction, Extent, RootCause, Action, Owner }.All(text => !string.IsNullOrWhiteSpace(text));
}

/// <summary>How the auditor checked that a measure works.</summary>
internal sealed record Verification(string Method, DateOnly On, bool Effective, string Result, Guid By);
