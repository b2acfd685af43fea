using System.ComponentModel.DataAnnotations;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>A motion as typed; what does not belong to its kind is left out.</summary>
internal sealed class MotionFields
{
    private const int MostConditions = 5, EmptyReasons = 2;

    [Required, Display(Name = "Decide.Motion")]
    public MotionKind? Kind { get; set; }

    public List<ConditionFields> Conditions { get; set; } = [];

    public List<ReasonFields> Reasons { get; set; } = [];

    [Display(Name = "Decide.DeviationReason"), StringLength(4000)]
    public string? DeviationReason { get; set; }

    /// <summary>Begins with a building block for everything the auditors proposed as a condition, and for every norm that stands in the way.</summary>
    public static MotionFields For(CertificationPath path)
    {
        var proposed = path.Findings.Where(f => f.IsOpenMajor && f.ProposedAsCondition).Select(f => f.Norm).Distinct().Take(MostConditions)
            .Select(norm => new ConditionFields { Norm = norm, Text = path.Scheme.DecisionBlocks.ConditionFor(path.Norms!.Find(norm)!, FoundOn(path, norm)) }).ToList();
        var norms = path.AuditScores.Where(s => s.Score == Score.NotMet).Select(s => s.Norm).Union(path.Findings.Where(f => f.IsOpenMajor).Select(f => f.Norm));
        return new MotionFields
        {
            Kind = path.Advice?.AsMotion,
            Conditions = [.. proposed, .. Enumerable.Range(0, MostConditions - proposed.Count).Select(_ => new ConditionFields())],
            Reasons = [.. norms.Order(StringComparer.Ordinal).Select(norm => new ReasonFields { Norm = norm, Text = path.Scheme.DecisionBlocks.RefusalFor(path.Norms!.Find(norm)!, FoundOn(path, norm)) }), .. Enumerable.Range(0, EmptyReasons).Select(_ => new ReasonFields())],
        };
    }

    /// <summary>What stands in the way on one norm: its open majors, or else why it was scored as not met.</summary>
    private static IEnumerable<string> FoundOn(CertificationPath path, string norm)
    {
        var majors = path.Findings.Where(f => f.IsOpenMajor && f.Norm == norm).Select(f => f.Statement).ToList();
        return majors.Count > 0 ? majors : path.AuditScores.Where(s => s.Norm == norm && s.Score == Score.NotMet).Select(s => s.Explanation);
    }

    public Motion ToMotion(CertificationPath path, Attempt attempt) => new()
    {
        PathId = path.Id,
        Number = path.Motions.Count + 1,
        Round = path.Round,
        Kind = Kind!.Value,
        Conditions = Kind == MotionKind.GrantConditionally ? [.. Conditions.Where(c => c.IsUsed).Select(c => c.ToCondition())] : [],
        Reasons = Kind == MotionKind.Refuse ? [.. Reasons.Where(r => r.IsUsed).Select(r => new NormReason(r.Norm ?? "", r.Text!.Trim()))] : [],
        DeviationReason = DeviationReason?.Trim() ?? "",
        By = attempt.Actor.Id,
        At = attempt.At,
    };
}

/// <summary>One condition as typed; without a text it is left out.</summary>
internal sealed class ConditionFields
{
    [Display(Name = "Decide.ConditionText"), StringLength(2000)]
    public string? Text { get; set; }

    [Display(Name = "Decide.Norm")]
    public string? Norm { get; set; }

    [Display(Name = "Decide.Due")]
    public DateOnly? Due { get; set; }

    [Display(Name = "Decide.Verifier"), StringLength(200)]
    public string? Verifier { get; set; }

    public bool IsUsed => !string.IsNullOrWhiteSpace(Text);

    // A missing date is the first day there is, which no condition of the scheme accepts.
    public LabelCondition ToCondition() => new(Text!.Trim(), Norm ?? "", Due ?? default, Verifier?.Trim() ?? "");
}

/// <summary>The reason that goes with one norm as typed; without a text it is left out.</summary>
internal sealed class ReasonFields
{
    [Display(Name = "Decide.Norm")]
    public string? Norm { get; set; }

    [Display(Name = "Decide.ReasonText"), StringLength(2000)]
    public string? Text { get; set; }

    public bool IsUsed => !string.IsNullOrWhiteSpace(Text);
}
