using System.Reflection;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Platform.Branches;

/// <summary>Names, address and wording of the branch on its certificates and letters: data, since they change without a change of rules (domain section 1, fact 2).</summary>
public sealed record BranchIdentity(string LabelName, string BranchName, string BranchAddress, string Statement)
{
    public static BranchIdentity Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("branche-demo.json")
            ?? throw new InvalidOperationException("The product lacks branche-demo.json.");
        using var reader = new StreamReader(stream);
        return Json.Read<BranchIdentity>(reader.ReadToEnd());
    }
}
