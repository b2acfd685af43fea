using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>A random word of 256 bits, and what is kept of it: enough to know it again, too little to use it.</summary>
internal static class Secret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
