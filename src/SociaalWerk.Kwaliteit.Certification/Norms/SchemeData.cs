using System.Reflection;

namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>The norm sets and scheme versions the product ships with; both are examples and say so.</summary>
internal static class SchemeData
{
    public static readonly IReadOnlyList<NormSet> NormSets = [NormSetImport.Read(Resource("normenkader-2.0-demo.json")).Require()];

    public static readonly IReadOnlyList<SchemeVersion> Schemes = [SchemeImport.Read(Resource("regeling-1-demo.json")).Require()];

    public static NormSet NormSet(string version) => NormSets.Single(set => set.Version == version);

    public static SchemeVersion Scheme(string version) => Schemes.Single(scheme => scheme.Version == version);

    /// <summary>The scheme in force on a date: the newest that has begun.</summary>
    public static SchemeVersion SchemeOn(DateOnly date) => Schemes.Where(scheme => scheme.ValidFrom <= date).MaxBy(scheme => scheme.ValidFrom)
        ?? throw new InvalidOperationException($"No scheme is in force on {date:O}.");

    internal static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The product lacks {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
