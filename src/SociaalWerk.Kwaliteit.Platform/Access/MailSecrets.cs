using Microsoft.AspNetCore.DataProtection;

namespace SociaalWerk.Kwaliteit.Platform.Access;

/// <summary>Seals what may be read by the mail alone (a link that lets somebody in), so that it stands in no outbox, queue, table or log.</summary>
/// <remarks>All processes share the keys, so that one seals and another opens.</remarks>
public sealed class MailSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("mail");

    public string Protect(string secret) => protector.Protect(secret);

    public string Unprotect(string secret) => protector.Unprotect(secret);
}
