using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Tells how long ago a form was opened, so that nobody but us can say it.</summary>
internal sealed class FormStamp(IDataProtectionProvider protection, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    private readonly IDataProtector protector = protection.CreateProtector("klachtformulier");

    public string New() => protector.Protect(machine.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null when we did not make it, or when its key is gone.</summary>
    public TimeSpan? AgeOf(string? stamp)
    {
        if (string.IsNullOrEmpty(stamp)) return null;

        try
        {
            return machine.GetUtcNow() - new DateTimeOffset(long.Parse(protector.Unprotect(stamp), CultureInfo.InvariantCulture), TimeSpan.Zero);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
