using System.Text.Json;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>From review to decision: the certifying body advises, the branch decides.</summary>
internal static class DecidingActs
{
    public static IEnumerable<DemoAct> Of(DemoInput input)
    {
        var decision = input.Decision;
        return
        [
            DemoAct.In(State.CbReview, "GiveAdvice", "cb-reviewer", "reviews the file and gives the advice", AdviseAsync),
            DemoAct.Step(Trigger.Nominate, "cb-reviewer", "nominates the organisation"),
            new("PutOnAgenda", "secretary", "puts it on the agenda", PutOnAgendaAsync),
            DemoAct.In(State.UnderDecision, "PutMotion", "secretary", $"puts the motion {decision.Motion}", MoveAsync),
            .. decision.Votes.Select(vote => DemoAct.In(
                State.UnderDecision, $"Vote:{vote.Person}", vote.Person, $"votes {vote.Choice}", (stage, ct) => VoteAsync(stage, vote, ct))),
            .. InputRules.Deviates(input)
                ? [DemoAct.In(State.UnderDecision, "CosignDeviation", "vice-chair", "signs the deviation too", CosignAsync)]
                : Array.Empty<DemoAct>(),
            DemoAct.Step(StepOf(decision.Motion), "chair", $"decides: {decision.Motion}", note: decision.DeviationReason.Length > 0 ? decision.DeviationReason : null),
        ];
    }

    public static State StateAfter(MotionKind motion) => motion switch
    {
        MotionKind.Grant => State.Granted,
        MotionKind.GrantConditionally => State.GrantedConditional,
        _ => State.Refused,
    };

    private static Trigger StepOf(MotionKind motion) => motion switch
    {
        MotionKind.Grant => Trigger.Grant,
        MotionKind.GrantConditionally => Trigger.GrantConditionally,
        _ => Trigger.Refuse,
    };

    private static async Task<bool> AdviseAsync(DemoStage stage, CancellationToken ct)
    {
        if (stage.Path.Advies is not null) return false;

        var given = await stage.SendAsync<AdviceView>("cb-reviewer", HttpMethod.Put, "advies", new { advies = stage.Input.Advice, motivering = stage.Input.AdviceMotivation }, "GiveAdvice", ct);
        stage.Detail = $"{given.Gegeven}, computed {given.Berekend}";
        return true;
    }

    private static async Task<bool> PutOnAgendaAsync(DemoStage stage, CancellationToken ct)
    {
        await stage.LookAsync("secretary", ct);
        if (stage.Path.HasTaken(Trigger.PutOnAgenda)) return false;

        var today = await stage.TodayAsync(ct);
        await stage.StepAsync("secretary", Trigger.PutOnAgenda, null, new { vergadering = today, belangenNagevraagd = true, belangen = Array.Empty<object>() }, ct);
        return true;
    }

    private static async Task<bool> MoveAsync(DemoStage stage, CancellationToken ct)
    {
        var decision = stage.Input.Decision;
        if (Motion(stage) is not null) return false;

        var today = await stage.TodayAsync(ct);
        _ = await stage.SendAsync<JsonElement>("secretary", HttpMethod.Post, "moties", new
        {
            motie = decision.Motion,
            voorwaarden = decision.Conditions.Select(c => new { tekst = c.Text, norm = c.Norm, uiterlijk = today.AddDays(c.DueAfterDays), controleur = c.Verifier }),
            redenen = decision.Reasons.Select(r => new { norm = r.Norm, tekst = r.Text }),
            redenAfwijking = decision.DeviationReason,
        }, "PutMotion", ct);
        return true;
    }

    private static async Task<bool> VoteAsync(DemoStage stage, VoteInput vote, CancellationToken ct)
    {
        var name = (await ApplyingActs.PeopleAsync(stage, ct)).Single(p => p.Sleutel == vote.Person).Naam;
        if (Motion(stage)!.Stemmen.Any(s => s.Naam == name)) return false;

        var count = await stage.SendAsync<TallyView>(vote.Person, HttpMethod.Post, "stemmen",
            new { motie = stage.Input.Decision.Motion, stem = vote.Choice, motivering = vote.Motivation }, $"Vote:{vote.Person}", ct);
        stage.Detail = $"{count.Voor} for, {count.Tegen} against{(count.Aangenomen ? ", carried" : "")}";
        return true;
    }

    private static async Task<bool> CosignAsync(DemoStage stage, CancellationToken ct)
    {
        if (Motion(stage) is not { MedeondertekendDoor: null } motion) return false;

        _ = await stage.SendAsync<PathView>("vice-chair", HttpMethod.Post, $"moties/{motion.Id}/medeondertekening", new { }, "CosignDeviation", ct);
        return true;
    }

    private static MotionView? Motion(DemoStage stage) => stage.Path.Moties?.LastOrDefault(m => m.Motie == stage.Input.Decision.Motion.ToString());

    private sealed record TallyView(int Voor, int Tegen, bool Aangenomen);
}
