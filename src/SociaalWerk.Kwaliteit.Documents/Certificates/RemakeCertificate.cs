using MassTransit;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Makes the certificate again when something that stands on it changed or was put right; the number stays.</summary>
internal sealed class RemakeCertificate(DocumentsDb db, CertificateMaker maker) : IConsumer<LabelChangedV1>
{
    public async Task Consume(ConsumeContext<LabelChangedV1> context)
    {
        var (label, ct) = (context.Message, context.CancellationToken);
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(RemakeCertificate), ct)) return;

        // Overtaking the label's first event is a matter of seconds: the retries wait for it, and parking keeps this one if it never comes.
        var newest = await db.NewestAsync(label.Number, ct) ?? throw new InvalidOperationException($"Label {label.Number} has no certificate yet.");
        var content = newest.Content with { CertifyingBody = label.BodyName, ValidUntil = label.ValidUntil, Conditions = label.PublishedConditions };
        if (label.Words is { } words) content = content with { HolderLegalName = words.HolderName, Place = words.Place, ScopeSummary = words.Summary };
        if (label.LabelVersion > newest.LabelVersion && content.VersionHash != newest.Content.VersionHash)
            await maker.MakeAsync(label.LabelId, label.LabelVersion, content, ct);

        await db.SaveChangesAsync(ct);
    }
}
