using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>The tables of accounts, sessions, links and tokens.</summary>
internal static class AccountModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            // Nobody is locked out for good here, and no telephone numbers are kept.
            account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed)
                .Ignore(a => a.LockoutEnd).Ignore(a => a.LockoutEnabled).Ignore(a => a.AccessFailedCount);
            account.Ignore(a => a.Email).Property(a => a.Address).HasColumnName(nameof(Account.Email));
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            account.HasIndex(a => a.NormalizedEmail).IsUnique();
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
            account.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("AccountSecrets");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("AccountLogins");
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            login.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("AccountPasskeys");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(1024);
            passkey.OwnsOne(p => p.Data).ToJson();
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<AccountLink>(link =>
        {
            link.Property(l => l.Address).HasColumnName(nameof(AccountLink.Email));
            link.HasIndex(l => l.SecretHash).IsUnique();
            link.Property(l => l.Version).IsConcurrencyToken();
        });
        model.Entity<Session>(session =>
        {
            session.HasIndex(s => new { s.PersonId, s.StartedAt });
            session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<AccessToken>(token =>
        {
            token.HasIndex(t => t.SecretHash).IsUnique();
            token.HasIndex(t => t.PersonId);
            token.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SignInTries>(tries =>
        {
            tries.HasKey(t => t.Key);
            tries.Property(t => t.Version).IsConcurrencyToken();
            tries.HasIndex(t => t.LastAt);
        });
    }
}
