using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>One line of a path's history: a step that was taken. Holds the actor's id; the name is looked up when shown.</summary>
internal sealed class PathStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PathId { get; init; }

    public required int Version { get; init; }

    public required State From { get; init; }

    public required Trigger Trigger { get; init; }

    public required State To { get; init; }

    public required Guid ActorId { get; init; }

    public required Role Role { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>As the log has it; null too when it was erased.</summary>
    public string? Note { get; init; }
}

/// <summary>What a path records when a step was taken; the context makes history, log line and events of it.</summary>
internal sealed record StepTaken(Guid PathId, int Version, State From, Trigger Trigger, State To, Role As, Platform.Workflows.Attempt Attempt);
