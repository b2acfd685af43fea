using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Notices.Delivery;

/// <summary>Opens what a notice keeps sealed, at the moment of sending and not before.</summary>
internal sealed class SealedParts(MailSecrets secrets, PersonKeys keys, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    /// <summary>False when the link has expired or something was sealed under keys that are gone.</summary>
    public bool TryOpen(Notice notice, out string? link, out string? address)
    {
        (link, address) = (null, null);
        if (notice.LinkExpiresAt <= machine.GetUtcNow()) return false;

        try
        {
            // Of somebody without an account it is sealed as their address is, and goes with it.
            link = notice.SealedLink is { } sealedLink ? notice.IsToOutsider ? keys.Open(sealedLink) : secrets.Unprotect(sealedLink) : null;
            if (link is null && notice.SealedLink is not null) return false;

            address = notice.SealedAddress is { } sealedAddress ? keys.Open(sealedAddress) : null;
            return address is not null || notice.SealedAddress is null;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
