using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>The norm version that applies, where the applicant may choose (3.4).</summary>
internal sealed record AdmitInput(string NormVersion);

/// <summary>The new audit days.</summary>
internal sealed record RescheduleInput(IReadOnlyList<DateOnly> Days);

/// <summary>The new team, after which conflicts are checked again.</summary>
internal sealed record ChangeTeamInput(IReadOnlyList<TeamMember> Team);

/// <summary>What the organisation says to the draft; no remarks means that it agrees.</summary>
internal sealed record ReactInput(IReadOnlyList<Reaction> Reactions);

/// <summary>The meeting, and whose conflicts were declared.</summary>
internal sealed record AgendaInput(Agenda Agenda);
