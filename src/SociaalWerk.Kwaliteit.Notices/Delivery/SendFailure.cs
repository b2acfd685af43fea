using SociaalWerk.Kwaliteit.Notices.Mails;

namespace SociaalWerk.Kwaliteit.Notices.Delivery;

/// <summary>Why a mail did not leave.</summary>
/// <param name="Detail">Shown to people; holds no mail address.</param>
internal sealed record SendFailure(NoticeProblem Problem, string Detail)
{
    /// <summary>Trying again by itself would bring the same answer.</summary>
    public bool IsFinal => Problem is NoticeProblem.Refused or NoticeProblem.BadAddress or NoticeProblem.LinkGone;
}
