namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>How far a notice is on its way.</summary>
internal enum NoticeState
{
    /// <summary>Still to be sent, or to be tried again.</summary>
    Waiting,

    /// <summary>The mail server took it: half of the proof of sending (domain section 0).</summary>
    Accepted,

    /// <summary>The last attempt failed; a person has to look at it.</summary>
    Failed,

    /// <summary>The mail server took it, and then it came back: the address is no good.</summary>
    Returned,
}
