using Microsoft.AspNetCore.Identity;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>How a person proves who they are: address, password and second steps. Rights hang on the person, never on the account.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public const int ShortestPassword = 12, LongestPassword = 256;

    private Account()
    {
    }

    public Account(Guid personId, string email, DateTimeOffset now)
    {
        (Id, PersonId, CreatedAt) = (Guid.CreateVersion7(), personId, now);
        // Identity wants a name beside the address; ours says nothing about anybody.
        (Email, UserName) = (email, Id.ToString("N"));
        // Whoever made the account came by a link that was mailed to this address.
        EmailConfirmed = true;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    public Guid PersonId { get; private set; }

    internal Personal? Address { get; private set; }

    public override string? Email
    {
        get => Address?.Text;
        set => Address = value is null ? null : Personal.Of(PersonId, KeyPart.Contact, value);
    }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The half minute whose code was used last: a code that somebody saw being typed is of no use any more.</summary>
    public long LastCodeStep { get; set; }
}
