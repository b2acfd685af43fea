using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Signing in, from password to session. The same answer after the same work, whether the account exists or not.</summary>
internal sealed class Entrance(
    CertificationDb db, UserManager<Account> accounts, IPasswordHasher<Account> hasher, Decoy decoy, Throttle throttle, HalfWayCookie halfWay,
    SessionKeeper sessions, IHttpContextAccessor http, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    private string Network => Surfing.NetworkOf(http.HttpContext!);

    public async Task<Entry> PasswordAsync(string email, string password, string? returnTo, CancellationToken ct)
    {
        if (await throttle.TakeAsync(email, Network, ct) is { } wait) return Entry.Later(wait);

        var account = await accounts.FindByEmailAsync(email);
        var right = hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? decoy.Hash, password) != PasswordVerificationResult.Failed;
        if (account?.PasswordHash is null || !right) return await FailAsync(account, "password", ct);

        return await AfterPasswordAsync(account, returnTo, ct);
    }

    /// <summary>Goes on where a right password, or a link that stands for it, leads: to a second step, to setting one up, or in.</summary>
    public async Task<Entry> AfterPasswordAsync(Account account, string? returnTo, CancellationToken ct)
    {
        var person = await db.People.SingleAsync(p => p.Id == account.PersonId, ct);
        var has = await HasSecondStepAsync(account, ct);
        if (!has && !SecondStep.IsNeededFor(await db.RolesHeldAsync(person.Id, ct))) return await InAsync(account, person, SignInMeans.Password, twoSteps: false, ct);

        halfWay.Set(new HalfWay(account.Id, account.SecurityStamp!, returnTo));
        return has ? Entry.CodeNext : Entry.SetUpNext;
    }

    /// <summary>On to setting a second step up anew, with a mailed link and the password; the old one works until the new one is there.</summary>
    public async Task<Entry> RenewAsync(AccountLink link, string password, CancellationToken ct)
    {
        var (id, renewal) = (link.AccountId, link.Id);
        db.ChangeTracker.Clear();
        if (await throttle.TakeAsync(link.Email, Network, ct) is { } wait) return Entry.Later(wait);

        var account = await db.Accounts.SingleAsync(a => a.Id == id, ct);
        if (account.PasswordHash is null || hasher.VerifyHashedPassword(account, account.PasswordHash, password) == PasswordVerificationResult.Failed) return await FailAsync(account, "password", ct);

        halfWay.Set(new HalfWay(account.Id, account.SecurityStamp!, null, renewal));
        return Entry.SetUpNext;
    }

    /// <summary>A code of the authenticator app; each works once.</summary>
    public Task<Entry> CodeAsync(string code, CancellationToken ct) => SecondAsync(SignInMeans.PasswordAndCode, "code", ct, async account =>
    {
        if (!account.TwoFactorEnabled || await accounts.GetAuthenticatorKeyAsync(account) is not { } key) return false;
        if (Totp.StepOf(key, code, machine.GetUtcNow(), account.LastCodeStep) is not { } step) return false;

        account.LastCodeStep = step;
        return (await accounts.UpdateAsync(account)).Succeeded;
    });

    /// <summary>A recovery code; each works once.</summary>
    public Task<Entry> RecoveryCodeAsync(string code, CancellationToken ct) => SecondAsync(SignInMeans.PasswordAndRecoveryCode, "recovery code", ct, async account =>
    {
        if (!(await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim().ToUpperInvariant())).Succeeded) return false;

        db.Log(AccountAct.RecoveryCodeUsed, account.PersonId, null, new { left = await accounts.CountRecoveryCodesAsync(account) });
        return true;
    });

    /// <summary>In, with a second step shown or set up just now.</summary>
    public async Task<Entry> InAsync(Account account, Person person, SignInMeans means, bool twoSteps, CancellationToken ct)
    {
        await sessions.BeginAsync(person, account, means, twoSteps, ct);
        await throttle.GiveBackAsync(account.Email, Network, ct);
        halfWay.Remove();
        return Entry.Done;
    }

    /// <summary>The account whose password was right a moment ago; null when that is too long ago or the account changed since.</summary>
    public async Task<Account?> HalfWayAccountAsync(CancellationToken ct) =>
        halfWay.Read() is { } state ? await db.Accounts.SingleOrDefaultAsync(a => a.Id == state.AccountId && a.SecurityStamp == state.Stamp, ct) : null;

    public async Task<bool> HasSecondStepAsync(Account account, CancellationToken ct) =>
        account.TwoFactorEnabled || await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == account.Id, ct);

    private async Task<Entry> SecondAsync(SignInMeans means, string step, CancellationToken ct, Func<Account, Task<bool>> fits)
    {
        if (await HalfWayAccountAsync(ct) is not { } known) return Entry.Refused;

        var email = known.Email;
        db.ChangeTracker.Clear();
        if (await throttle.TakeAsync(email, Network, ct) is { } wait) return Entry.Later(wait);
        if (await HalfWayAccountAsync(ct) is not { } account) return Entry.Refused;
        if (!await fits(account)) return await FailAsync(account, step, ct);

        try
        {
            var person = await db.People.SingleAsync(p => p.Id == account.PersonId, ct);
            return await InAsync(account, person, means, twoSteps: true, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody used the same code at the same moment, and was first.
            db.ChangeTracker.Clear();
            return await FailAsync(account, step, ct);
        }
    }

    public async Task<Entry> FailAsync(Account? account, string step, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        db.Log(AccountAct.SignInFailed, account?.PersonId ?? AccountLog.Strangers, null, new { step, network = Network });
        await db.SaveChangesAsync(ct);
        return Entry.Refused;
    }
}
