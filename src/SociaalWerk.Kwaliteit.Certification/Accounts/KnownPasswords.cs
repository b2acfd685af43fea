using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Refuses a password that is known from leaks, also with figures or signs around it; asks for no kinds of characters.</summary>
internal sealed class KnownPasswords(LeakedHashes leaked) : IPasswordValidator<Account>
{
    /// <summary>What is no more than this, over and over, is guessed at once.</summary>
    private const int ShortestUnit = 4;

    private static readonly Lazy<HashSet<string>> Common = new(Read);

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        password is not null && (IsCommon(password, user.Email) || await leaked.HasAsync(password))
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordKnown", Description = "The password is known." })
            : IdentityResult.Success;

    internal static bool IsCommon(string password, string? email)
    {
        var word = password.ToLowerInvariant();
        var core = word.Trim([.. word.Where(c => !char.IsLetter(c)).Distinct()]);
        return Once(word).Length <= ShortestUnit
            || Common.Value.Contains(word) || Common.Value.Contains(core) || Common.Value.Contains(Once(core))
            || (email is not null && (core == email.Split('@')[0].ToLowerInvariant() || word == email.ToLowerInvariant()));
    }

    /// <summary>welkomwelkom is welkom.</summary>
    private static string Once(string word)
    {
        for (var length = 1; length <= word.Length / 2; length++)
            if (word.Length % length == 0 && string.Concat(Enumerable.Repeat(word[..length], word.Length / length)) == word) return word[..length];
        return word;
    }

    /// <summary>The list of leaked passwords that npm brings at build, and words of our own.</summary>
    private static HashSet<string> Read()
    {
        using var own = new StreamReader(Open("passwords-of-our-own.txt"));
        using var leaks = Open("passwords.json");
        return [.. JsonSerializer.Deserialize<string[]>(leaks)!.Select(word => word.ToLowerInvariant()), .. own.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }

    private static Stream Open(string name) => typeof(KnownPasswords).Assembly.GetManifestResourceStream(name)!;
}
