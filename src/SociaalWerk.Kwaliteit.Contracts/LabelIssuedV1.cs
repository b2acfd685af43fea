namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A label was granted and numbered; carries all that certificate and register show of it.</summary>
/// <param name="ValidUntil">Last valid day, inclusive, in Europe/Amsterdam.</param>
/// <param name="SignatoryName">The chair who signs: a named part of a public document, kept as long as the decision.</param>
public sealed record LabelIssuedV1(
    Guid LabelId, int LabelVersion, string Number, Guid PathId, int Cycle,
    Guid HolderId, string HolderName, string KvkNumber, string Place, string Province, string? Website,
    LabelScopeV1 Scope, string NormVersion, string NormVersionName, bool DemoNorms, string Variant, string BodyName,
    DateOnly DecidedOn, DateOnly FirstIssuedOn, DateOnly ValidFrom, DateOnly ValidUntil,
    IReadOnlyList<string> PublishedConditions, string SignatoryName, string SignatoryFunction);

/// <summary>For which work and where the label counts.</summary>
/// <param name="ServiceTypes">Dutch names of the service types (werksoorten).</param>
public sealed record LabelScopeV1(bool WholeOrganisation, IReadOnlyList<string> ServiceTypes, IReadOnlyList<string> Municipalities, string Summary);
