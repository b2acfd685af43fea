using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Renders and stores a certificate, and tells of it in the transaction that records it.</summary>
internal sealed class CertificateMaker(DocumentsDb db, ICertificateRenderer renderer, CertificateFiles files, BranchIdentity branch, KwaliteitSettings settings, TimeProvider clock)
{
    public CertificateContent ContentOf(LabelIssuedV1 label) => new()
    {
        LabelName = branch.LabelName,
        BranchName = branch.BranchName,
        BranchAddress = branch.BranchAddress,
        HolderLegalName = label.HolderName,
        HolderKvkNumber = label.KvkNumber,
        Place = label.Place,
        ScopeSummary = label.Scope.Summary,
        ServiceTypes = label.Scope.ServiceTypes,
        Municipalities = label.Scope.Municipalities,
        NormDocument = label.NormVersionName,
        NormVersion = label.NormVersion,
        IsDemoNormSet = label.DemoNorms,
        CertifyingBody = label.BodyName,
        Statement = branch.Statement,
        Number = label.Number,
        DecidedOn = label.DecidedOn,
        ValidFrom = label.ValidFrom,
        ValidUntil = label.ValidUntil,
        Conditions = label.PublishedConditions,
        SignatoryName = label.SignatoryName,
        SignatoryFunction = label.SignatoryFunction,
        RegisterAddress = $"{settings.PublicAddress.TrimEnd('/')}/register/{label.Number}",
    };

    /// <summary>The file is stored durably before the row that points at it is saved.</summary>
    public async Task MakeAsync(Guid labelId, int labelVersion, CertificateContent content, CancellationToken ct)
    {
        using var pdf = new MemoryStream(renderer.Render(content));
        var stored = await files.SaveAsync(pdf, ct);
        var now = clock.GetUtcNow();
        db.Certificates.Add(new Certificate
        {
            LabelId = labelId, LabelVersion = labelVersion, Number = content.Number, Content = content, Sha256 = stored.Sha256, MadeAt = now,
        });
        db.Publish(new CertificateMadeV1(labelId, labelVersion, content.Number, stored.Sha256, now));
    }
}
