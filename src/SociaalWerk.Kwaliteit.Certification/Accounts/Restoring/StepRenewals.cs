using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Asks, confirms and declines that somebody sets a second step up anew; the person is mailed at once, whatever comes of it.</summary>
internal sealed class StepRenewals(CertificationDb db, AccountLinks links, Entrance entrance)
{
    /// <summary>The one about this person that waits for a second person.</summary>
    public Task<StepRenewal?> WaitingAsync(Guid person, CancellationToken ct) =>
        db.Renewals.Where(r => r.PersonId == person && r.SettledAt == null).OrderBy(r => r.AskedAt).FirstOrDefaultAsync(ct);

    public Task<StepResult?> AskAsync(Actor me, Guid id, string why, CancellationToken ct) => ActAsync(me, id, why, ct, async (person, attempt, humans) =>
    {
        var accounts = await AccountsAsync(person, ct);
        var (result, asked) = StepRenewal.Ask(person, attempt, humans, accounts.Count > 0, await WaitingAsync(person.Id, ct) is not null);
        if (asked is null) return result;

        db.Renewals.Add(asked);
        await MailAsync(accounts, asked, ct);
        return result;
    });

    public Task<StepResult?> ConfirmAsync(Actor me, Guid id, CancellationToken ct) => ActAsync(me, id, null, ct, async (person, attempt, humans) =>
    {
        if (await WaitingAsync(person.Id, ct) is not { } waiting) return StepResult.Refused("SameNotProposed");

        var result = waiting.Confirm(person, attempt, humans);
        if (result.IsTaken) await MailAsync(await AccountsAsync(person, ct), waiting, ct);
        return result;
    });

    public Task<StepResult?> DeclineAsync(Actor me, Guid id, CancellationToken ct) => ActAsync(me, id, null, ct, async (person, attempt, _) =>
        await WaitingAsync(person.Id, ct) is { } waiting ? waiting.Decline(person, attempt) : StepResult.Refused("SameNotProposed"));

    private Task<StepResult?> ActAsync(Actor me, Guid id, string? why, CancellationToken ct, Func<Person, Attempt, Humans, Task<StepResult>> act) =>
        db.AgainOnLostRaceAsync<StepResult?>(async () =>
        {
            if (await db.People.Include(p => p.Assignments).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person) return null;

            var attempt = new Attempt(me, db.Clock.GetUtcNow(), string.IsNullOrWhiteSpace(why) ? null : why.Trim());
            var result = await act(person, attempt, await db.HumansAsync(ct));
            if (result.IsTaken) await db.SaveChangesAsync(ct);
            else await db.RefusedAsync(person.Id, result, attempt, ct);
            return result;
        }, ct);

    /// <summary>The way in where nobody else has to agree, or has agreed; otherwise the news that somebody asked for it.</summary>
    private async Task MailAsync(List<Account> accounts, StepRenewal renewal, CancellationToken ct)
    {
        foreach (var account in accounts)
        {
            if (renewal.SettledAt is null) links.MailStepAsked(account);
            else await links.MailStepAnewAsync(account, ct);
        }
    }

    private async Task<List<Account>> AccountsAsync(Person person, CancellationToken ct)
    {
        var with = new List<Account>();
        foreach (var account in await db.Accounts.Where(a => a.PersonId == person.Id).ToListAsync(ct))
            if (await entrance.HasSecondStepAsync(account, ct)) with.Add(account);
        return with;
    }
}
