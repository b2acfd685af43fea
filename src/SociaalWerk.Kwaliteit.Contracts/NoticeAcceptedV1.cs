namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>The mail server accepted a notice about a step: half of the proof of sending (domain section 0).</summary>
public sealed record NoticeAcceptedV1(Guid NoticeId, Guid PathId, int PathVersion, string Step, Guid PersonId, DateTimeOffset AcceptedAt);
