using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>A path as its reader may see it; what is closed to the reader is null.</summary>
/// <param name="BerekendAdvies">What the rule makes of the scores as they stand; null while a norm has no score.</param>
/// <param name="Handelingen">The acts beside the steps that the reader may do now.</param>
internal sealed record PathJson(
    Guid Id, string Nummer, PathKind Soort, Variant Variant, State Staat, int Versie,
    HolderJson Organisatie, string? Normversie, ApplicationJson Aanmelding, NamedJson? CertificerendeInstelling,
    PlanJson? Plan, IReadOnlyList<ReactionJson>? Reacties, string? Leerrapport, ComputedAdvice? BerekendAdvies, AdviceJson? Advies,
    AgendaJson? Agenda, IReadOnlyList<MotionJson>? Moties, DecisionJson? Besluit,
    IReadOnlyList<StepJson> Stappen, IReadOnlyList<PathAct> Handelingen, IReadOnlyList<TermJson> Termijnen, IReadOnlyList<HistoryJson> Historie, IssuedJson? Label)
{
    public static PathJson Of(PathView view, IStringLocalizer<Text> text)
    {
        var path = view.Path;
        return new PathJson(
            path.Id, path.Number, path.Kind, path.Variant, path.State, path.Version,
            HolderJson.Of(path.Organisation), path.NormVersion, ApplicationJson.Of(path), path.Body is { } body ? new NamedJson(body.Id, body.Name) : null,
            view.ShowsPlan ? PlanJson.Of(view) : null,
            view.ShowsReport ? [.. path.Reactions.Select(r => new ReactionJson(r.Number, r.Norm, r.Text, r.Answer))] : null,
            view.ShowsLearningReport ? path.LearningReport : null,
            view.ShowsReport && view.ShowsAdvice ? path.ComputedAdvice : null,
            view.ShowsAdvice && path.Advice is { } advice ? AdviceJson.Of(advice) : null,
            view.ShowsDeliberation && path.Round > 0 ? AgendaJson.Of(view) : null,
            view.ShowsDeliberation ? [.. path.Motions.OrderBy(m => m.Number).Select(m => MotionJson.Of(m, view))] : null,
            DecisionJson.Of(view),
            [.. view.Steps.Select(step => StepJson.Of(step, text))],
            view.Acts,
            [.. path.Terms.OrderBy(t => t.LastDay).Select(t => new TermJson(t.Kind, t.LastDay, t.PausedOn is not null))],
            [.. path.Steps.OrderBy(s => s.Version).Select(s => HistoryJson.Of(s, view, text))],
            IssuedJson.Of(view));
    }
}

/// <summary>Who applies.</summary>
internal sealed record HolderJson(Guid Id, string Naam, string KvkNummer, string Plaats)
{
    public static HolderJson Of(Organisation organisation) => new(organisation.Id, organisation.LegalName, organisation.KvkNumber, organisation.Place);
}

/// <summary>Something to choose by its name.</summary>
internal sealed record NamedJson(Guid Id, string Naam);

/// <summary>A path in a list.</summary>
internal sealed record PathLineJson(Guid Id, string Nummer, PathKind Soort, Variant Variant, State Staat, int Versie, PlacedJson Organisatie);

/// <summary>An organisation in a list of paths.</summary>
internal sealed record PlacedJson(Guid Id, string Naam, string Plaats);
