using MassTransit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Register.Entries;
using SociaalWerk.Kwaliteit.Register.OpenData;

namespace SociaalWerk.Kwaliteit.Register;

/// <summary>The public register: search and check a label, without signing in.</summary>
public sealed class RegisterService : ServiceModule
{
    public override string Name => "Register";

    public override string Prefix => "register";

    public override void AddStorage(IServiceCollection services, KwaliteitSettings settings) =>
        services.AddServiceDb<RegisterDb, SqliteRegisterDb, PostgresRegisterDb>(Name, settings);

    public override void AddServices(IServiceCollection services, KwaliteitSettings settings) => services.AddSingleton(RegisterRules.Load());

    public override void AddConsumers(IRegistrationConfigurator bus)
    {
        bus.AddConsumer<PublishOnIssue>(this);
        bus.AddConsumer<FollowChange>(this);
        bus.AddConsumer<ShowCertificate>(this);
        bus.AddConsumer<ForgetEntry>(this);
    }

    public override void Map(IEndpointRouteBuilder endpoints) => endpoints.MapLabels(Prefix);

    public override ServiceDb Open(IServiceProvider scope) => scope.GetRequiredService<RegisterDb>();
}
