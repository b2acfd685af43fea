using MassTransit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Messaging;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

/// <summary>A service with two consumers of one event; without them it only speaks.</summary>
internal sealed class TrialService(bool listens = true) : ServiceModule
{
    public override string Name => "Trial";

    public override string Prefix => "proef";

    public override void AddStorage(IServiceCollection services, KwaliteitSettings settings) =>
        services.AddServiceDb<TrialDb, SqliteTrialDb, PostgresTrialDb>(Name, settings);

    public override void AddServices(IServiceCollection services, KwaliteitSettings settings) => services.AddSingleton<Weather>();

    public override void AddConsumers(IRegistrationConfigurator bus)
    {
        if (!listens) return;
        bus.AddConsumer<CountRaises>(this);
        bus.AddConsumer<MirrorRaises>(this);
    }

    public override void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/proef/aanmelden", (Role rol, HttpContext http) =>
        http.SignInAsync(ActorClaims.ToPrincipal(new Actor(Guid.CreateVersion7(), rol), "Proefpersoon"))).DisableAntiforgery();

    public override ServiceDb Open(IServiceProvider scope) => scope.GetRequiredService<TrialDb>();
}
