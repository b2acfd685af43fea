namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>Why a notice was not sent.</summary>
internal enum NoticeProblem
{
    /// <summary>The person is not in the address book yet.</summary>
    NoAddress,

    /// <summary>The address is none.</summary>
    BadAddress,

    /// <summary>The mail server could not be reached or broke off.</summary>
    Unreachable,

    /// <summary>The mail server said no for now.</summary>
    RefusedForNow,

    /// <summary>The mail server said no for good.</summary>
    Refused,

    /// <summary>The link in it works no longer, or can't be opened here.</summary>
    LinkGone,

    /// <summary>The directory for mail could not be written.</summary>
    NotWritten,

    /// <summary>It could not be delivered after all.</summary>
    Returned,
}
