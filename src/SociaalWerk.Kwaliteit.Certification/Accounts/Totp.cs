using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>The codes of an authenticator app (RFC 6238: SHA-1, six digits, half a minute).</summary>
/// <remarks>Identity has them too, but does not say which half minute a code was of, and so can't refuse one that was used.</remarks>
internal static class Totp
{
    private const int Digits = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    public static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8], hash = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        HMACSHA1.HashData(Decode(key), counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % Digits).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute of the code, if it is one of now, the one before or the one after, and later than the one used last.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now, long last)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
            if (step > last && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(CodeAt(key, step)), System.Text.Encoding.UTF8.GetBytes(typed))) found = step;
        return found;
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in key.TrimEnd('='))
        {
            (bits, count) = ((bits << 5) | Alphabet.IndexOf(letter), count + 5);
            if (count < 8) continue;

            count -= 8;
            bytes.Add((byte)(bits >> count));
            bits &= (1 << count) - 1;
        }

        return [.. bytes];
    }
}
