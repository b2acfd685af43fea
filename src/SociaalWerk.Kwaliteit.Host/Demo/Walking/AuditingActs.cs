using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>From audit plan to final report: the certifying body's work, and the organisation's reaction.</summary>
internal static class AuditingActs
{
    public static IEnumerable<DemoAct> Of(DemoInput input)
    {
        var lead = Lead(input);
        return
        [
            DemoAct.In(State.Preparing, "DrawUpPlan", "cb-manager", "draws up the audit plan", PlanAsync),
            DemoAct.Step(Trigger.PlanAudit, "cb-manager", "fixes the audit plan"),
            DemoAct.In(State.Scheduled, "WaitForAudit", DemoAct.Clock, "moves to the first audit day (D3, D5)", (stage, ct) => stage.MoveClockAsync(stage.Path.Plan!.Dagen.Min(), ct)),
            DemoAct.Step(Trigger.StartAudit, lead, "starts the audit"),
            DemoAct.In(State.InAudit, "WaitForLastDay", DemoAct.Clock, "moves to the last audit day", (stage, ct) => stage.MoveClockAsync(stage.Path.Plan!.Dagen.Max(), ct)),
            DemoAct.In(State.InAudit, "SettleProgramme", lead, "ticks off the programme", SettleAsync),
            .. input.Audit.Team.Select((seat, i) => DemoAct.In(
                State.InAudit, $"ScoreNorms:{seat.Person}", seat.Person, "scores norms", (stage, ct) => ScoreAsync(stage, seat.Person, NormsOf(i, input), ct))),
            .. input.Audit.Scores.Values.All(s => s.Score != Score.NotApplicable)
                ? Array.Empty<DemoAct>()
                : [DemoAct.In(State.InAudit, "ConsentNotApplicable", "cb-reviewer", "agrees that norms do not apply", ConsentAsync)],
            DemoAct.In(State.InAudit, "RecordFindings", lead, "records the findings", (stage, ct) => FindAsync(stage, lead, ct)),
            DemoAct.Step(Trigger.CloseAudit, lead, "ends the audit"),
            DemoAct.Step(Trigger.SendDraft, lead, "sends the draft report"),
            DemoAct.Step(Trigger.React, "coordinator", "reacts to the draft report", stage => new { reacties = stage.Input.Reactions.Select(r => new { norm = r.Norm, tekst = r.Text }) }),
            DemoAct.In(State.ReportDraft, "AnswerReactions", lead, "answers the reactions", (stage, ct) => AnswerAsync(stage, lead, ct)),
            DemoAct.Step(Trigger.Finalise, lead, "finalises the report"),
        ];
    }

    public static string Lead(DemoInput input) => input.Audit.Team.Single(s => s.Part == TeamPart.LeadAuditor).Person;

    private static async Task<bool> PlanAsync(DemoStage stage, CancellationToken ct)
    {
        var audit = stage.Input.Audit;
        var days = await DaysAsync(stage, ct);
        var names = (await ApplyingActs.PeopleAsync(stage, ct)).ToDictionary(p => p.Sleutel, p => p.Naam);
        var assessors = (await stage.Calls.GetAsync<ListView<NamedView>>("cb-manager", "/api/v1/toetsers", ct)).Items;
        _ = await stage.SendAsync<PathView>("cb-manager", HttpMethod.Put, "toetsing/programma", new
        {
            dagen = days,
            auditordagen = audit.AuditorDays,
            motivering = audit.DaysMotivation,
            team = audit.Team.Select(seat => new { persoonId = assessors.Single(a => a.Naam == names[seat.Person]).Id, rol = seat.Part }),
            onderdelen = audit.Programme.Select(i => new
            {
                dag = days[i.Day - 1],
                van = i.From.ToString("HH:mm"),
                tot = i.To.ToString("HH:mm"),
                soort = i.Kind,
                groep = i.Group,
                plaats = i.Place,
                normen = i.Norms,
                deelnemers = i.Participants,
            }),
            nietGesproken = audit.LeftOut.Select(l => new { groep = l.Group, motivering = l.Motivation }),
        }, "DrawUpPlan", ct);
        stage.Detail = $"{days[0]:yyyy-MM-dd}{(days.Count > 1 ? $" to {days[^1]:yyyy-MM-dd}" : "")}";
        return true;
    }

