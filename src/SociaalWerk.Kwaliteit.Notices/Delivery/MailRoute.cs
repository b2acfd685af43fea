using MimeKit;

namespace SociaalWerk.Kwaliteit.Notices.Delivery;

/// <summary>The way mail leaves: to a mail server, or into a directory where none is set.</summary>
internal abstract class MailRoute
{
    /// <summary>Null when the mail was taken for delivery. Not to be broken off: a mail half handed over may have been taken after all.</summary>
    public abstract Task<SendFailure?> SendAsync(MimeMessage mail);

    /// <summary>Takes away what this way itself keeps of a mail; a mail server keeps nothing that we could reach.</summary>
    public virtual void Forget(Guid notice)
    {
    }
}
