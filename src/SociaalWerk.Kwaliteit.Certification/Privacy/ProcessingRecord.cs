using System.Globalization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Retention;

namespace SociaalWerk.Kwaliteit.Certification.Privacy;

/// <summary>The record of processing (verwerkingsregister, article 30 of the GDPR): what is done with whose data, why, and for how long.</summary>
/// <remarks>How long stands in no sentence here: it names the rows of <see cref="RetentionRules"/>, whose numbers belong to the scheme.</remarks>
internal sealed record ProcessingRecord(string Version, DateOnly UpdatedOn, Responsible Responsible, IReadOnlyList<Processing> Processings)
{
    public static readonly ProcessingRecord Shipped = ProcessingImport.Read(SchemeData.Resource("verwerkingen.json")).Require();
}

/// <summary>Who answers for all of it, and where to ask.</summary>
internal sealed record Responsible(string Name, string Address, string Email);

/// <summary>One processing.</summary>
/// <param name="Exceptions">What stays although somebody asks to erase it, or what is not kept although one would think so.</param>
internal sealed record Processing(
    string Code, InBoth Name, InBoth Purpose, InBoth People, InBoth Data, InBoth Ground, InBoth Receivers,
    IReadOnlyList<RetentionKind> Retention, InBoth Measures, InBoth? Exceptions)
{
    public IEnumerable<(string Field, InBoth Text)> Texts =>
    [
        ("name", Name), ("purpose", Purpose), ("people", People), ("data", Data), ("ground", Ground), ("receivers", Receivers), ("measures", Measures),
        .. Exceptions is { } exceptions ? [("exceptions", exceptions)] : Array.Empty<(string, InBoth)>(),
    ];
}

/// <summary>A text in both languages of the product.</summary>
internal sealed record InBoth(string Nl, string En)
{
    public string In(CultureInfo culture) => culture.Choose(Nl, En);
}
