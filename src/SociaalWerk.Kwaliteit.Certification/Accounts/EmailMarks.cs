using Microsoft.AspNetCore.Identity;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Lets Identity find an account by the mark of its address: the address itself is sealed, differently each time.</summary>
internal sealed class EmailMarks(PersonKeys keys) : ILookupNormalizer
{
    public string? NormalizeEmail(string? email) => email is null ? null : keys.MarkOf(email);

    public string? NormalizeName(string? name) => name?.ToUpperInvariant();
}
