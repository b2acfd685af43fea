namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The numbers about team, programme and sampling (5.3, 7 G-COI, 7.9).</summary>
/// <param name="MaxCyclesOfSameLead">How many cycles in a row one lead may lead.</param>
/// <param name="IndependenceMonths">How long after employment or advice somebody still has a conflict of interest.</param>
/// <param name="MinPersonsPerGroup">The least number of persons spoken per interview group.</param>
/// <param name="ReassessmentLocationPercent">Share of the initial sample of locations at a re-assessment.</param>
/// <param name="MinPeerOrganisations">The applicant included.</param>
internal sealed record AuditNumbers(
    int MinTeamSize,
    int MaxCyclesOfSameLead,
    int IndependenceMonths,
    int ConversationsPerAuditorDay,
    int MinPersonsPerGroup,
    int ReassessmentLocationPercent,
    int MinPeerOrganisations);
