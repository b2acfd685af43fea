using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Register.Entries;

/// <summary>The hash of the certificate stands beside the label, so that anyone can check the file.</summary>
internal sealed class ShowCertificate(RegisterDb db) : IConsumer<CertificateMadeV1>
{
    public Task Consume(ConsumeContext<CertificateMadeV1> context) =>
        db.UpdateEntryAsync(context, nameof(ShowCertificate), context.Message.LabelId, context.Message.Number, entry => entry.Take(context.Message));
}
