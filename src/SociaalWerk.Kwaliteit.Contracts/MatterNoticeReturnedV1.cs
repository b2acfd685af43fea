namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A notice about something other than a path came back after the mail server had accepted it: it proves nothing about this person any more (domain section 0).</summary>
public sealed record MatterNoticeReturnedV1(Guid NoticeId, Guid MatterId, int MatterVersion, string Kind, string Step, Guid PersonId, DateTimeOffset ReturnedAt);
