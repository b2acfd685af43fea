using Microsoft.AspNetCore.Identity;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>The hash of a password that nobody has: checked when an address is nobody's, so that it takes as long.</summary>
internal sealed class Decoy(IPasswordHasher<Account> hasher)
{
    public string Hash { get; } = hasher.HashPassword(null!, Secret.New());
}
