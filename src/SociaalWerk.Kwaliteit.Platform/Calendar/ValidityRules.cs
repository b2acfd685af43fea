namespace SociaalWerk.Kwaliteit.Platform.Calendar;

/// <summary>The numbers of a scheme version that decide how long a label is valid (6.2, D19, D20).</summary>
/// <param name="ValidityMonths">How long a label is valid.</param>
/// <param name="TimelyWindowMonths">How long before the end a re-certification still follows on the old label.</param>
/// <param name="PostponementMonths">How far the end date may be postponed at most (D19).</param>
/// <param name="RestorationMonths">How long after the end a late re-certification still restores the cycle (D20).</param>
public sealed record ValidityRules(int ValidityMonths, int TimelyWindowMonths, int PostponementMonths, int RestorationMonths);
