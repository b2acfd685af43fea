using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>What happens to the shortfalls: plan, judgement, proof and check, or the term that passes.</summary>
internal static class ImprovingActs
{
    public static IEnumerable<DemoAct> Of(DemoInput input)
    {
        var lead = AuditingActs.Lead(input);
        var measures = input.Audit.Findings.Select(f => f.Measure).OfType<MeasureInput>().ToList();
        if (measures.Count == 0) return [];

        var checks = measures.Select(m => m.Verification).OfType<VerificationInput>().ToList();
        return
        [
            DemoAct.In(State.Improving, "SubmitPlans", "coordinator", "hands in a plan for each shortfall", (stage, ct) =>
                EachAsync(stage, "coordinator", f => f.Staat == FindingState.Reported, "maatregel", HttpMethod.Put, "SubmitPlans", PlanOf, ct)),
            DemoAct.In(State.Improving, "JudgePlans", lead, "judges the plans", (stage, ct) =>
                EachAsync(stage, lead, f => f.Staat == FindingState.PlanSubmitted, "maatregel/oordeel", HttpMethod.Post, "JudgePlans",
                    (_, m) => new { aanvaard = m.Accepted, toelichting = m.Judgement }, ct)),
            .. checks.Count == 0 ? Array.Empty<DemoAct>() :
            [
                DemoAct.In(State.Improving, "WaitForMeasures", DemoAct.Clock, "moves to when the measures have worked", (stage, ct) =>
                    stage.MoveClockAsync(Finalised(stage).AddDays(checks.Max(c => c.AfterDays)), ct)),
                DemoAct.In(State.Improving, "SubmitMeasureEvidence", "coordinator", "hands in proof of the measures", (stage, ct) =>
                    EachAsync(stage, "coordinator", f => f.Staat == FindingState.PlanAccepted, "maatregel/bewijs", HttpMethod.Post, "SubmitMeasureEvidence",
                        (_, m) => m.Verification is null ? null : new { bewijs = m.Evidence }, ct)),
                DemoAct.In(State.Improving, "VerifyMeasures", lead, "checks that the measures work", (stage, ct) =>
                    EachAsync(stage, lead, f => f.Staat == FindingState.EvidenceSubmitted, "maatregel/verificatie", HttpMethod.Post, "VerifyMeasures", CheckOf, ct)),
            ],
            .. measures.All(m => !m.AsCondition) ? Array.Empty<DemoAct>() :
            [
                DemoAct.In(State.Improving, "ProposeConditions", lead, "proposes what is open as a condition", (stage, ct) =>
                    EachAsync(stage, lead, f => !f.AlsVoorwaarde, "voorwaarde", HttpMethod.Post, "ProposeConditions", (_, m) => m.AsCondition ? new { alsVoorwaarde = true } : null, ct)),
            ],
            InputRules.EndsInTime(input.Audit)
                ? DemoAct.Step(Trigger.CompleteImprovement, lead, "ends the improvement")
                : DemoAct.In(State.Improving, "LetImprovementTermPass", DemoAct.Clock, "lets the term for improvement pass (D10)", LetPassAsync),
        ];
    }

    /// <summary>The same for each shortfall that is that far; what gives no body is left alone.</summary>
    private static async Task<bool> EachAsync(
        DemoStage stage, string person, Func<FindingView, bool> which, string under, HttpMethod method, string act, Func<DemoStage, MeasureInput, object?> bodyOf, CancellationToken ct)
    {
        var done = new List<string>();
        foreach (var finding in (await stage.ListAsync<FindingView>(person, "bevindingen", ct)).Where(which))
        {
            var given = stage.Input.Audit.Findings.First(f => f.Norm == finding.Norm && f.Statement == finding.Constatering);
            if (given.Measure is null || bodyOf(stage, given.Measure) is not { } body) continue;

            _ = await stage.SendAsync<FindingView>(person, method, $"bevindingen/{finding.Id}/{under}", body, $"{act}:{finding.Id}", ct);
            done.Add(finding.Norm);
        }

        stage.Detail = string.Join(", ", done);
        return done.Count > 0;
    }

    private static DateOnly Finalised(DemoStage stage) => AmsterdamTime.DateOf(stage.Path.TakenAt(Trigger.Finalise));

    private static object PlanOf(DemoStage stage, MeasureInput measure) => new
    {
        herstel = measure.Correction,
        omvang = measure.Extent,
        oorzaak = measure.RootCause,
        maatregel = measure.Action,
        eigenaar = measure.Owner,
        gereedOp = Finalised(stage).AddDays(measure.DueAfterDays),
    };

    private static object? CheckOf(DemoStage stage, MeasureInput measure) => measure.Verification is not { } check ? null : new
    {
        methode = check.Method,
        op = Finalised(stage).AddDays(check.AfterDays),
        doeltreffend = check.Effective,
        resultaat = check.Result,
    };

    private static async Task<bool> LetPassAsync(DemoStage stage, CancellationToken ct)
    {
        var last = stage.Path.Termijnen.Single(t => t.Soort == TermKind.D10).VervaltOp;
        _ = await stage.MoveClockAsync(last.AddDays(1), ct);
        await stage.AwaitStateAsync("coordinator", State.CbReview, ct);
        return true;
    }
}