    /// <summary>The first working day that leaves the programme its notice (D5) and the team its time to read what was signed (D3).</summary>
    private static async Task<IReadOnlyList<DateOnly>> DaysAsync(DemoStage stage, CancellationToken ct)
    {
        var today = await stage.TodayAsync(ct);
        var signed = AmsterdamTime.DateOf(stage.Path.TakenAt(Trigger.SignSelfAssessment));
        var terms = SchemeData.SchemeOn(today).Terms;
        var first = WorkingDays.OnOrAfter(today);
        while (today > terms[TermKind.D5].LastDay(first) || signed > terms[TermKind.D3].LastDay(first)) first = WorkingDays.Add(first, 1);
        return [.. Enumerable.Range(0, stage.Input.Audit.Days).Select(i => WorkingDays.Add(first, i))];
    }

    private static async Task<bool> SettleAsync(DemoStage stage, CancellationToken ct)
    {
        var lead = Lead(stage.Input);
        var open = stage.Path.Plan!.Onderdelen.Where(i => i.Gedaan is null).ToList();
        foreach (var item in open)
            _ = await stage.SendAsync<PathView>(lead, HttpMethod.Put, $"toetsing/programma/{item.Nummer}", new { gedaan = true, reden = "" }, "SettleProgramme", ct);

        stage.Detail = DemoStage.Counted(open.Count, "part");
        return open.Count > 0;
    }

    /// <summary>The team shares the themes.</summary>
    private static HashSet<string> NormsOf(int seat, DemoInput input)
    {
        var set = SchemeData.NormSets[^1];
        return [.. set.Themes.Where((_, theme) => theme % input.Audit.Team.Count == seat).SelectMany(set.NormsOf).Select(n => n.Code)];
    }

    private static async Task<bool> ScoreAsync(DemoStage stage, string person, HashSet<string> norms, CancellationToken ct)
    {
        var open = (await stage.ListAsync<ScoreView>(person, "toetsing/scores", ct)).Where(s => norms.Contains(s.Norm) && s.Score == Score.NotScored).ToList();
        foreach (var row in open)
        {
            var given = stage.Input.Audit.Scores[row.Norm];
            _ = await stage.SendAsync<ScoreView>(person, HttpMethod.Put, $"toetsing/scores/{row.Norm}",
                new { score = given.Score, toelichting = given.Explanation, versie = row.Versie }, "ScoreNorms", ct);
        }

        stage.Detail = DemoStage.Counted(open.Count, "norm");
        return open.Count > 0;
    }

    private static async Task<bool> ConsentAsync(DemoStage stage, CancellationToken ct)
    {
        var open = (await stage.ListAsync<ScoreView>("cb-reviewer", "toetsing/scores", ct)).Where(s => s is { Score: Score.NotApplicable, Instemming: false }).ToList();
        foreach (var row in open)
            _ = await stage.SendAsync<ScoreView>("cb-reviewer", HttpMethod.Post, $"toetsing/scores/{row.Norm}/instemming", new { }, $"ConsentNotApplicable:{row.Norm}", ct);

        stage.Detail = string.Join(", ", open.Select(s => s.Norm));
        return open.Count > 0;
    }

    private static async Task<bool> FindAsync(DemoStage stage, string lead, CancellationToken ct)
    {
        var there = (await stage.ListAsync<FindingView>(lead, "bevindingen", ct)).Select(f => (f.Norm, f.Constatering)).ToHashSet();
        var missing = stage.Input.Audit.Findings.Where(f => !there.Contains((f.Norm, f.Statement))).ToList();
        foreach (var finding in missing)
        {
            _ = await stage.SendAsync<FindingView>(lead, HttpMethod.Post, "bevindingen",
                new { norm = finding.Norm, graad = finding.Grade, constatering = finding.Statement, bewijs = finding.Evidence },
                $"RecordFindings:{stage.Input.Audit.Findings.ToList().IndexOf(finding)}", ct);
        }

        stage.Detail = string.Join(", ", missing.GroupBy(f => f.Grade).Select(g => $"{g.Count()} {g.Key}"));
        return missing.Count > 0;
    }

    private static async Task<bool> AnswerAsync(DemoStage stage, string lead, CancellationToken ct)
    {
        var open = (stage.Path.Reacties ?? []).Where(r => r.Antwoord.Length == 0).ToList();
        foreach (var reaction in open)
        {
            var answer = stage.Input.Reactions.First(r => r.Norm == reaction.Norm && r.Text == reaction.Tekst).Answer;
            _ = await stage.SendAsync<PathView>(lead, HttpMethod.Post, $"reacties/{reaction.Nummer}/antwoord", new { antwoord = answer }, $"AnswerReactions:{reaction.Nummer}", ct);
        }

        stage.Detail = DemoStage.Counted(open.Count, "reaction");
        return open.Count > 0;
    }
}
