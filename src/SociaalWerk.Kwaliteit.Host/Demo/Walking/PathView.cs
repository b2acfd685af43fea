using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>As much of a path as the walk looks at; names of fields are those of the interface.</summary>
internal sealed record PathView(
    Guid Id, string Nummer, PathKind Soort, State Staat, int Versie, HolderView Organisatie, PlanView? Plan, IReadOnlyList<ReactionView>? Reacties,
    AdviceView? Advies, IReadOnlyList<MotionView>? Moties, IReadOnlyList<TermView> Termijnen, IReadOnlyList<StepView> Historie, LabelView? Label)
{
    public bool HasTaken(Trigger step) => Historie.Any(s => s.Stap == step);

    /// <summary>When a step was last taken.</summary>
    public DateTimeOffset TakenAt(Trigger step) => Historie.Last(s => s.Stap == step).Op;
}

/// <summary>Who applies.</summary>
internal sealed record HolderView(Guid Id, string Naam, string? KvkNummer);

/// <summary>The audit plan.</summary>
internal sealed record PlanView(IReadOnlyList<DateOnly> Dagen, IReadOnlyList<ProgrammeView> Onderdelen);

/// <summary>One part of the programme.</summary>
internal sealed record ProgrammeView(int Nummer, bool? Gedaan);

/// <summary>A reaction to the draft report.</summary>
internal sealed record ReactionView(int Nummer, string? Norm, string Tekst, string Antwoord);

/// <summary>The certifying body's advice beside the computed one.</summary>
internal sealed record AdviceView(ComputedAdvice Berekend, ComputedAdvice Gegeven);

/// <summary>A motion with its votes.</summary>
internal sealed record MotionView(Guid Id, string Motie, string? MedeondertekendDoor, IReadOnlyList<VoteView> Stemmen);

/// <summary>One vote, by the voter's name.</summary>
internal sealed record VoteView(string? Naam, string Stem);

/// <summary>A running term.</summary>
internal sealed record TermView(TermKind Soort, DateOnly VervaltOp);

/// <summary>A step that was taken.</summary>
internal sealed record StepView(Trigger Stap, State Naar, DateTimeOffset Op);

/// <summary>The label the path led to.</summary>
internal sealed record LabelView(string Nummer, DateOnly GeldigVan, DateOnly GeldigTotEnMet, string? CertificaatSha256, string Certificaat, string Register);

/// <summary>A list, of which the walk needs the items only.</summary>
internal sealed record ListView<T>(IReadOnlyList<T> Items);

/// <summary>A path in the list of paths.</summary>
internal sealed record PathLineView(Guid Id, PathKind Soort, Variant Variant, State Staat);

/// <summary>Something to choose by its name.</summary>
internal sealed record NamedView(Guid Id, string Naam);

/// <summary>Somebody of the demo.</summary>
internal sealed record PersonView(string Sleutel, string Naam, string? Organisatie);

/// <summary>An instant of the demo's clock.</summary>
internal sealed record ClockView(DateTimeOffset Op);

/// <summary>A score, of the organisation or of the auditors.</summary>
internal sealed record ScoreView(string Norm, Score Score, int Versie, bool Instemming);

/// <summary>A document that supports norms.</summary>
internal sealed record EvidenceView(string Titel);

/// <summary>A finding and how far it has come.</summary>
internal sealed record FindingView(Guid Id, string Norm, string Constatering, FindingState Staat, bool AlsVoorwaarde);

/// <summary>An entry of the public register.</summary>
internal sealed record RegisterView(string Nummer, string Naam, string KvkNummer, DateOnly GeldigVan, DateOnly GeldigTotEnMet, RegisterCertificateView? Certificaat);

/// <summary>The certificate as the register knows it.</summary>
internal sealed record RegisterCertificateView(string Sha256);
