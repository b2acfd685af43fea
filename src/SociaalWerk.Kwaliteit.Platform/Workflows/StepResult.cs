namespace SociaalWerk.Kwaliteit.Platform.Workflows;

/// <summary>How an attempt at a step ended. Refusals are values; they change nothing.</summary>
public sealed record StepResult(StepOutcome Outcome, IReadOnlyList<string> Reasons)
{
    public static readonly StepResult Taken = new(StepOutcome.Taken, []);
    public static readonly StepResult Forbidden = new(StepOutcome.Forbidden, []);
    public static readonly StepResult PassedBy = new(StepOutcome.PassedBy, []);

    public static StepResult Refused(IReadOnlyList<string> reasons) => new(StepOutcome.Refused, reasons);

    public static StepResult Refused(params string[] reasons) => new(StepOutcome.Refused, reasons);

    public bool IsTaken => Outcome == StepOutcome.Taken;
}

/// <summary>In the order in which they are judged: not this role, another version, a condition unmet, taken.</summary>
public enum StepOutcome
{
    Forbidden,
    PassedBy,
    Refused,
    Taken,
}
