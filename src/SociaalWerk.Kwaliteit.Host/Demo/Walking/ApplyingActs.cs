using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>From draft to signed self-assessment: the organisation's own work.</summary>
internal static class ApplyingActs
{
    /// <summary>A path that ended without a decision leads nowhere; the organisation starts anew.</summary>
    private static readonly State[] Over = [State.NotAdmitted, State.Lapsed, State.Cancelled, State.WithdrawnByApplicant, State.Closed];

    public static IEnumerable<DemoAct> Of(DemoInput input) =>
    [
        new("StartPath", "coordinator", "starts a path", StartAsync),
        DemoAct.In(State.Draft, "FillApplication", "coordinator", "fills in the application", FillAsync),
        DemoAct.Step(Trigger.Submit, "signatory", "hands in the application"),
        DemoAct.Step(Trigger.Admit, "officer", "admits the organisation"),
        input.Kind == PathKind.Initial
            ? new DemoAct("OpenSelfAssessment", DemoAct.Clock, "opens the self-assessment", AwaitOpeningAsync)
            : DemoAct.Step(Trigger.OpenSelfAssessment, "coordinator", "opens the self-assessment"),
        DemoAct.In(State.SelfAssessing, "UploadEvidence", "contributor", "uploads evidence for the core norms", UploadAsync),
        DemoAct.In(State.SelfAssessing, "ScoreSelf", "contributor", "scores and explains every norm", ScoreAsync),
        DemoAct.Step(Trigger.SignSelfAssessment, "signatory", "signs the self-assessment"),
    ];

    /// <summary>The demo has a path in draft; a walk that goes on finds its own, whatever its state.</summary>
    private static async Task<bool> StartAsync(DemoStage stage, CancellationToken ct)
    {
        var calls = stage.Calls;
        if (stage.HasPath) return false;

        var paths = (await calls.GetAsync<ListView<PathLineView>>("coordinator", "/api/v1/trajecten", ct)).Items;
        var mine = paths.FirstOrDefault(p => p.Soort == stage.Input.Kind && p.Variant == stage.Input.Variant && !Over.Contains(p.Staat));
        if (mine is not null)
        {
            stage.Follow(await calls.GetAsync<PathView>("coordinator", $"/api/v1/trajecten/{mine.Id}", ct));
            return false;
        }

        var employer = (await PeopleAsync(stage, ct)).Single(p => p.Sleutel == "coordinator").Organisatie;
        var organisations = await calls.GetAsync<ListView<NamedView>>("coordinator", "/api/v1/organisaties", ct);
        var body = new { organisatieId = organisations.Items.Single(o => o.Naam == employer).Id, soort = stage.Input.Kind, variant = stage.Input.Variant };
        stage.Follow(await calls.SendAsync<PathView>("coordinator", HttpMethod.Post, "/api/v1/trajecten", body, null, ct));
        return true;
    }

    private static async Task<bool> FillAsync(DemoStage stage, CancellationToken ct)
    {
        var form = stage.Input.Application;
        var bodies = await stage.Calls.GetAsync<ListView<NamedView>>("coordinator", "/api/v1/certificerende-instellingen", ct);
        _ = await stage.SendAsync<PathView>("coordinator", HttpMethod.Put, "aanmelding", new
        {
            reikwijdte = new { heleOrganisatie = form.WholeOrganisation, werksoorten = form.ServiceTypes, gemeenten = form.Municipalities, samenvatting = form.Summary },
            fte = form.Fte,
            medewerkers = form.Headcount,
            vrijwilligers = form.Volunteers,
            locaties = form.Locations,
            certificerendeInstellingId = bodies.Items.Single(b => b.Naam == form.Body).Id,
            andereKeurmerken = form.OtherMarks,
            tegelijkMetAnderKeurmerk = form.OtherMark,
            voorkeursperiode = form.PreferredPeriod,
            verklaring = form.Statement,
        }, "FillApplication", ct);
        return true;
    }

    /// <summary>Where the self-assessment is obligatory the scheme opens it, not a person.</summary>
    private static async Task<bool> AwaitOpeningAsync(DemoStage stage, CancellationToken ct)
    {
        await stage.LookAsync("coordinator", ct);
        if (stage.Path.Staat != State.Accepted) return false;

        await stage.AwaitStateAsync("coordinator", State.SelfAssessing, ct);
        return true;
    }

    private static async Task<bool> UploadAsync(DemoStage stage, CancellationToken ct)
    {
        var there = (await stage.ListAsync<EvidenceView>("contributor", "bewijs", ct)).Select(e => e.Titel).ToHashSet();
        var missing = stage.Input.Evidence.Where(e => !there.Contains(e.Title)).ToList();
        foreach (var item in missing)
        {
            var name = $"{item.Title.ToLowerInvariant().Replace(' ', '-')}.docx";
            await stage.Calls.UploadAsync(
                "contributor", stage.Url("bewijs"), item.Title, item.Norms, name, WordDocument.Of(item.Title, item.Paragraphs), stage.Key($"UploadEvidence:{item.Title}"), ct);
        }

        stage.Detail = DemoStage.Counted(missing.Count, "document");
        return missing.Count > 0;
    }

    private static async Task<bool> ScoreAsync(DemoStage stage, CancellationToken ct)
    {
        var open = (await stage.ListAsync<ScoreView>("contributor", "zelfevaluatie", ct)).Where(s => s.Score == Score.NotScored).ToList();
        foreach (var row in open)
        {
            var given = stage.Input.SelfScores[row.Norm];
            _ = await stage.SendAsync<ScoreView>("contributor", HttpMethod.Put, $"zelfevaluatie/{row.Norm}",
                new { score = given.Score, zekerheid = given.Confidence, toelichting = given.Explanation, versie = row.Versie }, "ScoreSelf", ct);
        }

        stage.Detail = DemoStage.Counted(open.Count, "norm");
        return open.Count > 0;
    }

    public static Task<IReadOnlyList<PersonView>> PeopleAsync(DemoStage stage, CancellationToken ct) =>
        stage.Calls.GetAsync<IReadOnlyList<PersonView>>(DemoCalls.Anybody, "/api/v1/demo/personen", ct);
}
