using MassTransit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices.Addresses;
using SociaalWerk.Kwaliteit.Notices.Bounces;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Notices.Overviews;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices;

/// <summary>Tells people by mail what happened and what waits for them.</summary>
public sealed class NoticesService : ServiceModule
{
    public override string Name => "Notices";

    public override string Prefix => "berichten";

    public override IReadOnlyList<Type> Publishes => [typeof(NoticeAcceptedV1), typeof(MatterNoticeAcceptedV1), typeof(MatterNoticeFailedV1), typeof(MatterNoticeReturnedV1)];

    public override void AddStorage(IServiceCollection services, KwaliteitSettings settings) =>
        services.AddServiceDb<NoticesDb, SqliteNoticesDb, PostgresNoticesDb>(Name, settings);

    public override void AddServices(IServiceCollection services, KwaliteitSettings settings)
    {
        // A wrong setting stops the start, not the first mail.
        services.AddSingleton(new Envelope(settings));
        services.AddSingleton<MailRoute>(string.IsNullOrWhiteSpace(settings.Smtp) ? new FolderRoute(settings) : new SmtpRoute(SmtpAddress.Parse(settings.Smtp)));
        services.AddSingleton<MailSignal>();
        services.AddSingleton<MailWriter>();
        services.AddSingleton<SealedParts>();
        services.AddScoped<NoticeDelivery>();
        services.AddHostedService<MailWorker>();
        services.AddHostedService<AddressKeeper>();
        if (string.IsNullOrWhiteSpace(settings.BounceFolder)) return;

        services.AddSingleton(new Maildir(Path.GetFullPath(settings.BounceFolder)));
        services.AddSingleton<BounceReader>();
        services.AddHostedService(p => p.GetRequiredService<BounceReader>());
    }

    public override void AddConsumers(IRegistrationConfigurator bus)
    {
        bus.AddConsumer<KeepAddress>(this);
        bus.AddConsumer<ForgetPerson>(this);
        bus.AddConsumer<NotifyOnMove>(this);
        bus.AddConsumer<NotifyOnMatter>(this);
        bus.AddConsumer<NotifyOnRights>(this);
        bus.AddConsumer<WriteAccountMail>(this);
        bus.AddConsumer<WriteComplaintMail>(this);
    }

    public override void Map(IEndpointRouteBuilder endpoints) => endpoints.MapNotices(Prefix);

    public override ServiceDb Open(IServiceProvider scope) => scope.GetRequiredService<NoticesDb>();
}
