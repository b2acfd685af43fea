namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The numbers about application and planning (6.2, 6.5, 7.1, section 0 row 17).</summary>
/// <param name="AbortWindowDays">An audit aborted this close to the end of D4 moves that end.</param>
/// <param name="AbortShiftDays">By how much.</param>
/// <param name="MaxAbortShifts">How often.</param>
internal sealed record ApplicationNumbers(bool MembershipRequired, int AbortWindowDays, int AbortShiftDays, int MaxAbortShifts);
