using System.Xml.Linq;
using SociaalWerk.Kwaliteit.Contracts;

namespace SociaalWerk.Kwaliteit.Host.Documentation;

/// <summary>What the contracts say of themselves in their XML documentation.</summary>
internal sealed class ContractWords(XDocument file)
{
    public static ContractWords Load() => new(XDocument.Load(Path.ChangeExtension(typeof(PathMovedV1).Assembly.Location, ".xml")));

    public string Of(Type contract) => Read(Member(contract).Element("summary"));

    public string Of(Type contract, string field) => Read(Member(contract).Elements("param").SingleOrDefault(p => p.Attribute("name")!.Value == field));

    private XElement Member(Type contract) => file.Descendants("member").Single(m => m.Attribute("name")!.Value == $"T:{contract.FullName}");

    private static string Read(XElement? words) => string.Join(' ', (words?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
