namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>One part of the programme (programmaonderdeel, 5.3). People are spoken to by function, never by name.</summary>
/// <param name="Done">Null until the audit; then whether it took place.</param>
/// <param name="Reason">Why it did not take place.</param>
internal sealed record ProgrammeItem(
    int Number, DateOnly Day, TimeOnly Start, TimeOnly End, ProgrammeKind Kind, InterviewGroup? Group, string Place,
    IReadOnlyList<string> Norms, string Participants, bool? Done = null, string Reason = "")
{
    /// <summary>It took place, or somebody said why not (row 16).</summary>
    public bool IsSettled => Done == true || (Done == false && Reason.Length > 0);
}

/// <summary>The kinds of programme items (5.3).</summary>
internal enum ProgrammeKind
{
    Opening,
    Conversation,
    Documents,
    Observation,
    TeamConsultation,
    Closing,
}

/// <summary>Who must be spoken to (coverage guard, 5.3).</summary>
internal enum InterviewGroup
{
    Workers,
    Volunteers,
    Residents,
    Management,
    SupervisoryBoard,
    Partners,
    Staff,
}
