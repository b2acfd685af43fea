using MassTransit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Api;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Demonstration;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Privacy;
using SociaalWerk.Kwaliteit.Certification.Retention;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Certification;

/// <summary>The heart: organisations, paths, audits, decisions and labels.</summary>
public sealed class CertificationService : ServiceModule
{
    public override string Name => "Certification";

    public override string Prefix => "certificering";

    public override IReadOnlyList<Type> Publishes => [typeof(PathMovedV1), typeof(MatterMovedV1), typeof(LetterWrittenV1), typeof(LabelIssuedV1), typeof(LabelChangedV1), typeof(LabelForgottenV1), typeof(PersonKnownV1), typeof(PersonErasedV1), typeof(RightsChangedV1), typeof(AccountMailAskedV1), typeof(ComplaintMailAskedV1)];

    public override IReadOnlyList<string> Chapters => WorkflowChapters.All;

    public override void AddStorage(IServiceCollection services, KwaliteitSettings settings) =>
        services.AddServiceDb<CertificationDb, SqliteCertificationDb, PostgresCertificationDb>(Name, settings);

    public override void AddServices(IServiceCollection services, KwaliteitSettings settings)
    {
        services.AddSingleton(SchemeData.NormSets);
        services.AddSingleton<PathClock>();
        services.AddHostedService(p => p.GetRequiredService<PathClock>());
        services.AddHostedService<ErasureKeeper>();
        services.AddAccounts(settings);
        services.AddRetention();
        services.AddSingleton<EvidenceFiles>().AddSingleton(ProcessingRecord.Shipped);
        services.AddSingleton<FormStamp>();
        services.AddScoped<KeptAnswers>().AddScoped<PathCalls>().AddScoped<LogBook>();
    }

    public override void AddConsumers(IRegistrationConfigurator bus)
    {
        bus.AddConsumer<RecordCertificate>(this);
        bus.AddConsumer<RecordLetter>(this);
        bus.AddConsumer<RecordMinutes>(this);
        bus.AddConsumer<RecordSending>(this);
        bus.AddConsumer<RecordFailure>(this);
        bus.AddConsumer<RecordReturn>(this);
        bus.AddConsumer<StartObjectionTerm>(this);
        bus.AddConsumer<KeepMailProof>(this);
        bus.AddConsumer<KeepMailFailure>(this);
        bus.AddConsumer<KeepMailReturn>(this);
    }

    public override async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        var settings = services.GetRequiredService<KwaliteitSettings>();
        await KeyedPeople.CheckAsync(services.GetRequiredService<CertificationDb>(), ct);
        if (settings.Demo) await DemoData.LoadAsync(services.GetRequiredService<CertificationDb>(), withPath: !settings.Empty, ct);
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapApi(Prefix);
        endpoints.MapRecord();
    }

    public override async Task<IReadOnlyList<string>> AnnounceAsync(IServiceProvider scope, CancellationToken ct) =>
        scope.GetRequiredService<KwaliteitSettings>().Demo ? await DemoData.DescribeAsync(scope.GetRequiredService<CertificationDb>(), ct) : [];

    public override ServiceDb Open(IServiceProvider scope) => scope.GetRequiredService<CertificationDb>();
}
