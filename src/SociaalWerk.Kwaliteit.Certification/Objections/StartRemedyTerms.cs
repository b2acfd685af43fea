using MassTransit;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>The term to appeal (D15) starts once the notice of it was accepted for somebody of the holder (ruling on proof of sending).</summary>
internal sealed class StartRemedyTerms(CertificationDb db) : IConsumer<MatterNoticeAcceptedV1>
{
    public async Task Consume(ConsumeContext<MatterNoticeAcceptedV1> context)
    {
        var (notice, ct) = (context.Message, context.CancellationToken);
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(StartRemedyTerms), ct)) return;

        switch (notice.Kind)
        {
            case "Objection" when notice.Step == nameof(ObjectionTrigger.Decide)
                && await db.ObjectionAsync(notice.MatterId, ct) is { } objection && await db.IsOfAsync(notice.PersonId, objection.HolderId, ct):
                objection.DecisionSent(notice.AcceptedAt);
                break;
        }

        await db.SaveChangesAsync(ct);
    }
}
