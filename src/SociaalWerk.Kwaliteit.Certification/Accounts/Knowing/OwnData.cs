using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>All that this service keeps about one person, as that person sees and downloads it. Names of fields are Dutch, values as in the JSON interface.</summary>
internal sealed record OwnData(
    Guid Id, string Naam, string Email, string Taal, Qualification? Erkenning, DateTimeOffset? WissenGevraagdOp,
    IReadOnlyList<OwnAccountData> Accounts, IReadOnlyList<OwnRole> Rollen, IReadOnlyList<OwnHelp> Hulp, IReadOnlyList<OwnTie> Belangen, IReadOnlyList<OwnSession> Sessies,
    IReadOnlyList<OwnToken> Toegangscodes, IReadOnlyList<Guid> VerbondenMet, IReadOnlyList<OwnFile> Trajecten, IReadOnlyList<OwnAct> Handelingen);

/// <summary>An account and its ways in; never what would let somebody in.</summary>
internal sealed record OwnAccountData(string? Email, DateTimeOffset GemaaktOp, bool App, IReadOnlyList<string> Toegangssleutels, IReadOnlyList<string> Aanbieders);

/// <summary>A role, now or before.</summary>
internal sealed record OwnRole(Role Rol, string? Waar, DateOnly Van, DateOnly? Tot, DateTimeOffset? BevestigdOp, DateTimeOffset? BeeindigdOp);

/// <summary>Help given to an organisation.</summary>
internal sealed record OwnHelp(string? Waar, DelegationReach Bereik, DateOnly Van, DateOnly Tot, DateTimeOffset? IngetrokkenOp);

/// <summary>A declared tie.</summary>
internal sealed record OwnTie(string? Waar, InterestKind Soort, DateOnly Van, DateOnly? Tot);

/// <summary>A sign-in.</summary>
internal sealed record OwnSession(string Browser, string Netwerk, SignInMeans Wijze, DateTimeOffset Begonnen, DateTimeOffset Gezien, DateTimeOffset? Beeindigd);

/// <summary>An access token, without the word itself.</summary>
internal sealed record OwnToken(string Naam, Role Rol, DateTimeOffset GemaaktOp, DateTimeOffset VerlooptOp, DateTimeOffset? LaatstGebruiktOp, DateTimeOffset? IngetrokkenOp);

/// <summary>A file in which the person took a step, has a seat or voted.</summary>
internal sealed record OwnFile(Guid Id, string Nummer);

/// <summary>An act of the person, as the log has it.</summary>
/// <param name="Dossier">Number of the file; null when it was about something else.</param>
internal sealed record OwnAct(DateTimeOffset Op, string Handeling, string Rol, Guid DossierId, string? Dossier, string? Toelichting, bool Geweigerd);
