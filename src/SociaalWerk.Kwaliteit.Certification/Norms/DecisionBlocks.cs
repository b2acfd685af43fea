using System.Globalization;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The building blocks of a decision's text, one for each norm it is about; the committee goes on from there (section 9, Besluit).</summary>
/// <remarks>In Dutch, as decisions are. <c>{norm}</c> is the code, <c>{titel}</c> and <c>{eis}</c> what the norm is called and asks, <c>{bevinding}</c> what the audit found.</remarks>
/// <param name="Condition">For something the holder must still do.</param>
/// <param name="Refusal">For a norm that stands in the way of the label.</param>
internal sealed record DecisionBlocks(string Condition, string Refusal)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    public string ConditionFor(Norm norm, IEnumerable<string> found) => Fill(Condition, norm, found);

    public string RefusalFor(Norm norm, IEnumerable<string> found) => Fill(Refusal, norm, found);

    private static string Fill(string block, Norm norm, IEnumerable<string> found) => block
        .Replace("{norm}", norm.Code, StringComparison.Ordinal)
        .Replace("{titel}", norm.TitleIn(Dutch), StringComparison.Ordinal)
        .Replace("{eis}", norm.TextIn(Dutch), StringComparison.Ordinal)
        .Replace("{bevinding}", string.Join(" ", found.Select(text => text.Trim())), StringComparison.Ordinal)
        .Trim();
}
