using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Decisions;

/// <summary>The CI's formal advice: what the rule computed beside what was given (rulings on rows 20 and 24).</summary>
internal sealed record Advice(ComputedAdvice Computed, ComputedAdvice Given, string Motivation, Guid By, DateTimeOffset At)
{
    public bool Deviates => Computed != Given;

    public MotionKind AsMotion => Given switch
    {
        ComputedAdvice.Positive => MotionKind.Grant,
        ComputedAdvice.PositiveWithConditions => MotionKind.GrantConditionally,
        _ => MotionKind.Refuse,
    };
}
