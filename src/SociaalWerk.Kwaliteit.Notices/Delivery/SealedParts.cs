using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Notices.Delivery;

/// <summary>Opens what a notice keeps sealed, at the moment of sending and not before.</summary>
internal sealed class SealedParts(MailSecrets secrets, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    /// <summary>False when the link has expired or was sealed under keys that are lost.</summary>
    public bool TryOpen(Notice notice, out string? link, out string? address)
    {
        (link, address) = (null, null);
        if (notice.LinkExpiresAt <= machine.GetUtcNow()) return false;

        try
        {
            link = notice.SealedLink is { } sealedLink ? secrets.Unprotect(sealedLink) : null;
            address = notice.SealedAddress is { } sealedAddress ? secrets.Unprotect(sealedAddress) : null;
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
