using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>Whether the parts of an input agree with each other and with the scheme, so that no act of the walk is refused half-way.</summary>
internal static class InputRules
{
    public static IEnumerable<InputFault> Check(DemoInput input, NormSet norms, SchemeVersion scheme) =>
    [
        .. Applying(input),
        .. SelfAssessing(input, norms),
        .. Planning(input, norms),
        .. Programme(input.Audit, norms),
        .. Scoring(input.Audit, norms),
        .. input.Audit.Findings.SelectMany(Measuring),
        .. Advising(input, norms),
        .. Deciding(input, norms),
        .. Voting(input.Decision, scheme),
    ];

    /// <summary>What the scheme's rule makes of scores, findings and measures (4.4, ruling on row 22).</summary>
    public static ComputedAdvice AdviceOn(AuditInput audit, NormSet norms)
    {
        var shortfalls = audit.Findings.Where(f => f.IsShortfall).ToList();
        if (!EndsInTime(audit)) return ComputedAdvice.Negative;

        var counts = norms.Count(norms.Norms, audit.Scores.ToDictionary(s => s.Key, s => s.Value.Score));
        return norms.DecisionRule.Compute(counts, shortfalls.Count(f => f.IsOpenMajor), shortfalls.All(f => f.Measure?.Accepted == true));
    }

    /// <summary>The lead can end the improvement: every major is closed or proposed as a condition. If not, the term has to pass.</summary>
    public static bool EndsInTime(AuditInput audit) => audit.Findings.Where(f => f.IsOpenMajor).All(f => f.Measure is { AsCondition: true });

    private static IEnumerable<InputFault> Applying(DemoInput input) =>
        Unless(input.Application.Statement, "aanmelding.verklaring", "the signatory must stand for the truth of the application: true is needed");

    private static IEnumerable<InputFault> SelfAssessing(DemoInput input, NormSet norms) =>
    [
        .. norms.Norms.SelectMany(n => Unless(
            input.SelfScores[n.Code].Score != Score.NotApplicable || n.MayBeNotApplicable, $"zelfevaluatie.scores.{n.Code}.score", "a norm of the organisation always applies")),
        .. norms.Norms.Where(n => n.Core).SelectMany(n => Unless(
            input.Evidence.Any(e => e.Norms.Contains(n.Code)), "zelfevaluatie.bewijs", $"core norm {n.Code} has no evidence")),
        .. Twice(input.Evidence.Select(e => e.Title), i => $"zelfevaluatie.bewijs[{i}].titel"),
    ];

    private static IEnumerable<InputFault> Planning(DemoInput input, NormSet norms)
    {
        var (form, audit) = (input.Application, input.Audit);
        var asked = norms.AuditTimeTable.Days(form.Fte, form.Municipalities.Count, form.OtherMark, input.Kind);
        return
        [
            .. Unless(audit.AuditorDays >= asked || audit.DaysMotivation.Length > 0, "toetsing.motivering", FormattableString.Invariant($"the table asks {asked:0.#} auditor-days; fewer need a motivation")),
            .. Unless(audit.Team.Count(s => s.Part == TeamPart.LeadAuditor) == 1, "toetsing.team", "exactly one LeadAuditor is needed"),
            .. Twice(audit.Team.Select(s => s.Person), i => $"toetsing.team[{i}].persoon"),
        ];
    }

    private static IEnumerable<InputFault> Programme(AuditInput audit, NormSet norms)
    {
        var covered = audit.Programme.SelectMany(i => i.Norms).ToHashSet();
        var missing = norms.Norms.Select(n => n.Code).Where(code => !covered.Contains(code)).ToList();
        return
        [
            .. audit.Programme.SelectMany((item, i) => Item(item, $"toetsing.onderdelen[{i}]")),
            .. Enumerable.Range(1, audit.Days).SelectMany(day => Unless(audit.Programme.Any(i => i.Day == day), "toetsing.onderdelen", $"nothing happens on day {day}")),
            .. Unless(missing.Count == 0, "toetsing.onderdelen", $"no part covers {string.Join(", ", missing)}"),
            .. Unless(audit.Programme.Any(i => i.Kind == ProgrammeKind.Opening), "toetsing.onderdelen", "an Opening is needed"),
            .. Unless(audit.Programme.Any(i => i.Kind == ProgrammeKind.Closing), "toetsing.onderdelen", "a Closing is needed"),
            .. Enum.GetValues<InterviewGroup>().SelectMany(group => Unless(
                audit.Programme.Any(i => i.Group == group) || audit.LeftOut.Any(l => l.Group == group),
                "toetsing.onderdelen", $"nobody speaks to {group}; add a Conversation, or a reason in toetsing.nietGesproken")),
            .. Twice(audit.LeftOut.Select(l => l.Group.ToString()), i => $"toetsing.nietGesproken[{i}].groep"),
        ];
    }

    private static IEnumerable<InputFault> Item(ProgrammeInput item, string path) =>
    [
        .. Unless(item.From < item.To, $"{path}.tot", $"{item.To:HH:mm} is not after {item.From:HH:mm}"),
        .. Unless(item.Group is not null || item.Kind != ProgrammeKind.Conversation, $"{path}.groep", "missing: a Conversation is with a group"),
        .. Unless(item.Group is null || item.Kind == ProgrammeKind.Conversation, $"{path}.groep", "only a Conversation is with a group"),
    ];

