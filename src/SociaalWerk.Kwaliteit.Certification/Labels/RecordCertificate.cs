using MassTransit;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>Notes on the label that its certificate was made; a label without one shows on the officer's worklist.</summary>
internal sealed class RecordCertificate(CertificationDb db) : IConsumer<CertificateMadeV1>
{
    public async Task Consume(ConsumeContext<CertificateMadeV1> context)
    {
        var made = context.Message;
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(RecordCertificate), context.CancellationToken)) return;

        var label = await db.Labels.SingleAsync(l => l.Id == made.LabelId, context.CancellationToken);
        label.CertificateMade(made.LabelVersion, made.Sha256);
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
