using MassTransit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Documents.Certificates;
using SociaalWerk.Kwaliteit.Documents.Letters;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Documents;

/// <summary>Makes certificates of what was decided and keeps them, and makes the PDF of letters.</summary>
public sealed class DocumentsService : ServiceModule
{
    public override string Name => "Documents";

    public override string Prefix => "documenten";

    public override IReadOnlyList<Type> Publishes => [typeof(CertificateMadeV1), typeof(LetterMadeV1)];

    public override void AddStorage(IServiceCollection services, KwaliteitSettings settings) =>
        services.AddServiceDb<DocumentsDb, SqliteDocumentsDb, PostgresDocumentsDb>(Name, settings);

    public override void AddServices(IServiceCollection services, KwaliteitSettings settings)
    {
        services.AddCertificateRendering();
        services.AddSingleton<CertificateFiles>();
        services.AddScoped<CertificateMaker>();
    }

    public override void AddConsumers(IRegistrationConfigurator bus)
    {
        bus.AddConsumer<MakeCertificate>(this);
        bus.AddConsumer<RemakeCertificate>(this);
        bus.AddConsumer<ForgetCertificates>(this);
        bus.AddConsumer<MakeLetter>(this);
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
    }

    public override ServiceDb Open(IServiceProvider scope) => scope.GetRequiredService<DocumentsDb>();
}
