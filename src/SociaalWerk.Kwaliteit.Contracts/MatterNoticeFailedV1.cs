namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A notice about something other than a path was given up: the mail server refused it for good, or did not take it in all attempts.</summary>
public sealed record MatterNoticeFailedV1(Guid NoticeId, Guid MatterId, int MatterVersion, string Kind, string Step, Guid PersonId, DateTimeOffset FailedAt);
