using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Gives and revokes help.</summary>
internal static class HelpActs
{
    public static Task<StepResult> GiveHelpAsync(this CertificationDb db, Invitations invitations, Actor me, HelpFields help, CancellationToken ct) =>
        db.AgainOnLostRaceAsync(async () =>
        {
            var attempt = new Attempt(me, db.Clock.GetUtcNow());
            var today = AmsterdamTime.DateOf(attempt.At);
            var person = await db.KnownOrNewAsync(invitations, me, help.Name!, help.Email!, ct);
            var (result, given) = Delegation.Give(
                new DelegationGiven(person.Id, help.Reach!.Value, help.From ?? today, help.Until!.Value), attempt, await db.HumansAsync(ct), SchemeData.SchemeOn(today).Access.MaxDelegationMonths);
            if (given is null)
            {
                await db.RefusedAsync(me.OrganisationId ?? me.Id, result, attempt, ct);
                return result;
            }

            db.Delegations.Add(given);
            await db.SaveChangesAsync(ct);
            return result;
        }, ct);

    /// <summary>Null when this organisation has no such help.</summary>
    public static Task<StepResult?> RevokeHelpAsync(this CertificationDb db, Actor me, Guid id, CancellationToken ct) =>
        db.AgainOnLostRaceAsync<StepResult?>(async () =>
        {
            if (await db.Delegations.SingleOrDefaultAsync(d => d.Id == id && (d.PersonId == me.Id || d.OrganisationId == me.OrganisationId), ct) is not { } delegation) return null;

            var attempt = new Attempt(me, db.Clock.GetUtcNow());
            var result = delegation.Revoke(attempt);
            if (result.IsTaken) await db.SaveChangesAsync(ct);
            else await db.RefusedAsync(delegation.OrganisationId, result, attempt, ct);
            return result;
        }, ct);
}
