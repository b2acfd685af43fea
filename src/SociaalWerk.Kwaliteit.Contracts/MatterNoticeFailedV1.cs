namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A notice about something other than a path could not be sent; it is tried again only when a person asks for it.</summary>
/// <param name="Problem">Name of why: BadAddress, Unreachable, RefusedForNow, Refused, ...</param>
public sealed record MatterNoticeFailedV1(Guid NoticeId, Guid MatterId, int MatterVersion, string Kind, string Step, Guid PersonId, string Problem, DateTimeOffset FailedAt);
