using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Makes the certificate of a label that was issued.</summary>
internal sealed class MakeCertificate(DocumentsDb db, CertificateMaker maker) : IConsumer<LabelIssuedV1>
{
    public async Task Consume(ConsumeContext<LabelIssuedV1> context)
    {
        var (label, ct) = (context.Message, context.CancellationToken);
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(MakeCertificate), ct)) return;

        await maker.MakeAsync(label.LabelId, label.LabelVersion, maker.ContentOf(label), ct);
        await db.SaveChangesAsync(ct);
    }
}
