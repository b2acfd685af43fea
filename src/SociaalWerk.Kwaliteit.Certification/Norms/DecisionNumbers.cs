namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The numbers about the committee's decision (7 G-QUORUM, 7.1 row 26).</summary>
/// <param name="Quorum">Votes for or against by members without a conflict; abstentions count for neither.</param>
internal sealed record DecisionNumbers(int Quorum, int MaxDeferrals);
