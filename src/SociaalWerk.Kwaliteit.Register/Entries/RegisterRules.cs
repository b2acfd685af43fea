using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Register.Entries;

/// <summary>The numbers of the scheme that the register goes by (domain 8.2); they stand in register-rules.json.</summary>
/// <param name="AnswerableMonths">How long a label that ended can still be asked for by its number.</param>
/// <param name="CacheSeconds">How long an answer may be kept by browsers and proxies, at most.</param>
internal sealed record RegisterRules(int AnswerableMonths, int CacheSeconds)
{
    public static RegisterRules Load()
    {
        using var file = typeof(RegisterRules).Assembly.GetManifestResourceStream("register-rules.json")!;
        using var reader = new StreamReader(file);
        return Json.Read<RegisterRules>(reader.ReadToEnd());
    }
}
