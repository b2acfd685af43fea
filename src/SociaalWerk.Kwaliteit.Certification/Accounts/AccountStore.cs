using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Identity's store on our own tables; what would let somebody in (authenticator key, recovery codes) is kept under the installation's keys.</summary>
/// <remarks>Saves nothing by itself: a change of an account is saved with the log line about it.</remarks>
internal sealed class AccountStore : UserOnlyStore<Account, CertificationDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>
{
    private readonly IDataProtector protector;

    public AccountStore(CertificationDb db, IDataProtectionProvider protection)
        : base(db)
    {
        protector = protection.CreateProtector("account");
        AutoSaveChanges = false;
    }

    /// <summary>The account is loaded and watched already. Attaching it again, as the base does, would forget which row it was before a second change.</summary>
    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        return Task.FromResult(IdentityResult.Success);
    }

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : protector.Protect(value), cancellationToken);

    /// <summary>What was kept under keys that are lost counts as not there: the person sets it up again.</summary>
    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } kept ? protector.Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
