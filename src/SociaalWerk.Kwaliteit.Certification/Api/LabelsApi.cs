using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>The files of labels: what is proposed and asked about them, and every step of their table (7.4).</summary>
internal static class LabelsApi
{
    public static void Map(RouteGroupBuilder labels)
    {
        labels.MapGet("", ListAsync)
            .WithSummary("Labels die u mag zien")
            .WithDescription("Wat het eerst eindigt bovenaan, 25 per pagina. `staat`: één van de staten van een label; zonder staat alle. Wat iedereen mag weten, staat in het register.")
            .Produces<ListJson<LabelLineJson>>();
        labels.MapGet("{nummer}", ReadAsync)
            .WithSummary("Eén label")
            .WithDescription("`stappen` zijn de stappen van uw rol; wat de stap zelf meebrengt (toelichting, gegevens) is geen reden ertegen. Hoe gestemd is, zien alleen de commissie en haar secretaris.")
            .Produces<LabelJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        labels.MapPost("{nummer}/stappen", TakeAsync)
            .WithSummary("Een stap zetten op een label")
            .WithDescription($"""
                Zet één stap op grond van de versie die u zag. Antwoorden, in deze volgorde: 404 niet zichtbaar, 403 niet uw rol, 412 een andere versie, 409 met `redenen`.
                Met de header `{KeptAnswers.Header}` krijgt hetzelfde verzoek binnen 24 uur hetzelfde antwoord en wordt de stap nooit twee keer gezet.
                Stappen die alleen de klok zet, geven 403. In `gegevens` staat wat de stap nodig heeft; de rest blijft weg.
                """)
            .Produces<LabelJson>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .AddOpenApiOperationTransformer(KeptAnswers.DescribeAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext http, CertificationDb db, ICurrentActor current, string? staat, string? pagina, CancellationToken ct)
    {
        if (Asked.Page(pagina, out var page) is { } wrongPage) return wrongPage.Answer(http);
        if (Asked.Name<LabelState>("staat", staat, out var state) is { } wrongState) return wrongState.Answer(http);

        var visible = db.LabelsVisibleTo(current.Actor!).AsNoTracking().Where(l => state == null || l.State == state);
        var items = await visible.Join(db.Organisations, l => l.HolderId, o => o.Id, (l, o) => new { l, o }).OrderBy(x => x.l.ValidUntil).ThenBy(x => x.l.Number)
            .Skip((page - 1) * Lists.PageSize).Take(Lists.PageSize)
            .Select(x => new LabelLineJson(x.l.Number, x.l.State, x.l.Version, new PlacedJson(x.o.Id, x.o.LegalName, x.o.Place), x.l.ValidFrom, x.l.ValidUntil, x.l.HasOpenMatters))
            .ToListAsync(ct);
        return Results.Ok(new ListJson<LabelLineJson>(items, await visible.CountAsync(ct), page, Lists.PageSize));
    }

    private static async Task<IResult> ReadAsync(HttpContext http, string nummer, CertificationDb db, ICurrentActor current, IStringLocalizer<Text> text, CancellationToken ct) =>
        await db.LabelForAsync(current.Actor!, nummer, ct) is { } label
            ? Reply.Of(http, StatusCodes.Status200OK, LabelJson.Of(label, new Attempt(current.Actor!.For(label), db.Clock.GetUtcNow()), text))
            : Problems.Refuse(http, StatusCodes.Status404NotFound);

    private static async Task<IResult> TakeAsync(
        HttpContext http, string nummer, Body<LabelStepRequest> body, CertificationDb db, ICurrentActor current, KeptAnswers kept, IStringLocalizer<Text> text, CancellationToken ct)
    {
        var (request, me) = (body.Value, current.Actor!);
        if (await db.LabelsVisibleTo(me).Where(l => l.Number == nummer).Select(l => (Guid?)l.Id).SingleOrDefaultAsync(ct) is not { } id)
        {
            await db.LogActOnHiddenAsync(me, db.Labels.Where(l => l.Number == nummer).Select(l => l.Id), ct);
            return Problems.Refuse(http, StatusCodes.Status404NotFound);
        }

        return await kept.OnceAsync(http, me, id, async () =>
        {
            var result = await db.ActOnLabelAsync(me, nummer, request.Stap, request.Versie, ct, request.Toelichting, request.Gegevens?.ToInput());
            if (!result!.IsTaken) return result.Answer(http, text, null);

            var label = await db.LabelAsync(id, ct);
            return Reply.Of(http, StatusCodes.Status200OK, LabelJson.Of(label!, new Attempt(me.For(label!), db.Clock.GetUtcNow()), text));
        }, ct);
    }
}

/// <summary>One step on a label.</summary>
/// <param name="Versie">The version of the label that the caller saw.</param>
internal sealed record LabelStepRequest(LabelTrigger Stap, int Versie, string? Toelichting = null, LabelInputRequest? Gegevens = null);

/// <summary>What a step on a label may need.</summary>
/// <param name="Procedure">Number of the procedure it is about, or of the reported change.</param>
/// <param name="Soort">What is intended: <c>Suspension</c>, <c>Reduction</c> or <c>Withdrawal</c>.</param>
/// <param name="Tot">The end date that is asked for.</param>
/// <param name="Op">The day of the change itself.</param>
/// <param name="Termijn">The <c>naam</c> of the running term that gets a later last day.</param>
internal sealed record LabelInputRequest(
    int? Procedure = null, ProcedureKind? Soort = null, SanctionGround? Grond = null, bool Spoed = false, DateOnly? Tot = null, CorrectionRequest? Correctie = null,
    VoteChoice? Stem = null, ChangeKind? Wijziging = null, FollowUp? Vervolg = null, DateOnly? Op = null, bool Online = false, bool Drukwerk = false, ReductionRequest? Reikwijdte = null, string? Termijn = null, DateOnly? LaatsteDag = null)
{
    public LabelInput ToInput() => new(
        Procedure, Soort, Grond, Spoed, Tot, Correctie is { } words ? new CorrectedWords(words.Naam, words.Plaats, words.Samenvatting) : null, Stem, Wijziging, Vervolg, Op, Online, Drukwerk,
        Reikwijdte is { } left ? new Scope(false, [.. left.Werksoorten.Distinct()], [.. left.Gemeenten.Distinct()], left.Samenvatting.Trim()) : null, Termijn, LaatsteDag);
}

/// <summary>Words on a label as they should have been.</summary>
internal sealed record CorrectionRequest(string Naam, string Plaats, string Samenvatting);

/// <summary>What a label covers after its scope is reduced.</summary>
internal sealed record ReductionRequest(IReadOnlyList<string> Werksoorten, IReadOnlyList<string> Gemeenten, string Samenvatting);

/// <summary>A label in a list.</summary>
internal sealed record LabelLineJson(string Nummer, LabelState Staat, int Versie, PlacedJson Houder, DateOnly GeldigVan, DateOnly GeldigTotEnMet, bool HeeftLopendeZaken);

/// <summary>A label as its reader may see it.</summary>
/// <param name="OorspronkelijkTotEnMet">The end date before it was postponed.</param>
internal sealed record LabelJson(
    string Nummer, LabelState Staat, int Versie, HolderJson Houder, Guid Traject, DateOnly GeldigVan, DateOnly GeldigTotEnMet, DateOnly? OorspronkelijkTotEnMet,
    IReadOnlyList<ProcedureJson> Procedures, IReadOnlyList<ChangeJson> Wijzigingen, IReadOnlyList<LabelTermJson> Termijnen, IReadOnlyList<LabelStepJson> Stappen)
{
    public static LabelJson Of(Label label, Attempt attempt, IStringLocalizer<Text> text)
    {
        return new LabelJson(
            label.Number, label.StateOn(AmsterdamTime.DateOf(attempt.At)), label.Version, HolderJson.Of(label.Surroundings.File.Organisation), label.PathId, label.ValidFrom, label.ValidUntil, label.OriginalUntil,
            [.. label.ProceduresFor(attempt.Actor).Select(p => ProcedureJson.Of(label, p, attempt))],
            [.. label.Changes.Select(c => new ChangeJson(c.Number, c.Kind, c.On, c.Words, c.FollowUp, c.Answer))],
            [.. label.TermsOn(AmsterdamTime.DateOf(attempt.At)).Select(t => new LabelTermJson(t.Name, t.Kind, t.LastDay))],
            [.. LabelOptions.For(label, attempt).Select(o => new LabelStepJson(o.Trigger, o.Allowed, o.Reasons.InWords(text)))]);
    }
}

/// <summary>Something that was proposed or asked about a label.</summary>
/// <param name="Stemmen">Null for who does not deliberate.</param>
internal sealed record ProcedureJson(
    int Nummer, ProcedureKind Soort, string Reden, DateTimeOffset Op, SanctionGround? Grond, bool Spoed, bool DoorHouder, DateOnly? Tot, ReductionRequest? Reikwijdte, string? Zienswijze,
    LabelCountJson? Stemmen, ProcedureOutcome? Uitkomst, DateTimeOffset? BeslotenOp, string Motivering)
{
    public static ProcedureJson Of(Label label, Procedure procedure, Attempt attempt)
    {
        var count = procedure.IsVotedOn && ActorOnLabel.SeesVotes(attempt.Actor) ? label.Count(procedure, procedure.DecidedAt ?? attempt.At) : null;
        return new ProcedureJson(
            procedure.Number, procedure.Kind, procedure.Reason, procedure.At, procedure.Ground, procedure.Urgent, procedure.ByHolder, procedure.Until, procedure.Scope is { } left ? new ReductionRequest(left.ServiceTypes, left.Municipalities, left.Summary) : null,
            procedure.RepliedAt is null ? null : procedure.Reply, count is null ? null : new LabelCountJson(count.For, count.Against, count.Abstained, count.Quorum), procedure.Outcome, procedure.DecidedAt, procedure.Words);
    }
}

/// <summary>The votes of members without a conflict.</summary>
internal sealed record LabelCountJson(int Voor, int Tegen, int Onthoudingen, int Quorum);

/// <summary>A term that runs or has passed.</summary>
/// <param name="Naam">Tells it apart from another of its kind.</param>
internal sealed record LabelTermJson(string Naam, TermKind Soort, DateOnly VervaltOp);

/// <summary>A change that the holder reported.</summary>
internal sealed record ChangeJson(int Nummer, ChangeKind Soort, DateOnly Op, string Toelichting, FollowUp? Vervolg, string Antwoord);

/// <summary>A step the reader's role may take on a label.</summary>
internal sealed record LabelStepJson(LabelTrigger Stap, bool Toegestaan, IReadOnlyList<Reason> Redenen);
