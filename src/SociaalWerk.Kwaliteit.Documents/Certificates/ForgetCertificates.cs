using MassTransit;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>All certificates of a label that is no longer kept, with their files.</summary>
internal sealed class ForgetCertificates(DocumentsDb db, CertificateFiles files) : IConsumer<LabelForgottenV1>
{
    public async Task Consume(ConsumeContext<LabelForgottenV1> context)
    {
        var (label, ct) = (context.Message, context.CancellationToken);
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(ForgetCertificates), ct)) return;

        var certificates = await db.Certificates.Where(c => c.LabelId == label.LabelId).ToListAsync(ct);
        // Files first: after a crash in between the message comes again and finds the rows that name them.
        foreach (var certificate in certificates) files.Delete(certificate.Sha256);
        db.RemoveRange(certificates);
        await db.SaveChangesAsync(ct);
    }
}
