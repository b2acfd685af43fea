using SociaalWerk.Kwaliteit.Certification.Findings;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>What was done about a condition on a label: the holder shows it, the certifying body verifies it, the branch confirms it (L2).</summary>
/// <param name="Evidence">What the holder wrote last.</param>
/// <param name="Verification">The last one; of one that found too little the holder reads what is missing.</param>
internal sealed record ConditionProgress(ConditionState State, string Evidence, Verification? Verification = null);

/// <summary>For whom a condition waits: the holder, the certifying body, the branch, nobody.</summary>
internal enum ConditionState
{
    Open,
    Shown,
    Verified,
    Fulfilled,
}
