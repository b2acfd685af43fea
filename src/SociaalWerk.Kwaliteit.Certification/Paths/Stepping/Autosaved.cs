using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>What saving while somebody writes came to.</summary>
/// <param name="SeenField">The hidden field with the version that the form has seen.</param>
/// <param name="Now">What is saved on this norm now; a colleague's when mine was passed by.</param>
internal sealed record Autosaved(string SeenField, SavedScore? Now, StepOutcome Outcome, IReadOnlyList<string> Reasons);

/// <summary>A score as it is saved now, with who wrote it.</summary>
internal sealed record SavedScore(Score Score, Confidence? Confidence, string Explanation, string? Writer, DateTimeOffset At, int Version);
