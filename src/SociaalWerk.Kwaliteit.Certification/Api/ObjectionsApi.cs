using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Objections and appeals: what they are against, where they stand, and every step of their table (7.5).</summary>
internal static class ObjectionsApi
{
    public static void Map(RouteGroupBuilder objections)
    {
        objections.MapGet("", ListAsync)
            .WithSummary("Bezwaren die u mag zien")
            .WithDescription("Het nieuwste bovenaan, 25 per pagina. `staat`: één van de staten van een bezwaar; zonder staat alle.")
            .Produces<ListJson<ObjectionLineJson>>();
        objections.MapGet("{id:guid}", ReadAsync)
            .WithSummary("Eén bezwaar")
            .WithDescription("`stappen` zijn de stappen van uw rol; wat de stap zelf meebrengt (toelichting, gegevens) is geen reden ertegen. Advies en voorstel zien tot het besluit alleen de commissies.")
            .Produces<ObjectionJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        objections.MapPost("{id:guid}/stappen", TakeAsync)
            .WithSummary("Een stap zetten op een bezwaar")
            .WithDescription($"""
                Zet één stap op grond van de versie die u zag. Antwoorden, in deze volgorde: 404 niet zichtbaar, 403 niet uw rol, 412 een andere versie, 409 met `redenen`.
                Met de header `{KeptAnswers.Header}` krijgt hetzelfde verzoek binnen 24 uur hetzelfde antwoord en wordt de stap nooit twee keer gezet.
                Stappen die alleen de klok zet, geven 403. In `gegevens` staat wat de stap nodig heeft; `gelezen` is het nummer van het advies of voorstel dat u las.
                """)
            .Produces<ObjectionJson>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .AddOpenApiOperationTransformer(KeptAnswers.DescribeAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext http, CertificationDb db, ICurrentActor current, string? staat, string? pagina, CancellationToken ct)
    {
        if (Asked.Page(pagina, out var page) is { } wrongPage) return wrongPage.Answer(http);
        if (Asked.Name<ObjectionState>("staat", staat, out var state) is { } wrongState) return wrongState.Answer(http);

        var visible = db.ObjectionsVisibleTo(current.Actor!).AsNoTracking().Where(o => state == null || o.State == state);
        var items = await visible.Join(db.Organisations, o => o.HolderId, g => g.Id, (o, g) => new { o, g }).OrderByDescending(x => x.o.Number)
            .Skip((page - 1) * Lists.PageSize).Take(Lists.PageSize)
            .Select(x => new ObjectionLineJson(x.o.Id, x.o.Number, x.o.State, x.o.Version, new PlacedJson(x.g.Id, x.g.LegalName, x.g.Place), x.o.Against, x.o.FiledAt))
            .ToListAsync(ct);
        return Results.Ok(new ListJson<ObjectionLineJson>(items, await visible.CountAsync(ct), page, Lists.PageSize));
    }

    private static async Task<IResult> ReadAsync(HttpContext http, Guid id, CertificationDb db, ICurrentActor current, IStringLocalizer<Text> text, CancellationToken ct) =>
        await db.ObjectionForAsync(current.Actor!, id, ct) is { } objection
            ? Reply.Of(http, StatusCodes.Status200OK, ObjectionJson.Of(objection, new Attempt(current.Actor!.For(objection), db.Clock.GetUtcNow()), text))
            : Problems.Refuse(http, StatusCodes.Status404NotFound);

    private static async Task<IResult> TakeAsync(
        HttpContext http, Guid id, Body<ObjectionStepRequest> body, CertificationDb db, ICurrentActor current, KeptAnswers kept, IStringLocalizer<Text> text, CancellationToken ct)
    {
        var (request, me) = (body.Value, current.Actor!);
        if (!await db.ObjectionsVisibleTo(me).AnyAsync(o => o.Id == id, ct))
        {
            await db.LogActOnHiddenAsync(me, db.Objections.Where(o => o.Id == id).Select(o => o.Id), ct);
            return Problems.Refuse(http, StatusCodes.Status404NotFound);
        }

        return await kept.OnceAsync(http, me, id, async () =>
        {
            var result = await db.ActOnObjectionAsync(me, id, request.Stap, request.Versie, ct, request.Toelichting, request.Gegevens?.ToInput());
            if (!result!.IsTaken) return result.Answer(http, text, null);

            var objection = await db.ObjectionAsync(id, ct);
            return Reply.Of(http, StatusCodes.Status200OK, ObjectionJson.Of(objection!, new Attempt(me.For(objection!), db.Clock.GetUtcNow()), text));
        }, ct);
    }
}

/// <summary>One step on an objection.</summary>
/// <param name="Versie">The version of the objection that the caller saw.</param>
internal sealed record ObjectionStepRequest(ObjectionTrigger Stap, int Versie, string? Toelichting = null, ObjectionInputRequest? Gegevens = null);

/// <summary>What a step on an objection may need.</summary>
/// <param name="Gelezen">The number of the advice or proposal that was read.</param>
/// <param name="Op">The day of the binding advice.</param>
/// <param name="Gevolg">What follows for a sanction when it is upheld in part.</param>
/// <param name="TotEnMet">The last day of a suspension that is shortened.</param>
/// <param name="LaatsteDag">The later last day of the term.</param>
internal sealed record ObjectionInputRequest(
    bool Verschoonbaar = false, InadmissibleGround? Grond = null, DateTimeOffset? HoorzittingOp = null, string? Plaats = null, IReadOnlyList<Guid>? Leden = null,
    ObjectionOutcome? Uitkomst = null, VoteChoice? Stem = null, DateOnly? Op = null, int? Gelezen = null,
    Consequence? Gevolg = null, DateOnly? TotEnMet = null, TermKind? Termijn = null, DateOnly? LaatsteDag = null)
{
    public ObjectionInput ToInput() => new(Verschoonbaar, Grond, HoorzittingOp, Plaats ?? "", Leden, Uitkomst, Stem, Op, Gelezen, Gevolg, TotEnMet, Termijn, LaatsteDag);
}

/// <summary>An objection in a list.</summary>
internal sealed record ObjectionLineJson(Guid Id, string Nummer, ObjectionState Staat, int Versie, PlacedJson Houder, Contested Tegen, DateTimeOffset IngediendOp);

/// <summary>An objection as its reader may see it.</summary>
/// <param name="Uitkomst">The last outcome there is.</param>
/// <param name="Advies">Null for who may not see it.</param>
internal sealed record ObjectionJson(
    Guid Id, string Nummer, ObjectionState Staat, int Versie, HolderJson Houder, Guid Traject, string? Label, Contested Tegen, DateOnly BeslotenOp, DateTimeOffset IngediendOp, bool TeLaat, string Gronden,
    OpinionJson? Advies, OpinionJson? Voorstel, ObjectionOutcome? Uitkomst, IReadOnlyList<TermJson> Termijnen, IReadOnlyList<ObjectionStepJson> Stappen)
{
    public static ObjectionJson Of(Objection it, Attempt attempt, IStringLocalizer<Text> text) => new(
        it.Id, it.Number, it.State, it.Version, HolderJson.Of(it.File.Organisation), it.PathId, it.Surroundings.Label?.Number, it.Against, it.DecidedOn, it.FiledAt, it.IsLate, it.Grounds,
        it.Advice is { } advice && attempt.Actor.SeesAdvice(it) ? new OpinionJson(advice.Number, advice.Outcome, advice.Words) : null,
        it.Proposal is { } proposal && attempt.Actor.SeesProposal(it) ? new OpinionJson(proposal.Number, proposal.Outcome, proposal.Words) : null,
        it.Outcome,
        [.. it.Terms.OrderBy(t => t.LastDay).Select(t => new TermJson(t.Kind, t.LastDay, t.PausedOn is not null))],
        [.. ObjectionOptions.For(it, attempt).Select(o => new ObjectionStepJson(o.Trigger, o.Allowed, o.Reasons.InWords(text)))]);
}

/// <summary>What a committee advises or proposes; the number tells one from the next.</summary>
internal sealed record OpinionJson(int Nummer, ObjectionOutcome Uitkomst, string Motivering);

/// <summary>A step the reader's role may take on an objection.</summary>
internal sealed record ObjectionStepJson(ObjectionTrigger Stap, bool Toegestaan, IReadOnlyList<Reason> Redenen);
