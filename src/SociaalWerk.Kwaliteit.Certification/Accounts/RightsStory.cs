using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Tells other services of a change of rights, with all that they show of it.</summary>
internal static class RightsStory
{
    public static async Task PublishAsync(CertificationDb db, RightsChanged changed, CancellationToken ct)
    {
        var where = changed.OrganisationId is { } organisation ? await db.Organisations.Where(o => o.Id == organisation).Select(o => o.LegalName).SingleOrDefaultAsync(ct)
            : changed.BodyId is { } body ? await db.Bodies.Where(b => b.Id == body).Select(b => b.Name).SingleOrDefaultAsync(ct)
            : null;
        db.Publish(new RightsChangedV1(changed.PersonId, changed.Change.ToString(), changed.Role.ToString(), where, changed.From, changed.Until, changed.At));
    }
}
