using SociaalWerk.Kwaliteit.Notices.Addresses;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Notices.Overviews;

/// <summary>A notice with the person it is for, if the address book knows them.</summary>
internal sealed record NoticeLine(Notice Notice, Addressee? To)
{
    /// <summary>Null while the address book does not know the person.</summary>
    public string? Name => Notice.ErasedAt is null ? To?.Name : Erased.Name;

    public NoticeProblem? Problem => Notice.State == NoticeState.Waiting && To is null ? NoticeProblem.NoAddress : Notice.Problem;

    /// <summary>Null when no attempt is planned: it was sent, it failed, or the address has to come first.</summary>
    public DateTimeOffset? NextAttemptAt => Notice.State == NoticeState.Waiting && To is not null ? Notice.DueAt : null;
}

/// <summary>One page of notices.</summary>
internal sealed record NoticeAnswer(IReadOnlyList<NoticeLine> Items, int Total, int Page, int PageSize);
