using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>A step the reader's role may take; what the step itself brings along is no reason against it.</summary>
/// <param name="VraagtToelichting">It needs a note.</param>
/// <param name="VraagtGegevens">It needs input.</param>
internal sealed record StepJson(Trigger Stap, bool Toegestaan, IReadOnlyList<Reason> Redenen, bool VraagtToelichting, bool VraagtGegevens)
{
    public static StepJson Of(StepChoice step, IStringLocalizer<Text> text) =>
        new(step.Trigger, step.Allowed, step.Reasons.InWords(text), step.AsksNote, step.AsksInput);
}

/// <summary>A term that runs.</summary>
internal sealed record TermJson(TermKind Soort, DateOnly VervaltOp, bool Gepauzeerd);

/// <summary>A step that was taken.</summary>
/// <param name="Door">Name of whoever took it.</param>
internal sealed record HistoryJson(int Versie, State Van, Trigger Stap, State Naar, string? Door, Role Rol, DateTimeOffset Op, string? Toelichting)
{
    public static HistoryJson Of(PathStep step, PathView view, IStringLocalizer<Text> text) => new(
        step.Version, step.From, step.Trigger, step.To, step.Role == Role.Clock ? text["Role.Clock"] : view.NameOf(step.ActorId), step.Role, step.At, step.Note);
}

/// <summary>The label this path led to.</summary>
/// <param name="CertificaatSha256">Null until the certificate is made, which follows the decision within a minute.</param>
internal sealed record IssuedJson(
    string Nummer, LabelState Staat, DateOnly GeldigVan, DateOnly GeldigTotEnMet, string? CertificaatSha256, string Certificaat, string Register)
{
    public static IssuedJson? Of(PathView view) => view is { Label: { } label, LabelState: { } state }
        ? new(label.Number, state, label.ValidFrom, label.ValidUntil, label.CertificateSha256, $"/certificaten/{label.Number}.pdf", $"/register/{label.Number}")
        : null;
}
