using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Platform.Workflows;

/// <summary>A step an actor may see as a button; blocked while it has reasons.</summary>
/// <param name="As">The role in which the actor would take it; it stands in history and log.</param>
public sealed record StepOption<TTrigger>(TTrigger Trigger, Role As, IReadOnlyList<string> Reasons)
{
    public bool Allowed => Reasons.Count == 0;
}
