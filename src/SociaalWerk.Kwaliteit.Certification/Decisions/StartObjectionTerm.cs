using MassTransit;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>The objection term of a decision from before there were letters starts once the notice of the decision itself was accepted (D14); letters have <see cref="RecordSending"/>.</summary>
internal sealed class StartObjectionTerm(CertificationDb db) : IConsumer<NoticeAcceptedV1>
{
    public async Task Consume(ConsumeContext<NoticeAcceptedV1> context)
    {
        var notice = context.Message;
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(StartObjectionTerm), context.CancellationToken)) return;

        // A notice about an earlier step, or to somebody outside the holder, proves nothing about the decision.
        if (Enum.TryParse<Trigger>(notice.Step, out var step) && LetterWriting.Tells(step) && await db.PathAsync(notice.PathId, context.CancellationToken) is { } path
            && path.Version == notice.PathVersion
            && path.Surroundings.People.GetValueOrDefault(notice.PersonId)?.WorksFor(path.OrganisationId, AmsterdamTime.DateOf(notice.AcceptedAt)) == true)
        {
            path.DecisionSent(notice.AcceptedAt, AmsterdamTime.DateOf(notice.AcceptedAt));
        }

        await db.SaveChangesAsync(context.CancellationToken);
    }
}
