namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>Days, team and programme of an audit (5.3).</summary>
/// <param name="AuditorDays">Days on site, all auditors together.</param>
/// <param name="DaysMotivation">Needed when there are fewer days than the table asks (5.2).</param>
/// <param name="GroupsLeftOut">Interview groups without a conversation, each with its reason.</param>
internal sealed record AuditPlan(
    IReadOnlyList<DateOnly> Days, decimal AuditorDays, string DaysMotivation,
    IReadOnlyList<TeamMember> Team, IReadOnlyList<ProgrammeItem> Programme, IReadOnlyDictionary<InterviewGroup, string> GroupsLeftOut)
{
    public static readonly AuditPlan Empty = new([], 0, "", [], [], new Dictionary<InterviewGroup, string>());

    public DateOnly? FirstDay => Days.Count == 0 ? null : Days.Min();

    public Guid? Lead => Team.FirstOrDefault(m => m.IsLead)?.PersonId;

    public bool Includes(Guid person) => Team.Any(m => m.PersonId == person);
}

/// <summary>Somebody's part in an audit team; it counts for this path only.</summary>
internal sealed record TeamMember(Guid PersonId, TeamPart Part)
{
    public bool IsLead => Part is TeamPart.LeadAuditor or TeamPart.LeadPeer;

    public bool IsPeer => Part is TeamPart.LeadPeer or TeamPart.PeerAssessor;
}

/// <summary>The parts somebody can have in a team.</summary>
internal enum TeamPart
{
    LeadAuditor,
    Auditor,
    LeadPeer,
    PeerAssessor,
}
