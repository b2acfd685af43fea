using System.Security.Cryptography;

namespace SociaalWerk.Kwaliteit.Platform.ActLog;

/// <summary>A promise of a text: the hash can stand in a chain while salt and text may later be erased, and nobody can guess the text from it.</summary>
internal sealed record Seal(string Salt, string Hash)
{
    private const int SaltBytes = 16;

    public static Seal? Of(string? text)
    {
        if (text is null) return null;

        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
        return new Seal(salt, HashOf(salt, text));
    }

    public static string HashOf(string salt, string text) => LogFormat.Sha256(salt + text);
}
