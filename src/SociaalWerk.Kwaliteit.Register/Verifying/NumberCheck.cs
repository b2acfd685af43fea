using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Platform.Numbers;
using SociaalWerk.Kwaliteit.Register.Entries;

namespace SociaalWerk.Kwaliteit.Register.Verifying;

/// <summary>Answers for a label number as people type it or read it from a wall.</summary>
internal static partial class NumberCheck
{
    private const string Prefix = "KSW";

    /// <summary>The number in its one spelling, or what is wrong with what was typed.</summary>
    public static (LabelNumber? Number, NumberFault? Fault) Read(string? typed)
    {
        if ((LabelNumber.Parse(typed) ?? LabelNumber.Parse(Prefix + typed)) is { } number) return (number, null);

        var wellFormed = Shape().IsMatch(Separators().Replace(typed ?? "", ""));
        return (null, wellFormed ? NumberFault.CheckDigitWrong : NumberFault.NotANumber);
    }

    /// <summary>The label of this number, also one that ended up to so many months ago as the rules say.</summary>
    public static async Task<(RegisterEntry? Entry, NumberFault? Fault)> FindAsync(
        this RegisterDb db, string? typed, DateOnly today, RegisterRules rules, CancellationToken ct)
    {
        var (number, fault) = Read(typed);
        if (number is null) return (null, fault);

        var wanted = number.ToString();
        var entry = await db.Entries.AsNoTracking().Include(e => e.Statuses).Include(e => e.Scope).AsSplitQuery().SingleOrDefaultAsync(e => e.Number == wanted, ct);
        return entry?.IsAnswerableOn(today, rules) == true ? (entry, null) : (null, NumberFault.NotKnown);
    }

    // Number 00000 is never given out, whatever its check digit.
    [GeneratedRegex($@"\A({Prefix})?[1-9][0-9]{{3}}(?!00000)[0-9]{{6}}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"[\s\-\u2010-\u2014]")]
    private static partial Regex Separators();
}
