using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Matters;

/// <summary>Makes the event of a step of something other than a path, in the step's own transaction.</summary>
internal static class MatterStory
{
    public static async Task PublishAsync(CertificationDb db, MatterMoved moved, CancellationToken ct)
    {
        var organisation = moved.OrganisationId is { } id ? (await db.Organisations.SingleAsync(o => o.Id == id, ct)).LegalName : "";
        db.Publish(new MatterMovedV1(
            moved.Id, moved.Version, moved.Kind, moved.Number, organisation, moved.Step, moved.Address, moved.At, moved.ReplyBy, await ParticipantsAsync(db, moved, ct)));
    }

    /// <summary>The branch, and whoever holds a role for the organisation or the body: once per role.</summary>
    private static async Task<IReadOnlyList<ParticipantV1>> ParticipantsAsync(CertificationDb db, MatterMoved moved, CancellationToken ct)
    {
        var today = AmsterdamTime.Today(db.Clock);
        var people = await db.People.AsNoTracking().Include(p => p.Assignments)
            .Where(p => p.Assignments.Any(a => (a.OrganisationId == null && a.BodyId == null)
                || (moved.OrganisationId != null && a.OrganisationId == moved.OrganisationId) || (moved.BodyId != null && a.BodyId == moved.BodyId)))
            .ToListAsync(ct);
        return
        [
            .. people.Where(p => moved.OnlyTo?.Contains(p.Id) != false).SelectMany(p => p.Assignments.Where(a => a.CountsOn(today) && IsOf(a.OrganisationId, a.BodyId))
                .SelectMany(a => ActorClaims.Roles(a.Actor.Role)).Distinct().Where(role => moved.To is not { } to || to.HasFlag(role)).Select(role => new ParticipantV1(p.Id, role.ToString()))),
        ];

        bool IsOf(Guid? organisation, Guid? body) =>
            (organisation is null && body is null) || (organisation is not null && organisation == moved.OrganisationId) || (body is not null && body == moved.BodyId);
    }
}
