using System.Security.Cryptography;
using System.Text;

namespace SociaalWerk.Kwaliteit.Platform.Privacy;

/// <summary>The written form of a sealed text: "1:owner:part:" and, in base64, nonce, cipher and tag of AES-256-GCM. What stands before is authenticated too.</summary>
internal sealed record SealedText(Guid Owner, KeyPart Part, byte[] Content)
{
    private const int NonceLength = 12, TagLength = 16;

    private string Head => $"1:{Owner:N}:{Part}:";

    /// <summary>Null when the text is not of this form.</summary>
    public static SealedText? Parse(string text) =>
        text.Split(':') is ["1", var owner, var part, var content] && Guid.TryParseExact(owner, "N", out var id) && Enum.TryParse<KeyPart>(part, out var known)
            ? new(id, known, Convert.FromBase64String(content))
            : null;

    public static string Seal(Guid owner, KeyPart part, string text, byte[] key)
    {
        var made = new SealedText(owner, part, []);
        var plain = Encoding.UTF8.GetBytes(text);
        var content = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(content.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(content.AsSpan(0, NonceLength), plain, content.AsSpan(NonceLength, plain.Length), content.AsSpan(^TagLength..), Encoding.UTF8.GetBytes(made.Head));
        return made.Head + Convert.ToBase64String(content);
    }

    /// <summary>Null when this is not the key it was sealed under.</summary>
    public string? Open(byte[] key)
    {
        var plain = new byte[Content.Length - NonceLength - TagLength];
        try
        {
            using var cipher = new AesGcm(key, TagLength);
            cipher.Decrypt(Content.AsSpan(0, NonceLength), Content.AsSpan(NonceLength, plain.Length), Content.AsSpan(^TagLength..), plain, Encoding.UTF8.GetBytes(Head));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
