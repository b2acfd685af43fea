using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Platform.Workflows;

/// <summary>One row of a workflow table: from, on, to, by, when all hold.</summary>
public sealed record Step<TSubject, TState, TTrigger>(
    TState From, TTrigger On, TState To, Role By, params Condition<TSubject>[] When)
    where TState : struct, Enum
    where TTrigger : struct, Enum;