    private static IEnumerable<InputFault> Scoring(AuditInput audit, NormSet norms) => norms.Norms.SelectMany(norm =>
    {
        var score = audit.Scores[norm.Code].Score;
        var grades = audit.Findings.Where(f => f.Norm == norm.Code).Select(f => f.Grade).ToList();
        var shortfall = grades.Contains(Grade.Minor) || grades.Contains(Grade.Major);
        var path = $"toetsing.scores.{norm.Code}.score";
        return (InputFault[])
        [
            .. Unless(score != Score.NotApplicable || norm.MayBeNotApplicable, path, "a norm of the organisation always applies"),
            .. Unless(score is not (Score.PartlyMet or Score.NotMet) || shortfall, path, $"{score} needs a Minor or Major in toetsing.bevindingen"),
            .. Unless(score != Score.NotMet || !norm.Core || grades.Contains(Grade.Major), path, "a core norm that is not met needs a Major in toetsing.bevindingen"),
        ];
    });

    private static IEnumerable<InputFault> Measuring(FindingInput finding, int index)
    {
        var path = $"toetsing.bevindingen[{index}].maatregel";
        if (finding.Measure is not { } measure) return Unless(!finding.IsShortfall, path, $"missing: a {finding.Grade} needs one");

        return
        [
            .. Unless(finding.IsShortfall, path, $"a {finding.Grade} is no shortfall and has none"),
            .. Unless(measure.Accepted || measure.Evidence.Length == 0, $"{path}.bewijs", "a plan that is not accepted has no evidence"),
            .. Unless(measure.Verification is null || measure.Evidence.Length > 0, $"{path}.bewijs", "missing: there is nothing to verify without it"),
            .. Unless(measure.Evidence.Length == 0 || measure.Verification is not null, $"{path}.verificatie", "missing: evidence is verified"),
            .. Unless(!measure.AsCondition || (finding.IsOpenMajor && measure.Accepted), $"{path}.alsVoorwaarde", "only an open Major with an accepted plan can become a condition"),
        ];
    }

    private static IEnumerable<InputFault> Advising(DemoInput input, NormSet norms)
    {
        var computed = AdviceOn(input.Audit, norms);
        return Unless(computed == input.Advice, "advies.advies", $"scores, findings and measures give {computed}, not {input.Advice}");
    }

    private static IEnumerable<InputFault> Deciding(DemoInput input, NormSet norms)
    {
        var decision = input.Decision;
        var open = input.Audit.Findings.Where(f => f.IsOpenMajor).Select(f => f.Norm).ToList();
        var inTheWay = norms.Norms.Select(n => n.Code).Where(n => input.Audit.Scores[n].Score == Score.NotMet).Union(open).ToList();
        return decision.Motion switch
        {
            MotionKind.Grant => [.. Deviating(input), .. Unless(open.Count == 0, "besluit.motie", $"Grant is not possible with an open Major ({string.Join(", ", open)})")],
            MotionKind.GrantConditionally =>
            [
                .. Deviating(input),
                .. Unless(decision.Conditions.Count > 0, "besluit.voorwaarden", "missing: at least 1 is needed"),
                .. open.SelectMany(norm => Unless(decision.Conditions.Any(c => c.Norm == norm), "besluit.voorwaarden", $"no condition covers the open Major on {norm}")),
            ],
            _ =>
            [
                .. Deviating(input),
                .. Unless(decision.Reasons.Count > 0, "besluit.redenen", "missing: at least 1 is needed"),
                .. inTheWay.SelectMany(norm => Unless(decision.Reasons.Any(r => r.Norm == norm), "besluit.redenen", $"no reason is given for {norm}")),
            ],
        };
    }

    private static IEnumerable<InputFault> Deviating(DemoInput input) => Unless(
        !Deviates(input) || input.Decision.DeviationReason.Length > 0, "besluit.redenAfwijking", $"missing: {input.Decision.Motion} differs from the advice {input.Advice}");

    /// <summary>The decision differs from the advice, and so needs a reason and a second signature.</summary>
    public static bool Deviates(DemoInput input) => input.Decision.Motion != input.Advice switch
    {
        ComputedAdvice.Positive => MotionKind.Grant,
        ComputedAdvice.PositiveWithConditions => MotionKind.GrantConditionally,
        _ => MotionKind.Refuse,
    };

    private static IEnumerable<InputFault> Voting(DecisionInput decision, SchemeVersion scheme)
    {
        var (ayes, noes) = (Votes(VoteChoice.For), Votes(VoteChoice.Against));
        var chairFor = decision.Votes.Any(v => v is { Person: "chair", Choice: VoteChoice.For });
        return
        [
            .. Twice(decision.Votes.Select(v => v.Person), i => $"besluit.stemmen[{i}].persoon"),
            .. Unless(ayes + noes >= scheme.Decisions.Quorum, "besluit.stemmen", $"{ayes + noes} votes for or against; {scheme.Decisions.Quorum} are needed"),
            .. Unless(ayes > noes || (ayes == noes && chairFor), "besluit.stemmen", $"{ayes} for and {noes} against do not carry the motion"),
        ];

        int Votes(VoteChoice choice) => decision.Votes.Count(v => v.Choice == choice);
    }

    private static IEnumerable<InputFault> Twice(IEnumerable<string> values, Func<int, string> path)
    {
        var list = values.ToList();
        return list.SelectMany((value, i) => Unless(list.IndexOf(value) == i, path(i), $"'{value}' is there twice"));
    }

    private static IEnumerable<InputFault> Unless(bool holds, string path, string text) => holds ? [] : [new InputFault(path, text)];
}
