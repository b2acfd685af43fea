using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>What a provider says of somebody: a subject that is always the same person there, and how well they proved it.</summary>
internal sealed record ProviderWord(string Issuer, string Subject, bool TwoSteps)
{
    public UserLoginInfo Login => new(Issuer, Subject, null);

    /// <summary>Null when the provider left out who it is about.</summary>
    public static ProviderWord? Of(ClaimsPrincipal told, KwaliteitSettings settings)
    {
        if (told.FindFirst("sub") is not { Value: { Length: > 0 } subject } claim) return null;

        var enough = (settings.OpenIdTwoSteps ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var said = told.FindAll("acr").Concat(told.FindAll("amr")).Select(c => c.Value);
        return new ProviderWord(told.FindFirst("iss")?.Value ?? claim.Issuer, subject, said.Any(enough.Contains));
    }
}
