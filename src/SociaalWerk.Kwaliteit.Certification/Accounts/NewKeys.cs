using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using QRCoder;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>A key for an authenticator app that is shown and not yet kept.</summary>
/// <param name="Picture">The QR code as an address of data: the picture leaves no trace elsewhere.</param>
internal sealed record NewKey(string Sealed, string Readable, string Picture);

/// <summary>Makes keys for authenticator apps. A key travels sealed in the form until a code proves that the app has it.</summary>
internal sealed class NewKeys(IDataProtectionProvider protection)
{
    /// <summary>Where Identity's store keeps the key.</summary>
    public const string Provider = "[AspNetUserStore]", Name = "AuthenticatorKey";

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", Issuer = "Kwaliteitslabel Sociaal Werk";
    private const int Letters = 32;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("new key").ToTimeLimitedDataProtector();

    public NewKey Make(Account account) => Describe(RandomNumberGenerator.GetString(Alphabet, Letters), account);

    public NewKey Describe(string key, Account account)
    {
        var address = $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(account.Email!)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6&period=30";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        var svg = picture.GetGraphic(4);
        return new NewKey(
            protector.Protect($"{account.Id} {key}", Life), string.Join(' ', key.Chunk(4).Select(part => new string(part))),
            $"data:image/svg+xml;base64,{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(svg))}");
    }

    /// <summary>Null when it was not made for this account, or too long ago.</summary>
    public string? Open(string? sealedKey, Account account)
    {
        try
        {
            return sealedKey is not null && protector.Unprotect(sealedKey).Split(' ') is [var id, var key] && id == account.Id.ToString() ? key : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
