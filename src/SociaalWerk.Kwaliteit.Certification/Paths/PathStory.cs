using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>The one place where a step becomes history, log line, label, letter and event, in the step's own transaction.</summary>
internal static class PathStory
{
    public static async Task TellAsync(CertificationDb db, CertificationPath path, StepTaken step, CancellationToken ct)
    {
        var (actor, at, note) = (step.Attempt.Actor, step.Attempt.At, step.Attempt.Note);
        db.Steps.Add(new PathStep
        {
            PathId = step.PathId, Version = step.Version, From = step.From, Trigger = step.Trigger, To = step.To,
            ActorId = actor.Id, Role = step.As, At = at, Note = note,
        });
        db.Log(new Act(path.Id, step.Trigger.ToString(), actor, step.As, at, step.From.ToString(), step.To.ToString(), note));
        var label = step.Trigger is Trigger.Grant or Trigger.GrantConditionally ? await LabelIssuing.DecideAsync(db, path, step.Attempt, ct) : null;
        if (LetterWriting.Tells(step.Trigger)) await LetterWriting.WriteAsync(db, path, step, label, ct);
        await PublishAsync(db, path, step.Trigger.ToString(), step.From, at, ReplyBy(path), ct);
    }

    public static Task PublishAsync(CertificationDb db, CertificationPath path, Told told, CancellationToken ct) =>
        PublishAsync(db, path, told.Step, path.State, told.Attempt.At, told.Day, ct, told.To);

    private static async Task PublishAsync(
        CertificationDb db, CertificationPath path, string step, State from, DateTimeOffset at, DateOnly? day, CancellationToken ct, Role? to = null) =>
        db.Publish(new PathMovedV1(
            path.Id, path.Version, path.Number, path.Organisation.LegalName, path.Kind.ToString(), path.Variant.ToString(),
            from.ToString(), step, path.State.ToString(), at, day, await ParticipantsAsync(db, path, to, ct)));

    private static DateOnly? ReplyBy(CertificationPath path) => path.State switch
    {
        State.InfoRequested => path.Term(TermKind.D2)?.LastDay,
        State.FactCheck => path.Term(TermKind.D7)?.LastDay,
        _ => null,
    };

    /// <summary>Everybody with a part in this path, once per role; or of them whoever has one of these roles.</summary>
    private static async Task<IReadOnlyList<ParticipantV1>> ParticipantsAsync(CertificationDb db, CertificationPath path, Role? to, CancellationToken ct)
    {
        var team = path.Plan.Team.Select(m => m.PersonId).ToList();
        var people = await db.People.AsNoTracking()
            .Include(p => p.Assignments)
            .Where(p => team.Contains(p.Id) || p.Assignments.Any(a =>
                (a.OrganisationId == null && a.BodyId == null) || a.OrganisationId == path.OrganisationId || (path.BodyId != null && a.BodyId == path.BodyId)))
            .ToListAsync(ct);
        var today = AmsterdamTime.Today(db.Clock);
        return
        [
            .. people.SelectMany(p => p.Assignments.Where(a => a.CountsOn(today)).SelectMany(a => ActorClaims.Roles(a.Actor.For(path).Role)).Distinct().Where(role => to is not { } only || only.HasFlag(role))
                .Select(role => new ParticipantV1(p.Id, role.ToString()))),
        ];
    }
}
