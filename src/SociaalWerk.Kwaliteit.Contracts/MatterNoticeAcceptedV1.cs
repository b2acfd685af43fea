namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>The mail server accepted a notice about something other than a path: half of the proof of sending (domain section 0).</summary>
public sealed record MatterNoticeAcceptedV1(Guid NoticeId, Guid MatterId, int MatterVersion, string Kind, string Step, Guid PersonId, DateTimeOffset AcceptedAt);
