using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Platform.Workflows;

/// <summary>One attempt at a step: who, when, with what words and what input. Conditions judge it.</summary>
public sealed record Attempt(Actor Actor, DateTimeOffset At, string? Note = null, object? Input = null);
