using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>The certifying body's advice beside what the rule computed.</summary>
internal sealed record AdviceJson(ComputedAdvice Berekend, ComputedAdvice Gegeven, string Motivering)
{
    public static AdviceJson Of(Advice advice) => new(advice.Computed, advice.Given, advice.Motivation);
}

/// <summary>The meeting, and who steps back.</summary>
internal sealed record AgendaJson(DateOnly Vergadering, bool BelangenNagevraagd, IReadOnlyList<ConflictJson> Belangen)
{
    public static AgendaJson Of(PathView view)
    {
        var agenda = view.Path.Agenda;
        return new(agenda.Meeting, agenda.ConflictsAsked, [.. agenda.Conflicts.Select(c => new ConflictJson(c.PersonId, view.NameOf(c.PersonId), c.Kind, c.Note))]);
    }
}

/// <summary>A member who steps back.</summary>
internal sealed record ConflictJson(Guid PersoonId, string? Naam, InterestKind Soort, string Toelichting);

/// <summary>A proposed decision with its votes.</summary>
internal sealed record MotionJson(
    Guid Id, int Nummer, int Ronde, MotionKind Motie, IReadOnlyList<ConditionJson> Voorwaarden, IReadOnlyList<NormReasonJson> Redenen, string RedenAfwijking,
    string? MedeondertekendDoor, IReadOnlyList<VoteJson> Stemmen, TallyJson Telling)
{
    public static MotionJson Of(Motion motion, PathView view) => new(
        motion.Id, motion.Number, motion.Round, motion.Kind,
        [.. motion.Conditions.Select(ConditionJson.Of)], [.. motion.Reasons.Select(r => new NormReasonJson(r.Norm, r.Text))], motion.DeviationReason,
        view.NameOf(motion.CosignedBy),
        [.. motion.Votes.OrderBy(v => v.At).Select(v => new VoteJson(v.PersonId, view.NameOf(v.PersonId), v.Choice, v.Motivation, v.At))],
        TallyJson.Of(Tally.Of(view.Path, motion, view.At)));
}

/// <summary>One member's vote.</summary>
internal sealed record VoteJson(Guid PersoonId, string? Naam, VoteChoice Stem, string Motivering, DateTimeOffset Op);

/// <summary>The count of the votes of members without a conflict of interest.</summary>
/// <param name="Quorum">Enough of them voted for or against.</param>
internal sealed record TallyJson(int Voor, int Tegen, int Onthouding, bool Quorum, bool Aangenomen)
{
    public static TallyJson Of(Tally tally) => new(tally.For, tally.Against, tally.Abstained, tally.HasQuorum, tally.Carried);
}

/// <summary>Something the holder must still do.</summary>
internal sealed record ConditionJson(string Tekst, string Norm, DateOnly Uiterlijk, string Controleur)
{
    public static ConditionJson Of(LabelCondition condition) => new(condition.Text, condition.Norm, condition.Due, condition.Verifier);

    public LabelCondition ToCondition() => new(Tekst.Trim(), Norm, Uiterlijk, Controleur.Trim());
}

/// <summary>Why a norm stands in the way.</summary>
internal sealed record NormReasonJson(string Norm, string Tekst);

/// <summary>What the committee decided.</summary>
/// <param name="Telling">For the committee, its secretary and the supervisor only.</param>
/// <param name="VerzondenOp">When the proof of sending was complete; the objection term counts from there.</param>
internal sealed record DecisionJson(
    string Nummer, MotionKind Uitkomst, DateOnly Op, IReadOnlyList<ConditionJson> Voorwaarden, IReadOnlyList<NormReasonJson> Redenen, string RedenAfwijking,
    string? OndertekendDoor, string? MedeondertekendDoor, CountJson? Telling, DateTimeOffset? VerzondenOp)
{
    public static DecisionJson? Of(PathView view) => view.Path.Decision is not { } decision ? null : new(
        decision.Number, decision.Outcome, decision.On,
        [.. decision.Conditions.Select(ConditionJson.Of)], [.. decision.Reasons.Select(r => new NormReasonJson(r.Norm, r.Text))], decision.DeviationReason,
        view.NameOf(decision.SignedBy), view.NameOf(decision.CosignedBy),
        view.ShowsDeliberation ? new CountJson(decision.For, decision.Against, decision.Abstained) : null,
        view.Path.DecisionSentAt);
}

/// <summary>The votes behind a decision.</summary>
internal sealed record CountJson(int Voor, int Tegen, int Onthouding);
