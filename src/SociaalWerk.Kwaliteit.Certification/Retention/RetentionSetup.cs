using Microsoft.Extensions.DependencyInjection;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>What the nightly work stands on; kinds are worked off in this order.</summary>
internal static class RetentionSetup
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddSingleton<RetentionClock>().AddHostedService(p => p.GetRequiredService<RetentionClock>())
        .AddScoped<IRetained, FileRetention>().AddScoped<IRetained, DecisionRetention>().AddScoped<IRetained, ComplaintRetention>().AddScoped<IRetained, ObjectionRetention>().AddScoped<IRetained, PeopleRetention>().AddScoped<IRetained, SecurityLogRetention>()
        .AddScoped<NightWork>().AddScoped<Sweep>();
}
